/** A paper of a matter for somebody who asks for it where no message is sent: the console, the terminal. */
import type { Holding } from '../domain/roles.ts'
import { may, rolesTowards } from '../domain/roles.ts'
import { type Drawn, fileName } from '../speech/drawn.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { Paper } from '../speech/on-pages.ts'
import type { Transaction } from '../store/index.ts'
import type { NamedPage } from './named-page.ts'
import { orgPage } from './of-org.ts'
import { personalPage } from './personal.ts'

/** Who asks; `via` stands in the audit. */
export interface Asking {
  readonly personId: string | null
  readonly holdings: readonly Holding[]
  readonly via: 'console' | 'terminal'
}

export interface Wanted {
  readonly villageId: string
  readonly number: number
  readonly name: string
  readonly by: Asking
}

interface From {
  readonly registry: Registry
  readonly now: Date
}

/** A paper as the matter is now; null where the matter or the paper is gone. */
export async function pageOf(tx: Transaction, drawn: Drawn, { registry, now }: From): Promise<NamedPage | null> {
  if ('personId' in drawn) return personalPage(tx, drawn, registry)
  if ('orgId' in drawn) return orgPage(tx, drawn, { registry, now })
  const { name, matterId } = drawn
  const matter = await tx.matters.byId(matterId)
  const paper = matter && named(registry.matter(matter.kind)?.papers ?? {}, name)
  if (!matter || !paper) return null
  return { name: fileName(matter, name), page: await paper.draw(matter, { tx, orgs: await tx.orgs() }) }
}

/**
 * A paper by the number of its matter, which is left in the audit. `none`: no such matter or paper; `not-allowed`: it is not
 * for who asks; a sentence in Chinese where there is none yet.
 */
export async function takePaper(
  tx: Transaction,
  { villageId, number, name, by }: Wanted,
  { registry, now }: From,
): Promise<NamedPage | { readonly refused: 'none' | 'not-allowed' | 'not-yet'; readonly why: string }> {
  const orgs = await tx.orgs()
  const matter = await tx.matters.byNumber(villageId, number)
  const paper = matter && named(registry.matter(matter.kind)?.papers ?? {}, name)
  if (!matter || !paper) return { refused: 'none', why: '' }
  const roles = rolesTowards(by.holdings, villageId, orgs)
  if (!may(roles, paper.roles) || paper.mayHave?.(matter, by.personId, roles) === false)
    return { refused: 'not-allowed', why: '' }
  const why = paper.missing?.(matter) ?? ''
  if (why) return { refused: 'not-yet', why }
  const page = await paper.draw(matter, { tx, orgs })
  tx.audit.note(
    {
      ...{ personId: by.personId, accountId: null, villageId, action: 'print' },
      ...{ subject: matter.id, detail: { paper: name, number, via: by.via } },
    },
    now,
  )
  return { name: fileName(matter, name), page }
}

/** The name comes from an address or a terminal: what every object inherits is no paper. */
function named(papers: Readonly<Record<string, Paper>>, name: string): Paper | undefined {
  return Object.hasOwn(papers, name) ? papers[name] : undefined
}
