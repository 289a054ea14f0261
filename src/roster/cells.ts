/** What stands in a cell, whichever file it came from. */
export interface Cell {
  /** The text without odd spaces and invisible characters; a number as its digits. */
  readonly text: string
  /** Why the text cannot be trusted. */
  readonly fault?: Fault
}

/** Excel made a date of it, a formula has no result, the cell holds an error. */
export type Fault = 'date' | 'formula' | 'error'

/** The cells of a sheet by row and column; a row's place is its number in Excel less one. */
export type Grid = readonly (readonly Cell[])[]

export const EMPTY: Cell = { text: '' }

/** A cell that holds this text. */
export function textCell(text: string): Cell {
  const plain = tidy(text)
  return plain === '' ? EMPTY : { text: plain }
}

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
const PADDING = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu

/** Line breaks and wide spaces become spaces, invisible characters go. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim()
}

/** A name without the spaces that make short names as wide as long ones (`张 三`). */
export function unpadded(name: string): string {
  return name.replace(PADDING, '')
}

/** Whether nothing is meant by it. */
export function isBlank(text: string): boolean {
  return /^(?:|无|没有|暂无|[-—–/\\、.。]+)$/u.test(text)
}

/** Stands for what the cell above says. */
export function isDitto(text: string): boolean {
  return /^(?:同上|[〃″＂”"])$/u.test(text)
}

/** Several values in one cell: `党员;志愿者`, `党员、志愿者`, `党员 志愿者`. */
export function several(text: string): readonly string[] {
  const parts = text.split(/[;；,，、/|\s]+/u).filter((part) => part !== '')
  return [...new Set(parts)]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const pair = (month: number, day: number) => [month, day].map((part) => `${part}`.padStart(2, '0')).join('-')

/** The month and day in a text that Excel wrote for a date (`1月1日`, `1-Jan`, `2026/1/1`) as `01-01`; null for any other text. */
export function dateIn(text: string): string | null {
  const numeric =
    /^(?:\d{4}[/年])?(\d{1,2})[月/](\d{1,2})日?$/u.exec(text) ?? /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text)
  if (numeric) return pair(Number(numeric[1]), Number(numeric[2]))
  const [, day, month] = /^(\d{1,2})-([a-z]{3})$/u.exec(text.toLowerCase()) ?? []
  const [, monthFirst, dayAfter] = /^([a-z]{3})-(\d{1,2})$/u.exec(text.toLowerCase()) ?? []
  const place = MONTHS.indexOf(month ?? monthFirst ?? '')
  return place < 0 ? null : pair(place + 1, Number(day ?? dayAfter))
}
