/** Papers of a person and tables for other systems, for whoever asks: the person in chat, the console, the terminal. */
import { type Holding, may, rolesTowards } from '../domain/roles.ts'
import { type Drawn, personalFileName } from '../speech/drawn.ts'
import type { Registry } from '../speech/mechanism.ts'
import { type PersonalPaper, servingKinds, type Upload, type Whose } from '../speech/personal-paper.ts'
import type { Transaction } from '../store/index.ts'
import type { NamedPage } from './named-page.ts'

type Known = Pick<Registry, 'mechanisms' | 'matters'>

/** Who asks; `via` stands in the audit. */
export interface AskingFor {
  readonly personId: string | null
  readonly holdings: readonly Holding[]
  readonly via: 'console' | 'terminal'
}

export const personalPapers = ({ mechanisms }: Known): Readonly<Record<string, PersonalPaper>> =>
  Object.assign({}, ...mechanisms.map(({ personal }) => personal))

export const uploads = ({ mechanisms }: Known): Readonly<Record<string, Upload>> =>
  Object.assign({}, ...mechanisms.map(({ uploads: own }) => own))

/** A person's paper as it is now; null where there is nothing for it. */
export async function personalPage(
  tx: Transaction,
  { name, ...whose }: Extract<Drawn, Whose>,
  registry: Known,
): Promise<NamedPage | null> {
  const papers = personalPapers(registry)
  const paper = Object.hasOwn(papers, name) ? papers[name] : undefined
  const stage = { tx, orgs: await tx.orgs(), kinds: servingKinds(registry.matters) }
  const page = (await paper?.draw(whose, stage)) ?? null
  return page && { name: personalFileName(whose, name), page }
}

/** Somebody's paper for who asks, with a line in the audit; their own always. */
export async function takePersonal(
  tx: Transaction,
  { name, whose, by }: { readonly name: string; readonly whose: Whose; readonly by: AskingFor },
  { registry, now }: { readonly registry: Known; readonly now: Date },
): Promise<NamedPage | { readonly refused: 'none' | 'not-allowed' }> {
  const papers = personalPapers(registry)
  const paper = Object.hasOwn(papers, name) ? papers[name] : undefined
  if (!paper) return { refused: 'none' }
  const roles = rolesTowards(by.holdings, whose.villageId, await tx.orgs())
  if ((paper.ofAll || by.personId !== whose.personId) && !may(roles, paper.roles)) return { refused: 'not-allowed' }
  const found = await personalPage(tx, { name, ...whose }, registry)
  if (!found) return { refused: 'none' }
  note(
    tx,
    'print',
    { ...by, villageId: whose.villageId, subject: whose.personId, detail: { paper: name, year: whose.year } },
    now,
  )
  return found
}

/** A table for another system, its header first; who may have none is refused. */
export async function takeUpload(
  tx: Transaction,
  { name, of, by }: { readonly name: string; readonly of: Parameters<Upload['rows']>[0]; readonly by: AskingFor },
  { registry, now }: { readonly registry: Known; readonly now: Date },
): Promise<readonly (readonly string[])[] | { readonly refused: 'none' | 'not-allowed' }> {
  const known = uploads(registry)
  const upload = Object.hasOwn(known, name) ? known[name] : undefined
  if (!upload) return { refused: 'none' }
  const orgs = await tx.orgs()
  if (!may(rolesTowards(by.holdings, of.villageId, orgs), upload.roles)) return { refused: 'not-allowed' }
  const rows = await upload.rows(of, { tx, orgs, kinds: servingKinds(registry.matters) })
  const detail = { upload: name, from: of.fromDay, to: of.toDay, rows: rows.length }
  note(tx, 'export', { ...by, villageId: of.villageId, subject: name, detail }, now)
  return [upload.header, ...rows]
}

interface Noted extends AskingFor {
  readonly villageId: string
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number>>
}

function note(tx: Transaction, action: string, { personId, villageId, subject, detail, via }: Noted, now: Date): void {
  tx.audit.note({ personId, accountId: null, villageId, action, subject, detail: { ...detail, via } }, now)
}
