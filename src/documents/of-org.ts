/** Papers of a village or a township, for whoever asks: in chat, in the console, at the terminal. */
import { dayOf } from '../domain/day.ts'
import type { OrgTree } from '../domain/org.ts'
import { type Holding, may, rolesTowards } from '../domain/roles.ts'
import { isDiscreet } from '../domain/where-told.ts'
import { orgPaperName } from '../speech/drawn.ts'
import { endings } from '../speech/endings.ts'
import type { Registry } from '../speech/mechanism.ts'
import {
  isOfPeriod,
  type OrgPaper,
  type OrgPaperStage,
  type OrgPeriod,
  type ReportedKind,
} from '../speech/org-paper.ts'
import { waitingFor } from '../speech/waiting.ts'
import type { Transaction } from '../store/index.ts'
import type { NamedPage } from './named-page.ts'

interface From {
  readonly registry: Registry
  readonly now: Date
}

export const orgPapers = ({ mechanisms }: Pick<Registry, 'mechanisms'>): Readonly<Record<string, OrgPaper>> =>
  Object.assign({}, ...mechanisms.map(({ orgPapers: own }) => own))

/** A paper as it is now; null where there is none of that name or period. */
export async function orgPage(
  tx: Transaction,
  { name, ...of }: OrgPeriod & { readonly name: string },
  { registry, now }: From,
): Promise<NamedPage | null> {
  const papers = orgPapers(registry)
  const paper = Object.hasOwn(papers, name) ? papers[name] : undefined
  const orgs = await tx.orgs()
  if (!paper || !orgs.get(of.orgId) || !isOfPeriod(paper, of.period, dayOf(now))) return null
  return { name: orgPaperName(of, name), page: await paper.draw(of, stageOf(tx, orgs, registry, now)) }
}

function stageOf(tx: Transaction, orgs: OrgTree, registry: Registry, now: Date): OrgPaperStage {
  return {
    ...{ tx, orgs, now, kinds: reportedKinds(registry) },
    waiting: (villageId) => waitingFor(tx, registry, villageId, { at: now, day: dayOf(now) }),
  }
}

/** What a report tells of: every kind that has a page. */
function reportedKinds(registry: Registry): readonly ReportedKind[] {
  return registry.matters
    .filter(({ page }) => page !== undefined)
    .map((matter) => {
      const { workflow, words, shownTo, rated } = matter
      const { done, undone } = endings(matter)
      return {
        ...{ kind: workflow.kind, name: words.kind, doneIn: done, undoneIn: undone, ...(rated && { rated }) },
        isPublic: !isDiscreet(shownTo.where) && shownTo.aloud === undefined,
      }
    })
}

/** A paper for who asks, with a line in the audit. */
export async function takeOrgPaper(
  tx: Transaction,
  wanted: OrgPeriod & { readonly name: string },
  by: { readonly personId: string | null; readonly holdings: readonly Holding[]; readonly via: 'console' | 'terminal' },
  from: From,
): Promise<NamedPage | { readonly refused: 'none' | 'not-allowed' }> {
  const papers = orgPapers(from.registry)
  const paper = Object.hasOwn(papers, wanted.name) ? papers[wanted.name] : undefined
  if (!paper) return { refused: 'none' }
  if (!may(rolesTowards(by.holdings, wanted.orgId, await tx.orgs()), paper.roles)) return { refused: 'not-allowed' }
  const found = await orgPage(tx, wanted, from)
  if (!found) return { refused: 'none' }
  const line = {
    personId: by.personId,
    accountId: null,
    villageId: wanted.orgId,
    action: 'print',
    subject: wanted.orgId,
  }
  tx.audit.note({ ...line, detail: { paper: wanted.name, period: wanted.period, via: by.via } }, from.now)
  return found
}
