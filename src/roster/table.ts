import { type Cell, EMPTY, type Grid, isDitto } from './cells.ts'
import { ranges } from './listed.ts'
import type { Complaints, Place } from './problems.ts'
import { isHeading, isRemark } from './row-kinds.ts'
import { bare, type ColumnId, columnsOf, type Sheet } from './sheets.ts'

/** A sheet whose headers were understood. */
export interface Table<S extends string = string> {
  readonly headerRow: number
  /** Whether the column is there; an optional one may not be. */
  has(column: ColumnId<S>): boolean
  readonly lines: readonly Line<S>[]
}

/** A row with something in it. */
export interface Line<S extends string = string> {
  readonly row: number
  text(column: ColumnId<S>): string
  /** Where a complaint about a column points. */
  at(column: ColumnId<S>): Place
}

/** Titles and remarks may stand above the headers, within so many rows. */
const HEADER_WITHIN = 10

/** Finds the headers and hands out the rows below them. Complains about missing columns and cells nobody can read. */
export function tableOf<S extends string>(
  sheet: Sheet & { readonly id: S },
  grid: Grid,
  complaints: Complaints,
  notices: string[],
): Table<S> {
  const columns = columnsOf(sheet)
  const headerAt = findHeader(sheet, grid)
  const absent: Table<S> = { headerRow: 1, has: () => false, lines: [] }
  if (sheet.optional && grid.every((cells) => cells.every((cell) => cell === EMPTY))) return absent
  if (headerAt < 0) {
    complaints.add(
      { sheet: sheet.id, row: 1, column: '表头' },
      'noHeader',
      columns.map(([, one]) => one.title).join('、'),
    )
    return absent
  }
  const headerRow = headerAt + 1
  const { places, unknown } = recognise(sheet, grid[headerAt] ?? [])
  for (const [id, { title, optional }] of columns) {
    if (!optional && !places.has(id))
      complaints.add({ sheet: sheet.id, row: headerRow, column: title }, 'noColumn', title)
  }
  if (unknown.length > 0) notices.push(`“${sheet.title}”表里的“${unknown.join('”“')}”没有用到`)
  const remarks: number[] = []
  const above: Cell[] = []
  const lines = grid.flatMap((written, at) => {
    if (at <= headerAt || isHeading(sheet, written, places)) return []
    if (isRemark(sheet, written)) {
      remarks.push(at + 1)
      return []
    }
    const cells = written.map((cell, place) => (isDitto(cell.text) ? (above[place] ?? cell) : cell))
    for (const [place, cell] of cells.entries()) if (cell !== EMPTY) above[place] = cell
    return linesOf(sheet, at + 1, cells, places, complaints)
  })
  if (remarks.length > 0) notices.push(`“${sheet.title}”表第 ${ranges(remarks)} 行是说明或合计，没有读`)
  return { headerRow, has: (id) => places.has(id), lines }
}

/** A row of the grid as a line; none when nothing stands in it. */
function linesOf<S extends string>(
  sheet: Sheet,
  row: number,
  cells: readonly Cell[],
  places: ReadonlyMap<string, number>,
  complaints: Complaints,
): readonly Line<S>[] {
  const cellIn = (id: string): Cell => cells[places.get(id) ?? -1] ?? EMPTY
  const filled = [...places.keys()].filter((id) => cellIn(id) !== EMPTY) as ColumnId<S>[]
  if (filled.length === 0) return []
  const { columns } = sheet
  const line: Line<S> = {
    row,
    text: (id) => cellIn(id).text,
    at: (id) => ({ sheet: sheet.id, row, column: columns[id]?.title ?? id }),
  }
  for (const id of filled) complainOfFault(cellIn(id), line.at(id), complaints, columns[id]?.asText ?? false)
  return [line]
}

/** `1.38E+10`: what a long number is shortened to, and its last digits are gone. */
const SHORTENED = /^\d(?:\.\d+)?E\+?\d{1,2}$/iu

function complainOfFault(cell: Cell, at: Place, complaints: Complaints, asText: boolean): void {
  if (asText && SHORTENED.test(cell.text)) complaints.add(at, 'shortened', cell.text)
  if (cell.fault === 'date') complaints.add(at, 'date', cell.text)
  else if (cell.fault) complaints.add(at, cell.fault)
}

/** The row that names most of the columns, two at least: above it the headers may stand in groups. -1 when there is none. */
function findHeader(sheet: Sheet, grid: Grid): number {
  const filled = grid.flatMap((cells, at) => (cells.some((cell) => cell.text !== '') ? [at] : []))
  const named = filled.slice(0, HEADER_WITHIN).map((at) => ({ at, size: recognise(sheet, grid[at] ?? []).places.size }))
  const most = Math.max(0, ...named.map(({ size }) => size))
  return most < 2 ? -1 : (named.find(({ size }) => size === most)?.at ?? -1)
}

/** Which column stands where. The header as we write it goes before other spellings of it, and an earlier one before a later. */
function recognise(sheet: Sheet, cells: readonly Cell[]): { places: Map<string, number>; unknown: string[] } {
  const headers = cells.map((cell) => bare(cell.text))
  const places = new Map<string, number>()
  const taken = new Set<number>()
  const take = (id: string, spellings: readonly string[]) => {
    const at = spellings
      .map((spelling) => headers.findIndex((header, place) => header === spelling && !taken.has(place)))
      .find((place) => place >= 0)
    if (at === undefined || places.has(id)) return
    places.set(id, at)
    taken.add(at)
  }
  for (const [id, column] of columnsOf(sheet)) take(id, [column.title])
  for (const [id, column] of columnsOf(sheet)) take(id, column.also)
  const unknown = cells.flatMap((cell, place) => (cell.text === '' || taken.has(place) ? [] : [cell.text]))
  return { places, unknown }
}
