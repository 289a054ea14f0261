/** Rolls (名册): short lists of a year of a village, for its ledgers and as a paper to whoever may have it. */
import type { PageTable } from '../documents/page.ts'
import { dayOf } from '../domain/day.ts'
import type { Role } from '../domain/roles.ts'
import type { Cell, Ledger } from '../ledger/ledger.ts'
import type { PaperStage, PersonalPaper } from './personal-paper.ts'

export interface Roll<Row> {
  /** What people call it, its sheet and its file: 培训名册. */
  readonly name: string
  readonly roles: readonly Role[]
  readonly columns: readonly RollColumn<Row>[]
  /** All of them, in the order of the roster or of the days; nobody stands before another for how much they did. */
  readonly rows: (of: YearOf, stage: PaperStage) => Promise<readonly Row[]>
}

export interface RollColumn<Row> {
  readonly header: string
  /** In half-width characters. */
  readonly width: number
  readonly kind?: 'count' | 'day'
  readonly cell: (row: Row) => Cell
}

export interface YearOf {
  readonly villageId: string
  /** `2026` */
  readonly year: string
}

/** As a sheet among the ledgers: of the year that the month is in. */
export function rollLedger<Row>({ name, roles, columns, rows }: Roll<Row>): Ledger<Row> {
  const all: Ledger<readonly [Row, number]>['page'] = async (tx, { villageId, month, orgs, kinds }) =>
    (await rows({ villageId, year: month.code.slice(0, 4) }, { tx, orgs, kinds })).map((row, at) => [row, at])
  const counted: Ledger<readonly [Row, number]> = {
    ...{ sheet: name, title: name, span: 'year', roles, onPage: true },
    columns: columns.map(({ cell, ...column }) => ({ ...column, cell: ([row]) => cell(row) })),
    count: async (tx, scope) => (await all(tx, scope, null, 0)).length,
    async page(tx, scope, last, take) {
      const from = last === null ? 0 : last[1] + 1
      return (await all(tx, scope, null, 0)).slice(from, from + take)
    },
  }
  // Its rows are read and laid out by itself alone.
  return counted as unknown as Ledger<Row>
}

const written = (cell: Cell): string => (cell instanceof Date ? dayOf(cell) : String(cell ?? ''))

/** As a paper, for those alone who may have the ledger. */
export function rollPaper<Row>({ name, roles, columns, rows }: Roll<Row>): PersonalPaper {
  return {
    roles,
    ofAll: true,
    async draw({ villageId, year }, stage) {
      const found = await rows({ villageId, year }, stage)
      if (found.length === 0) return null
      const table: PageTable = {
        columns: columns.map(({ header, width }) => ({ header, width })),
        rows: found.map((row) => columns.map(({ cell }) => written(cell(row)))),
      }
      const head = `${stage.orgs.get(villageId)?.name ?? ''}　${year}年`
      return { title: name, head, rows: [], table, text: '', foot: [] }
    },
  }
}
