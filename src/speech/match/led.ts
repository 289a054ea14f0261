/** A command on a line of its own behind a story that leads to it: 我下个月去柳州住，多谢你们这几年照顾。⏎删除我的信息. */
import { normalize } from '../../language/fold.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Reading } from '../reading.ts'
import type { Context } from './context.ts'
import type { Candidate } from './gate/look.ts'
import type { Line } from './line.ts'
import { beginsCommand } from './may-open.ts'
import type { Table } from './table.ts'

/**
 * Whether what stands in front of a command leads to it, or is told to others: 请大家发：⏎接单 12. `whole` ends with the
 * command, which begins at `from` and was read by itself.
 */
export type IsLedTo = (from: number, whole: Utterance, own: Reading, context: Context, now: Date) => boolean

/**
 * Whether that has to be asked of a command on a line of its own: it says all it needs, an everyday word more than itself, and no line in front begins with a command that could not be read.
 */
export function mayBeLed(front: string, { command, slots, ask }: Reading, table: Table): boolean {
  const saysAll = ask === undefined && (Object.keys(slots).length > 0 || !table.commands.get(command)!.everyday)
  return saysAll && !front.split('\n').some((line) => beginsCommand(table, line))
}

/** A command that was read by itself, as what the gate looks at: with all that stands in front of it. */
export function ledCandidate(line: Line, from: number, own: Reading, table: Table): Candidate {
  const front = line.text.length - normalize(line.utterance.words.slice(from)).length
  const { start, end, as } = own.word ?? { start: 0, end: 0, as: 'none' }
  const word = { start: front + start, end: front + end, as }
  return { line, reading: { ...own, word }, command: table.commands.get(own.command)! }
}

/** The lines of a message behind its first: where each begins and ends. */
export const linesBehind = ({ words }: Utterance): readonly { readonly from: number; readonly to: number }[] =>
  [...words.matchAll(/\n\s*([^\n]*)/gu)].map(({ index, 0: found, 1: own = '' }) => {
    const to = index + found.length
    return { from: to - own.length, to }
  })
