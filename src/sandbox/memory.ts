import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { LINES_KEPT, type Line } from './world.ts'

/** What was said in the sandbox, in a file beside its database, so that it is there again after a start. */
export interface Memory {
  /** The newest, oldest first; as many as a sandbox keeps. */
  lines(): readonly Line[]
  /** Writes one more down. */
  keep(line: Line): void
  /** Forgets all and keeps these. */
  begin(lines: readonly Line[]): void
}

export function openMemory(file: string): Memory {
  const write = (lines: readonly Line[]) => {
    // Whole or not at all: a start may be interrupted.
    writeFileSync(`${file}.new`, lines.map(written).join(''))
    renameSync(`${file}.new`, file)
  }
  return {
    lines() {
      const lines = existsSync(file) ? readLines(readFileSync(file, 'utf8')).slice(-LINES_KEPT) : []
      // What is older is let go, and what was cut off.
      write(lines)
      return lines
    },
    keep: (line) => appendFileSync(file, written(line)),
    begin: write,
  }
}

function written(line: Line): string {
  return `${JSON.stringify(line)}\n`
}

/** A line that was cut off in the middle is left out. */
function readLines(text: string): Line[] {
  return text.split('\n').flatMap((one) => {
    if (one === '') return []
    try {
      const line = JSON.parse(one) as Line
      return [{ ...line, at: new Date(line.at) }]
    } catch {
      return []
    }
  })
}
