/** A block of a table: what is said of one command in one place, and what only looks like it. */
export interface Block {
  readonly command: string
  /** In the notation of `readRows`, with place and command written out. */
  readonly sayings: string
  readonly talk: string
}

const PLACE = /^(?:DM|[党村镇志部]\S*群) /u

/** Reads `= command place`, its rows, `-`, and its talk, as they are written in front of each other. */
export function readBlocks(table: string): readonly Block[] {
  return table
    .split(/^= /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...rows] = block.split('\n').filter((row) => row !== '')
      const [command = '', place = ''] = head.split(' ')
      const parted = rows.indexOf('-')
      const there = (row: string) => (PLACE.test(row) ? row : `${place} ${row}`)
      const meant = (row: string) =>
        row.replace(/ =>(?: (?![a-z]{2}))?/u, (arrow) => ` => ${command}${arrow === ' =>' ? '' : ' '}`)
      return {
        command,
        sayings: rows
          .slice(0, parted)
          .map((row) => there(/ => [a-z]/u.test(row) ? row : meant(row)))
          .join('\n'),
        talk: rows
          .slice(parted + 1)
          .map(there)
          .join('\n'),
      }
    })
}
