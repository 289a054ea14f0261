import type { Borders, Workbook, Worksheet } from 'exceljs'
import type { Attachment } from '../domain/attachment.ts'
import { safeText } from '../ledger/safe-text.ts'
import type { Page, PageRow, PageTable } from './page.ts'
import { HELD, type Size, sizeOf, within } from './picture.ts'

const THIN = { style: 'thin' } as const
const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** In half-width characters; together as wide as A4 between its margins. */
const [LABEL, TEXT] = [16, 70]
/** What the space in front of a text takes of it. */
const INDENT = 2
/** In points. */
const [LINE, LARGE_LINE] = [19, 30]
/** A row of a sheet is never higher than this. */
const HIGHEST = 400
/** Pictures are no larger than this, in pixels of 1/96 inch: as wide as the cell, and a fourth of the page high. */
const LARGEST: Size = { width: 480, height: 240 }
const POINTS = 72 / 96

/** The bytes of what is attached, by its hash. */
export type ReadBytes = (hash: string) => Promise<Uint8Array>

/** The page as an .xlsx workbook of one sheet, so that it can be filled in further before it is printed. */
export async function drawPage({ title, head, rows, table, text, foot }: Page, read: ReadBytes): Promise<Uint8Array> {
  const widths = table?.columns.map(({ width }) => width) ?? [LABEL, TEXT]
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const last = widths.length
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('打印', {
    pageSetup: {
      paperSize: 9, // A4
      orientation: table ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    },
  })
  sheet.columns = widths.map((width) => ({ width }))
  const across = (words: string, size: number, horizontal: 'left' | 'center' | 'right', height: number) => {
    const row = sheet.addRow([safeText(words)])
    sheet.mergeCells(row.number, 1, row.number, last)
    row.height = Math.min(height, HIGHEST)
    row.getCell(1).style = {
      font: { size, bold: size > 20 },
      alignment: { horizontal, vertical: 'middle', wrapText: true },
    }
  }
  across(title, 22, 'center', 30 * linesOf(title, whole / 2))
  if (head !== '') across(head, 11, 'center', LINE)
  for (const { label, text: known, blank = 0, picture } of rows) {
    const row = sheet.addRow([safeText(label), safeText(known)])
    row.height = Math.min(heightOf({ label, text: known, blank }), HIGHEST)
    row.getCell(1).style = {
      font: { bold: true },
      border: BORDER,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    }
    if (last > 2) sheet.mergeCells(row.number, 2, row.number, last)
    row.getCell(2).style = {
      numFmt: '@',
      border: BORDER,
      // What is left empty is written under what stands there.
      alignment: { horizontal: 'left', vertical: blank > 0 ? 'top' : 'middle', indent: 1, wrapText: true },
    }
    if (picture) await drawPicture(book, sheet, picture, read)
  }
  if (table) addTable(sheet, table)
  // A paragraph a row: one cell of a long text is cut where it is printed.
  for (const line of text === '' ? [] : text.split('\n'))
    across(line, 16, 'left', LARGE_LINE * linesOf(line, whole / 1.5))
  for (const line of foot) across(line, 14, 'right', LARGE_LINE)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** In a row of its own; what cannot be drawn, or is there no more, is named. */
async function drawPicture(book: Workbook, sheet: Worksheet, { hash, name, type }: Attachment, read: ReadBytes) {
  const bytes = await read(hash).catch(() => null)
  const [extension, size] = [HELD[type], bytes && sizeOf(bytes)]
  const row = sheet.addRow(['附图', extension && size ? '' : safeText(name)])
  for (const at of [1, 2]) row.getCell(at).border = BORDER
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  if (!bytes || !extension || !size) return
  const ext = within(size, LARGEST)
  row.height = ext.height * POINTS + 12
  // exceljs knows no bytes but those of Node.
  const image = book.addImage({ buffer: Buffer.from(bytes) as unknown as ArrayBuffer, extension })
  sheet.addImage(image, { tl: { col: 1.02, row: row.number - 1 + 0.05 }, ext, editAs: 'oneCell' })
}

function addTable(sheet: Worksheet, { columns, rows }: PageTable): void {
  const add = (cells: readonly string[], bold: boolean) => {
    const row = sheet.addRow(cells.map(safeText))
    const lines = cells.map((cell, at) => linesOf(cell, columns[at]?.width ?? TEXT))
    row.height = Math.min(LINE * Math.max(1, ...lines) + 6, HIGHEST)
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = {
        numFmt: '@',
        font: { bold },
        border: BORDER,
        alignment: { horizontal: bold ? 'center' : 'left', vertical: 'middle', wrapText: true },
      }
    })
  }
  add(
    columns.map(({ header }) => header),
    true,
  )
  for (const row of rows) add(row, false)
}

function heightOf({ label, text, blank = 0 }: PageRow): number {
  const lines = Math.max(linesOf(text, TEXT - INDENT), linesOf(label, LABEL))
  return LINE * (lines + blank) + 6
}

/** How many lines words take in so many half-width characters. */
function linesOf(words: string, width: number): number {
  const lengths = words.split('\n').map((line) => [...line].reduce((sum, one) => sum + (one > '\u00FF' ? 2 : 1), 0))
  return lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0)
}
