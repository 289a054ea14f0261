import type { Borders } from 'exceljs'
import { safeText } from '../ledger/safe-text.ts'
import type { Page, PageRow } from './page.ts'

const THIN = { style: 'thin' } as const
const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** In half-width characters; together as wide as A4 between its margins. */
const [LABEL, TEXT] = [16, 70]
/** In points. */
const [LINE, LARGE_LINE] = [19, 30]
/** A row of a sheet is never higher than this. */
const HIGHEST = 400

/** The page as an .xlsx workbook of one sheet, so that it can be filled in further before it is printed. */
export async function drawPage({ title, head, rows, text, foot }: Page): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('打印', {
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    },
  })
  sheet.columns = [{ width: LABEL }, { width: TEXT }]
  const across = (words: string, size: number, horizontal: 'left' | 'center' | 'right', height: number) => {
    const row = sheet.addRow([safeText(words)])
    sheet.mergeCells(row.number, 1, row.number, 2)
    row.height = Math.min(height, HIGHEST)
    row.getCell(1).style = {
      font: { size, bold: size > 20 },
      alignment: { horizontal, vertical: 'middle', wrapText: true },
    }
  }
  across(title, 22, 'center', 30 * linesOf(title, (LABEL + TEXT) / 2))
  if (head !== '') across(head, 11, 'center', LINE)
  for (const { label, text: known, blank = 0 } of rows) {
    const row = sheet.addRow([safeText(label), safeText(known)])
    row.height = Math.min(heightOf({ label, text: known, blank }), HIGHEST)
    row.getCell(1).style = {
      font: { bold: true },
      border: BORDER,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    }
    row.getCell(2).style = { numFmt: '@', border: BORDER, alignment: { vertical: 'top', wrapText: true } }
  }
  // A paragraph a row: one cell of a long text is cut where it is printed.
  for (const line of text === '' ? [] : text.split('\n'))
    across(line, 16, 'left', LARGE_LINE * linesOf(line, (LABEL + TEXT) / 1.5))
  for (const line of foot) across(line, 14, 'right', LARGE_LINE)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function heightOf({ label, text, blank = 0 }: PageRow): number {
  const lines = Math.max(linesOf(text, TEXT), linesOf(label, LABEL))
  return LINE * (lines + blank) + 6
}

/** How many lines words take in so many half-width characters. */
function linesOf(words: string, width: number): number {
  const lengths = words.split('\n').map((line) => [...line].reduce((sum, one) => sum + (one > '\u00FF' ? 2 : 1), 0))
  return lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0)
}
