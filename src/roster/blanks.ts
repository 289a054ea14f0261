import type { Sieve } from './archive.ts'

const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/u
const STRINGS = 'xl/sharedStrings.xml'

/** A cell with a place and nothing in it but a format. */
const EMPTY_CELL = /<(\w+:)?c r="[^>]*(?:\/>|><\/\1?c>)/g
/** A cell of white space. */
const SPACES = /<(\w+:)?c r="[^>]*><\1?is><\1?t[^>]*>[ \t\r\n]*<\/\1?t><\/\1?is><\/\1?c>/g
const SHARED = /<(\w+:)?c r="[^>]*? t="s"[^>]*><\1?v>(\d+)<\/\1?v><\/\1?c>/g
const EMPTY_ROW = /<(\w+:)?row (?=[^>]*\br=")[^>]*(?:\/>|>[ \t\r\n]*<\/\1?row>)/g

/**
 * Drops the blank cells and rows of a workbook's sheets before anything is made of them: a million formatted rows cost a
 * reading and no memory. What has no place written (`r`) stays, since the others are counted by it.
 */
export function blanksIn(name: string, parts: ReadonlyMap<string, Buffer>): Sieve | null {
  if (!SHEET.test(name)) return null
  const blank = blankStrings(parts.get(STRINGS))
  let rest = ''
  const dropped = (text: string) => {
    const cells = text.replace(EMPTY_CELL, '').replace(SPACES, '')
    const full = blank.size === 0 ? cells : cells.replace(SHARED, (cell, _, at) => (blank.has(at) ? '' : cell))
    return full.replace(EMPTY_ROW, '')
  }
  return {
    take(text) {
      const all = rest + text
      // Up to where the last row begins: its end may still come.
      const row = all.lastIndexOf('<', all.lastIndexOf('row '))
      const at = row > 0 ? row : all.length > LONGEST ? Math.max(0, all.lastIndexOf('<')) : 0
      rest = all.slice(at)
      return dropped(all.slice(0, at))
    },
    end: () => dropped(rest),
  }
}

/** Text in which no row begins for so long is given on in pieces. */
const LONGEST = 8_000_000

/** The places of the shared strings that are white space alone. */
function blankStrings(strings: Buffer | undefined): ReadonlySet<string> {
  if (!strings) return new Set()
  const all = [...strings.toString('utf8').matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/gu)]
  return new Set(
    all.flatMap(([, inner = ''], at) => (inner.replace(/<[^>]*>/gu, '').trim() === '' ? [String(at)] : [])),
  )
}
