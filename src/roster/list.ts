/**
 * A list that a roster sets out for a village or a township (权力清单, 积分奖品), as the mechanism whose it is declares it: its
 * sheets, what a row comes to, under which word it is kept. Reading, comparing, writing, the template and the report are the
 * same for all of them.
 */
import type { Transaction } from '../store/index.ts'
import { isBlank, unpadded } from './cells.ts'
import { type Column, column, SHEETS, type Sheet } from './sheets.ts'

export { column } from './sheets.ts'

export interface RosterList {
  /** It is kept in the settings under this word and the id of its organisation, and the audit counts it so. */
  readonly key: string
  /** What the report of an import calls it. */
  readonly title: string
  /** Whose it is. A village's has a column 村, without which an item is for every village; a township's is for every township. */
  readonly of: 'village' | 'township'
  readonly sheets: readonly ListSheet[]
  /** What else is to be written when it becomes another. */
  readonly onChange?: (tx: Transaction, change: ListChange) => Promise<void>
}

export interface ListSheet<Id extends string = string> {
  readonly id: string
  readonly title: string
  readonly columns: Readonly<Record<Id, Column>>
  /** The field of what is kept, where a list has several sheets; left out, the items are all that is kept. */
  readonly field?: string
  /** So many items it has at most, and what whoever wrote more has to do. */
  readonly most: number
  readonly tooMany: string
  /** What stands in a row; null after a complaint. */
  readonly read: (row: ListRow<Id>) => Item | null
  /** In the template: what a column offers to choose from, rows as examples, and what else there is to know. */
  readonly choices?: Readonly<Partial<Record<Id, readonly string[]>>>
  readonly examples: readonly (readonly string[])[]
  readonly explained: readonly string[]
}

/** One thing of a list: plain data, called differently from the others. */
export interface Item {
  readonly title: string
}

/** A row of such a sheet. */
export interface ListRow<Id extends string = string> {
  /** What stands in a column; nothing where the sheet does not have it. */
  text(column: Id): string
  /** Complains of a cell, with what is to be done about it; null, so that a reader may return it. */
  wrong(column: Id, code: string, reason: string, fix: string): null
  /** Complains that nothing stands there. */
  blank(column: Id): null
  /** A name of the roster; null after a complaint, whose advice this ends. */
  person(column: Id, name: string, advice: string): string | null
}

/** A list that is another than it was. */
export interface ListChange {
  readonly list: RosterList
  readonly orgId: string
  /** What was kept: null for nothing. */
  readonly before: unknown
  readonly after: object
  readonly now: Date
  readonly newId: () => string
}

/** Lets a sheet know its columns by name. */
export function listSheet<Id extends string>(sheet: ListSheet<Id>): ListSheet {
  return sheet
}

/** Under which key of the settings an organisation's is kept. */
export const listKey = (key: string, orgId: string): string => `${key} ${orgId}`

const VILLAGE = column('村', ['行政村', '所属村'], 20, { optional: true })

/** All sheets of a roster, these lists' behind those that every roster has. */
export function sheetsWith(lists: readonly RosterList[]): readonly Sheet[] {
  return [...Object.values(SHEETS), ...lists.flatMap((list) => list.sheets.map((sheet) => sheetOf(list, sheet)))]
}

export function sheetOf(list: RosterList, { id, title, columns }: ListSheet): Sheet {
  return { id, title, optional: true, columns: { ...columns, ...(list.of === 'village' && { village: VILLAGE }) } }
}

/** What an item is called: some words without marks but these. */
export function titleIn(
  row: ListRow<'title'>,
  { longest, marks = '', as, saying = '' }: { longest: number; marks?: string; as: string; saying?: string },
): string | null {
  const title = unpadded(row.text('title'))
  if (title === '') return row.blank('title')
  if (title.length <= longest && new RegExp(`^[\\p{L}\\p{N}${marks}]{2,}$`, 'u').test(title)) return title
  return row.wrong('title', 'badTitle', `“${title}”不能作${as}`, `请用 2 到 ${longest} 个字${saying}，不写标点`)
}

/** Words that may be left out; nothing after a complaint that they are too many. */
export function wordsIn<Id extends string>(row: ListRow<Id>, column: Id, longest: number): string {
  const text = row.text(column)
  if (isBlank(text)) return ''
  if (unpadded(text).length <= longest) return text
  row.wrong(column, 'tooLong', `超过 ${longest} 个字`, '请写短一点，村民一眼能看懂')
  return ''
}
