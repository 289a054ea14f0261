import { parse } from 'csv-parse/sync'
import { type Grid, textCell } from './cells.ts'
import { Unreadable } from './unreadable.ts'

/** Reads a CSV file in whatever encoding Excel, WPS or a notepad left it. A row of the grid is a row in Excel. */
export function readCsv(bytes: Uint8Array, file: string): Grid {
  const text = decode(bytes, file)
  const delimiter = text.split('\n', 1)[0]?.includes('\t') ? '\t' : ','
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
    return rows.map((row) => row.map(csvCell))
  } catch {
    throw new Unreadable(`${file} 读不懂：引号没有成对。请用 Excel 打开后另存为 CSV 再试`)
  }
}

/**
 * `'01-01` and `="01-01"` are how people keep Excel from making a date of it; `4.0` is how programs write a whole
 * number in a column with a gap.
 */
function csvCell(text: string) {
  const plain = text.replace(/^="(.*)"$/u, '$1').replace(/^'/u, '')
  return textCell(plain.replace(/^(\d+)\.0$/u, '$1'))
}

/** UTF-16 only with its mark; UTF-8 whenever it is valid; else GB18030, what Excel in China writes. */
function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('gb18030').decode(bytes)
    if (!text.includes('\uFFFD')) return text
    throw new Unreadable(`${file} 的文字编码认不出来，请用 Excel 打开后另存为“CSV UTF-8”再试`)
  }
}
