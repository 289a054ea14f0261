import { safeText } from '../ledger/safe-text.ts'

/** The mark by which Excel knows UTF-8. */
const BOM = '\uFEFF'

/**
 * A table as CSV (RFC 4180): UTF-8 with a mark for Excel, every cell in quotes, lines ended by CRLF. Line breaks in a cell
 * become spaces, since not every system reads them; a text that a spreadsheet would compute is made harmless.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${safeText(cell.replace(/\s+/gu, ' ').trim()).replaceAll('"', '""')}"`).join(',')
  return BOM + rows.map((cells) => `${line(cells)}\r\n`).join('')
}
