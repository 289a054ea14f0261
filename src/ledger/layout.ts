import type { Writable } from 'node:stream'
import type { Borders, Fill, Style, stream } from 'exceljs'
import { yearMonthAndDay } from '../domain/day.ts'
import { hours } from '../domain/time.ts'
import type { Cell, Column } from './ledger.ts'
import { safeText } from './safe-text.ts'

/** What stands above a ledger and below it. */
export interface Heading {
  readonly sheet: string
  /** `青山村2026年11月群众点单台账` */
  readonly title: string
  /** 填报单位 and 填报日期. */
  readonly unit: string
  readonly day: string
}

type Sheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>
// oxlint-disable-next-line typescript/no-explicit-any -- a heading does not look into rows
type AnyColumn = Column<any>
type OldStream = Writable & { readonly _writableState: { readonly needDrain: boolean } }
type Kind = 'text' | NonNullable<AnyColumn['kind']>

const NUMBERED: AnyColumn = { header: '序号', width: 6, kind: 'count', cell: () => null }
/** Title, unit and date, header: they stand on every page that is printed. */
const HEADING_ROWS = 3
const THIN = { style: 'thin' } as const
const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN }
const GREY: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }
const TITLE: Partial<Style> = {
  font: { size: 18, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
}
const HEADER: Partial<Style> = {
  font: { bold: true },
  border: BORDER,
  fill: GREY,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
/** One object each, never copied: exceljs looks every style up again unless it is the same object. */
const CELLS: Readonly<Record<Kind, Partial<Style>>> = {
  // As text, whatever it looks like: a phone number, a 户号 like 01-02, a sum of money stay as they are.
  text: { numFmt: '@', border: BORDER, alignment: { vertical: 'middle', wrapText: true } },
  count: { numFmt: '0', border: BORDER, alignment: { horizontal: 'center', vertical: 'middle' } },
  moment: { numFmt: 'yyyy-mm-dd hh:mm', border: BORDER, alignment: { horizontal: 'center', vertical: 'middle' } },
  day: { numFmt: 'yyyy-mm-dd', border: BORDER, alignment: { horizontal: 'center', vertical: 'middle' } },
}

/** A sheet laid out as ledgers are, row by row; what is added is on its way and cannot be changed. */
export class LedgerSheet {
  readonly #sheet: Sheet
  readonly #columns: readonly AnyColumn[]
  #rows = 0

  constructor(book: stream.xlsx.WorkbookWriter, heading: Heading, columns: readonly AnyColumn[]) {
    this.#columns = [NUMBERED, ...columns]
    this.#sheet = book.addWorksheet(heading.sheet, {
      views: [{ state: 'frozen', ySplit: HEADING_ROWS }],
      pageSetup: {
        paperSize: 9, // A4
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `1:${HEADING_ROWS}`,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '第 &P 页 共 &N 页' },
    })
    this.#sheet.columns = this.#columns.map(({ width }) => ({ width }))
    this.#line([[heading.title, TITLE]], 34)
    const right: Partial<Style> = { alignment: { horizontal: 'right' } }
    this.#line([
      [`填报单位：${heading.unit}`, {}],
      [`填报日期：${yearMonthAndDay(heading.day)}`, right],
    ])
    const header = this.#columns.map((column) => safeText(column.header))
    this.#row(header, () => HEADER)
  }

  /**
   * Where its rows wait to be zipped, if they do: it emits `drain` when they are. exceljs writes on without asking, and the
   * stream in between is an old one that does not say so itself.
   */
  get backlog(): Writable | null {
    const { stream } = this.#sheet as unknown as { readonly stream: { readonly pipes: readonly OldStream[] } }
    return stream.pipes.find((pipe) => pipe._writableState.needDrain) ?? null
  }

  add(cells: readonly Cell[]): void {
    this.#rows++
    const values = cells.map((cell, at) => cellValue(cell, this.#columns[at + 1]?.kind ?? 'text'))
    this.#row([this.#rows, ...values], (kind) => CELLS[kind])
  }

  close(): void {
    if (this.#rows === 0) this.#line([['没有记录', CELLS.text]])
    this.#line(
      [
        ['填表人：', {}],
        ['审核人：', {}],
      ],
      28,
    )
    this.#sheet.commit()
  }

  #row(values: readonly Cell[], styleOf: (kind: Kind) => Partial<Style>): void {
    const row = this.#sheet.addRow([])
    this.#columns.forEach((column, at) => {
      const cell = row.getCell(at + 1)
      cell.value = values[at] ?? null
      cell.style = styleOf(column.kind ?? 'text')
    })
    row.commit()
  }

  /** A line of one text or two, each across its half of the sheet. */
  #line(parts: readonly (readonly [text: string, style: Partial<Style>])[], height = 20): void {
    const row = this.#sheet.addRow([])
    row.height = height
    const share = Math.ceil(this.#columns.length / parts.length)
    parts.forEach(([text, style], at) => {
      const [first, last] = [at * share + 1, Math.min((at + 1) * share, this.#columns.length)]
      row.getCell(first).value = escaped(safeText(text))
      if (last > first) this.#sheet.mergeCells(row.number, first, row.number, last)
      for (let place = first; place <= last; place++) row.getCell(place).style = style
    })
    row.commit()
  }
}

function cellValue(cell: Cell, kind: Kind): Cell {
  if (cell === null || cell === '') return null
  // Excel knows no time zones: a moment is written as the village's clock shows it.
  if (cell instanceof Date) return new Date(cell.getTime() + hours(8))
  if (kind === 'day') return new Date(cell)
  return typeof cell === 'string' ? escaped(safeText(cell)) : cell
}

/** In a workbook `_x0041_` stands for A, so that a text which really says so has to be written otherwise. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
}
