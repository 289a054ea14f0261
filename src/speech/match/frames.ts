/**
 * How a command is said when its word does not come first: behind a greeting or a wish, a number, a household or a day.
 */
import { leadingDate } from '../../language/dates/index.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import type { Reading } from '../reading.ts'
import { complete } from './complete.ts'
import { isEvident } from './evidence.ts'
import { frontEnd, mayLead } from './front.ts'
import type { Cursor, Line } from './line.ts'
import { MOVES, opensCommand, SIGNS } from './may-open.ts'
import { toReading } from './reading.ts'
import { readReply } from './reply.ts'
import { endsAt, isTypo, mayHold, type Table } from './table.ts'
import { readWord } from './word.ts'

/** 我要点单 …, 帮我接单 12, 收到，签到 9: only when everything after the word fits, and says what it is about. */
export function led(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const [first = '', second = '', third = ''] = line.text
  const end =
    at.at > 0 || !mayLead(first, second, third) ? null : frontEnd(line.text, (words) => opensCommand(table, words))
  if (end === null) return null
  const reading = readWord(table, at.clone().moveTo(end), 0) ?? numberFirst(table, at.clone().moveTo(end))
  if (reading === null || reading.ask !== undefined) return null
  return saysEnough(reading, table, line, line.text.slice(0, end)) ? reading : null
}

/** Behind a greeting or a wish a command says what it is about, or was said to the bot alone. */
function saysEnough({ command, slots }: Reading, table: Table, line: Line, front: string): boolean {
  const { number, household, date, people, category, text, reason } = slots
  const wished = table.wished.get(command)
  if (number !== undefined || wished === 'always') return true
  if (text !== undefined && (household === undefined ? (wished ?? people ?? category) : (date ?? category))) return true
  // 我签到; 我请假，稻谷还晒着: counts where a single check-in is open.
  if (reason !== undefined || (front === '我' && Object.keys(slots).length === 0 && table.asked.has(command)))
    return true
  return line.isToBot && Object.keys(slots).length === 0
}

/** 每周一 9:00 发起签到 值班, 昨天走访 蓝阿婆 送药: the day in front of a word that takes one. */
export function dated(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const found = DAYS.test(at.rest) && mayHold(table, at.peek()) ? leadingDate(at.peek(), line.now) : null
  if (found === null) return null
  const dayEnd = at.at + found.span.end
  const after = at.clone().moveTo(dayEnd).skip()
  for (const { entry, end } of endsAt(table, line.text, after.at)) {
    const word = after.clone().moveTo(end)
    const arg = Object.values(entry.command.args).find((arg) => arg.kind === 'date')
    if (entry.as !== 'says' || arg?.kind !== 'date') continue
    const draft = complete(entry.command, word, table.topics, { date: at.typed(dayEnd) })
    // 今天走访了蓝阿婆家 is told to people; nobody says 每周一发起签到 but to the bot.
    const isApart = word.clone().skip().gap !== 'none'
    const recurs = /recurrence$/u.test(found.when.kind) && draft?.activity !== undefined
    const isFull = draft?.household !== undefined || (draft?.people !== undefined && draft.text !== undefined)
    if (draft && draft.ask === undefined && (recurs || ((isApart || line.isToBot) && isFull)))
      return toReading(draft, false)
  }
  return null
}

/** 02-03走访，精神好: the code of a household in front of a word that takes one. */
export function householdFirst(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const code = /^\d{2}-\d{2,3}(?=\p{Script=Han}|\s)/u.exec(at.peek(8))?.[0]
  if (code === undefined) return null
  const after = at
    .clone()
    .moveTo(at.at + code.length)
    .skip()
  for (const { entry, end } of endsAt(table, line.text, after.at)) {
    const [first] = Object.values(entry.command.args)
    if (entry.as !== 'says' || first?.kind !== 'household' || line.quotesPerson) continue
    const word = after.clone().moveTo(end)
    const draft = complete(entry.command, word, table.topics, {
      household: at.typed(at.at + code.length).normalize('NFKC'),
    })
    if (draft !== null && draft.ask === undefined && (draft.text ?? draft.date ?? draft.category))
      return toReading(draft, false)
  }
  return null
}

const WISHES = /^我(?:们|家)?(?:[想要先就]|想要)*(?![来去接])/u

/** 撤单吧，…: how many characters the particles between a word and a stop take. */
function particlesAt(at: Cursor): number {
  return /^(?:一下)?[吧啦哈呀啊哦噢咯喽嘞哟嗯]*(?=[\s,。.!~:]|$)/u.exec(at.peek(6))?.[0].length ?? 0
}

/** What a day may begin with. */
const DAYS = /^[每逢隔今昨前明后大上下本这周星礼刚早中晚\d]/u

/** `#12 我来`, `12号单搞定了`, `把12号单撤了`: the number first, written so that it can only be one. */
export function numberFirst(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const moves = MOVES.has(line.text.charAt(at.at))
  const start = at
    .clone()
    .moveTo(at.at + (moves ? 1 : 0))
    .skip().at
  if (!SIGNS.has(line.text.charAt(start))) return null
  const number = numberAt(line.text, start)
  if (number === null) return null
  const isBare = !(number.sure || line.explicit || isNoDay(number, line.text))
  const after = at.clone().moveTo(number.end).skip()
  // 82号我要质询
  const wished = after.at + (WISHES.exec(after.peek(6))?.[0].length ?? 0)
  for (const { entry, end } of [
    ...endsAt(table, line.text, after.at),
    ...(wished > after.at ? endsAt(table, line.text, wished) : []),
  ]) {
    if (isTypo(entry) || (isBare && entry.as !== 'says')) continue
    // 12号单退了 tells of it; 把12号单退了 asks for it.
    if (entry.as === 'numbered' && !moves && !/[下]$/u.test(entry.word)) continue
    const word = after.clone().moveTo(end)
    if (moves) word.moveTo(end + (/^(?:掉|了|一下)+/u.exec(word.peek(4))?.[0].length ?? 0))
    word.moveTo(word.at + particlesAt(word))
    if (entry.as === 'reply') {
      const reading = readReply(entry, word, number.value)
      if (reading !== null) return reading
      continue
    }
    if (!Object.values(entry.command.args).some((arg) => arg.kind === 'matter')) continue
    const given = { number: number.value, numberFirst: true as const, sure: !isBare }
    const draft = complete(entry.command, word, table.topics, given)
    if (draft === null || !isEvident(draft, word)) continue
    if (!isBare) return toReading(draft, false)
    // 12 完成, 21延期到周五: later only where #12 is the speaker's to finish; with more behind it the number stands apart.
    const isPlain = draft.text === undefined && draft.reason === undefined
    if (draft.ask === undefined && (isPlain || after.gap !== 'none') && !line.quotesPerson)
      return { ...toReading(draft, false), bare: true }
  }
  return null
}
