import type { Org } from '../domain/org.ts'
import { may, rolesTowards, SECRETARY_UP } from '../domain/roles.ts'
import type { AnyLedger } from '../ledger/ledger.ts'
import type { DutyKind } from '../speech/duty-parts.ts'
import type { Command, MatterKind, Mechanism, Overview, Registry } from '../speech/mechanism.ts'
import type { OfficePage } from '../speech/office-page.ts'
import type { Visitor } from './options.ts'

/** A page of the console that a mechanism brings: where it is, what it is called, the ledger of what it lists. */
export interface ListPage {
  readonly path: string
  readonly title: string
  /** The kinds of matter it lists; none where it is about what recurs, and has a page of its own. */
  readonly kinds: readonly MatterKind[]
  /** The ledger of what it lists, by its word. */
  readonly ledgers: readonly string[]
  /** Short ledgers of how things are, drawn above. */
  readonly settled: readonly AnyLedger[]
  /** What recurs and is listed above. */
  readonly duties: readonly DutyKind[]
  /** What begins something new there. */
  readonly begins: readonly Command[]
}

/** The pages of the mechanisms, in their order; several may share one. A page is called as its ledger. */
export function pagesOf({ mechanisms }: Registry): readonly ListPage[] {
  const pages = new Map<string, ListPage>()
  for (const mechanism of mechanisms) {
    const own = pageOf(mechanism)
    if (!own) continue
    const shared = pages.get(own.path)
    pages.set(own.path, shared ? { ...shared, ...joined(shared, own) } : own)
  }
  return [...pages.values()]
}

function pageOf({ matter, duties = [], ledgers = {}, commands, page }: Mechanism): ListPage | null {
  const path = page ?? matter?.page ?? duties.find(({ page }) => page !== undefined)?.page
  if (path === undefined) return null
  const [ledger] = Object.keys(ledgers)
  return {
    path: `/${path}`,
    title: ledger ?? matter?.words.kind ?? '',
    kinds: matter?.page === undefined ? [] : [matter],
    ledgers: ledger === undefined ? [] : [ledger],
    settled: Object.values(ledgers).flatMap((sheets) => sheets.filter(({ onPage }) => onPage)),
    duties: duties.filter(({ list }) => list !== undefined),
    begins: commands.filter(({ form }) => form?.begins !== undefined),
  }
}

function joined(one: ListPage, other: ListPage): Pick<ListPage, 'kinds' | 'ledgers' | 'settled' | 'duties' | 'begins'> {
  return {
    kinds: [...one.kinds, ...other.kinds],
    ledgers: [...new Set([...one.ledgers, ...other.ledgers])],
    settled: [...one.settled, ...other.settled],
    duties: [...one.duties, ...other.duties],
    begins: [...one.begins, ...other.begins],
  }
}

/** The pages of a township: of kinds that its villages raise and it answers. */
export function pagesAbove(registry: Registry): readonly ListPage[] {
  return pagesOf(registry).flatMap((page) => {
    const kinds = page.kinds.filter(({ answeredAbove }) => answeredAbove)
    return kinds.length > 0 ? [{ ...page, kinds, path: `/township${page.path}`, title: `全镇${page.title}` }] : []
  })
}

/** The pages that mechanisms bring to a township's office. */
export const officePagesOf = ({ mechanisms }: Registry): readonly OfficePage<Overview>[] =>
  mechanisms.flatMap(({ officePage }) => officePage ?? [])

/** The townships in whose office somebody is. */
export function townshipsOf({ person, orgs }: Pick<Visitor, 'person' | 'orgs'>): readonly Org[] {
  return [...orgs.all].filter(
    ({ id, kind, vanished }) =>
      kind === 'township' && !vanished && may(rolesTowards(person.holdings, id, orgs), SECRETARY_UP),
  )
}

/** Where a township's office sees its villages side by side. */
const VILLAGES = '/villages'

/** The page somebody comes to first: a township's office to its villages, everybody else to today. */
export const firstPage = (visitor: Pick<Visitor, 'person' | 'orgs'>): string =>
  townshipsOf(visitor).length > 0 ? VILLAGES : '/'

/** The menu: where each page is and what it is called; `isAbove` for who is in a township's office. */
export function menuOf(registry: Registry, isAbove = false): readonly (readonly [href: string, name: string])[] {
  const above = isAbove ? pagesAbove(registry) : []
  return [
    ...(isAbove ? ([[VILLAGES, '各村']] as const) : []),
    ['/', '今天'],
    ...above.map(({ path, title }) => [path, title] as const),
    ...(isAbove ? officePagesOf(registry) : []).map(({ path, title }) => [`/township/${path}`, title] as const),
    ...pagesOf(registry).map(({ path, title }) => [path, title] as const),
    ['/reports', '材料'],
    ['/people', '人员'],
    ['/messages', '消息'],
    ['/audit', '审计'],
    ['/settings', '设置'],
  ]
}
