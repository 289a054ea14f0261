import { isCounted } from '../../language/measures.ts'
import { numberAt } from '../../language/numerals.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { complete } from './complete.ts'
import { isEvident, isEvidentDespiteTypo } from './evidence.ts'
import type { Cursor } from './line.ts'
import { toReading } from './reading.ts'
import { readReply } from './reply.ts'
import { type Entry, endsAt, isTypo, type Table } from './table.ts'

/** A command's word, then what belongs to it. */
export function readWord(table: Table, at: Cursor, closing: number): Reading | null {
  const { line } = at
  for (const { entry, end } of endsAt(table, line.text, at.at)) {
    if (isTypo(entry) && end - at.at !== entry.word.length) continue
    if (entry.as === 'reply') {
      const reading = readReply(entry, at.clone().moveTo(end))
      if (reading !== null) return reading
      continue
    }
    if (entry.as === 'numbered') {
      const reading = numbered(table, entry, at.clone().moveTo(end))
      if (reading !== null) return reading
      continue
    }
    // 签到了, 点单的, 完成得: most talk shows itself in the next character.
    if (closing === 0 && /[的了吗呢得过]/u.test(line.text.charAt(end))) {
      if (isTypo(entry)) continue
      return null
    }
    const after = at.clone().moveTo(Math.max(end, closing))
    // 退单吧，手受伤了: under a quote the particle before a reason says nothing.
    if (line.quotedNumbers.length > 0 && givesReason(entry.command) && /^吧(?:[\s,。!]|$)/u.test(after.peek(2)))
      after.moveTo(after.at + 1)
    if (closing > 0 && end !== closing - 1) return null
    if (closing > 0) after.gap = 'stop'
    const draft = complete(entry.command, after, table.topics)
    if (entry.as === 'verb' && (draft?.text === undefined || after.clone().skip().gap !== 'none')) continue
    const typo = isTypo(entry)
    if (draft !== null && isEvident(draft, after) && (!typo || isEvidentDespiteTypo(draft, after, entry.as)))
      return toReading(draft, typo)
    // The longest word decides: what is talk about 公开栏 is no 公开 either.
    if (!typo) return null
  }
  return null
}

/** 退12号单, 催一下21: the number right behind the verb, written so that it can only be one where the verb is bare. */
function numbered(table: Table, { command, word }: Entry, after: Cursor): Reading | null {
  const { text } = after.line
  const number = numberAt(text, after.clone().skip().at)
  if (number === null || !(number.sure || word.length > 1)) return null
  // 接 #5 路车
  if (isCounted(text.slice(number.end, number.end + 12))) return null
  const draft = complete(command, after, table.topics)
  return draft?.number === number.value && isEvident(draft, after) ? toReading(draft, false) : null
}

const givesReason = (command: Command): boolean =>
  Object.values(command.args).some((arg) => arg.kind === 'text' && arg.slot === 'reason')
