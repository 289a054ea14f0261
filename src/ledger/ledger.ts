import { type HouseholdField, visibleFields } from '../domain/household-sight.ts'
import type { OrgTree } from '../domain/org.ts'
import { type Holding, type Role, rolesTowards } from '../domain/roles.ts'
import type { ServingKind } from '../speech/personal-paper.ts'
import type { Transaction } from '../store/index.ts'
import type { Month } from './month.ts'

export type Via = 'terminal' | 'console'

/** Who exports: what they may see is decided as in a direct message. */
export interface Exporter {
  /** Null for the operator at the terminal. */
  readonly personId: string | null
  readonly name: string
  /** How the workbook was asked for: it stands in the audit. */
  readonly via: Via
  readonly holdings: readonly Holding[]
}

/** What is exported, of which village, for whom. */
export interface Scope {
  /** The village, or the township above. */
  readonly villageId: string
  /** It is above the villages, */
  readonly isAbove: boolean
  /** and of all of these; else of the one. */
  readonly villageIds: readonly string[]
  /** The village and its parts. */
  readonly orgIds: readonly string[]
  readonly orgs: OrgTree
  readonly month: Month
  /** Where people give of their time. */
  readonly kinds: readonly ServingKind[]
  readonly exporter: Exporter
  /** What an action of the audit is called in Chinese. */
  readonly wordOf: (action: string) => string
}

export type Cell = string | number | Date | null

export interface Column<Row> {
  readonly header: string
  /** In half-width characters: a Chinese one takes two. */
  readonly width: number
  /** Left out, text. A day is a `YYYY-MM-DD`. */
  readonly kind?: 'count' | 'moment' | 'day'
  /** It stands only in what is had above the villages. */
  readonly above?: true
  /** What it tells of a household: the column is left out for those who may see it of none. */
  readonly tells?: HouseholdField
  readonly cell: (row: Row, scope: Scope) => Cell
}

/** One list of the village: how it is read, and how it is laid out. */
export interface Ledger<Row> {
  /** The name of its sheet. */
  readonly sheet: string
  readonly title: string
  /** Whether it lists what happened in the month, in the whole year of that month, or how things are today. */
  readonly span: 'month' | 'year' | 'today'
  readonly roles: readonly Role[]
  /** It is short, and the console draws it above the list it belongs to. */
  readonly onPage?: true
  /** Its rows are named by their first cell, and the villages of a township are shown side by side by what this says of one. */
  readonly beside?: (row: Row) => string
  /** It may also be had above the villages, of all of them. */
  readonly above?: true
  readonly columns: readonly Column<Row>[]
  count(tx: Transaction, scope: Scope): Promise<number>
  /** The rows after `last`, at most `take`; none when there are no more. */
  page(tx: Transaction, scope: Scope, last: Row | null, take: number): Promise<readonly Row[]>
  /** The household a row is about: the row then shows only what the exporter may be told of it, and may not show at all. */
  household?(row: Row): { readonly orgId: string; readonly liaisonIds: readonly string[] }
}

/** The columns an exporter is given: those that could tell them nothing are left out. */
export function columnsFor<Row>(
  { columns }: Ledger<Row>,
  { exporter, orgs, villageId, isAbove }: Scope,
): readonly Column<Row>[] {
  const isLiaison = exporter.personId !== null
  const visible = visibleFields({ isLiaison, roles: rolesTowards(exporter.holdings, villageId, orgs) }, 'direct')
  return columns.filter(({ tells, above }) => (tells === undefined || visible.has(tells)) && (isAbove || !above))
}

/** The cells of a row; null when the exporter may not know of it. */
export function cellsOf<Row>(
  row: Row,
  columns: readonly Column<Row>[],
  { household }: Ledger<Row>,
  scope: Scope,
): readonly Cell[] | null {
  if (!household) return columns.map((column) => column.cell(row, scope))
  const { orgId, liaisonIds } = household(row)
  const { personId, holdings } = scope.exporter
  const isLiaison = personId !== null && liaisonIds.includes(personId)
  const visible = visibleFields({ isLiaison, roles: rolesTowards(holdings, orgId, scope.orgs) }, 'direct')
  if (visible.size === 0) return null
  return columns.map(({ tells, cell }) => (tells === undefined || visible.has(tells) ? cell(row, scope) : null))
}

/** Rows are read and laid out by the same ledger, so what they are concerns nobody else. */
// oxlint-disable-next-line typescript/no-explicit-any -- see above
export type AnyLedger = Ledger<any>
