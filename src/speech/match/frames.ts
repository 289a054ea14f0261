/**
 * How a command is said when its word does not come first: behind a greeting or a wish, and behind its numbers, its
 * household, its day or its organisation, in any order.
 */
import { leadingDate } from '../../language/dates/index.ts'
import { isNoDay } from '../../language/numerals.ts'
import type { Arg } from '../args/index.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { complete } from './complete.ts'
import type { Draft } from './draft.ts'
import { isEvident } from './evidence.ts'
import { leadAt } from './front.ts'
import type { Cursor, Line } from './line.ts'
import { MOVES, opensCommand, SIGNS } from './may-open.ts'
import { householdBefore } from './read/household.ts'
import { kindEnd, numbersBefore } from './read/matter.ts'
import { isNameHere } from './read/name.ts'
import { unitBefore } from './read/simple.ts'
import { toReading } from './reading.ts'
import { readReply } from './reply.ts'
import { type Entry, endsAt, isTypo, mayHold, type Table } from './table.ts'
import { readWord } from './word.ts'

/** What was peeled off in front of a command's word. */
interface Front {
  /** Behind it. */
  readonly at: Cursor
  readonly given: Partial<Draft>
  /** A greeting or a wish stood there. */
  readonly isLed: boolean
  /** 替黄美兰签到: somebody else whom it is for. */
  readonly forWhom?: string
  /** The number was written so that it may also be a count or a day. */
  readonly isBare: boolean
  /** 把12号单撤了 */
  readonly moves: boolean
  /** The day comes round: 每周一发起签到. */
  readonly recurs: boolean
}

/** Nobody puts more in front of a word. */
const MOST = 8

export function framed(table: Table, at: Cursor): Reading | null {
  let front: Front = { at, given: {}, isLed: false, isBare: false, moves: false, recurs: false }
  for (let peeled = 0; peeled < MOST; peeled++) {
    const next = peel(table, front)
    const reading = next && opened(table, next)
    if (next === null || reading) return reading
    front = next
  }
  return null
}

/** One more thing in front of the word: its numbers, else what only a line with a word further on is looked through for. */
function peel(table: Table, front: Front): Front | null {
  const numbered = front.given.number === undefined ? numbers(front) : null
  if (numbered !== null || !mayHold(table, front.at.peek())) return numbered
  return kind(front) ?? lead(table, front) ?? household(table, front) ?? day(front) ?? unit(table, front)
}

function lead(table: Table, front: Front): Front | null {
  const { line } = front.at
  const found = leadAt(line.text, front.at.at, (words) => opensCommand(table, words))
  if (found === null) return null
  const named = found.forWhom !== undefined && isNameHere(found.forWhom, line) ? { forWhom: found.forWhom } : {}
  return { ...front, ...named, at: front.at.clone().moveTo(found.end), isLed: true }
}

function numbers(front: Front): Front | null {
  const { line } = front.at
  const moves = MOVES.has(line.text.charAt(front.at.at))
  const start = front.at
    .clone()
    .moveTo(front.at.at + (moves ? 1 : 0))
    .skip()
  if (!SIGNS.has(start.peek(1))) return null
  const found = numbersBefore(start)
  if (found === null) return null
  const { end, sure, values } = found
  const [number] = values
  const isBare = !(sure || line.explicit || (values.length === 1 && isNoDay({ value: number!, end, sure }, line.text)))
  const all = values.length > 1 ? { numbers: [...values] } : {}
  const given = { ...front.given, number: number!, ...all, numberFirst: true as const, sure: !isBare }
  return { ...front, at: start.moveTo(end).skip(), given, isBare, moves }
}

function kind(front: Front): Front | null {
  const end = front.given.number === undefined ? null : kindEnd(front.at)
  return end === null ? null : { ...front, at: front.at.clone().moveTo(end) }
}

function household(table: Table, front: Front): Front | null {
  if (front.given.household !== undefined || front.at.line.quotesPerson) return null
  const found = householdBefore(front.at, (words) => opensCommand(table, words) || DAYS.test(words))
  if (found === null) return null
  const given = { ...front.given, household: found.typed.normalize('NFKC') }
  return { ...front, at: front.at.clone().moveTo(found.end).skip(), given }
}

/** What a day may begin with. */
const DAYS = /^[每逢隔今昨前明后大上下本这周星礼刚早中晚\d]/u

function day(front: Front): Front | null {
  const { at, given } = front
  const found = given.date === undefined && DAYS.test(at.rest) ? leadingDate(at.peek(), at.line.now) : null
  if (found === null) return null
  const end = at.at + found.span.end
  const recurs = /recurrence$/u.test(found.when.kind)
  return { ...front, at: at.clone().moveTo(end).skip(), given: { ...given, date: at.typed(end) }, recurs }
}

/** 那良屯走访情况 */
function unit(table: Table, front: Front): Front | null {
  const { at, given } = front
  const end = given.text === undefined ? unitBefore(at, (words) => opensCommand(table, words)) : null
  if (end === null) return null
  return { ...front, at: at.clone().moveTo(end).skip(), given: { ...given, text: at.typed(end) } }
}

/** The command whose word stands behind the front, when it takes all that was peeled off. */
function opened(table: Table, front: Front): Reading | null {
  const { at, given, isLed } = front
  if (Object.keys(given).length === 0) return forThem(table, behindLead(table, front), front)
  for (const { entry, end } of endsAt(table, at.line.text, at.at)) {
    if (isTypo(entry) || (front.isBare && entry.as === 'numbered')) continue
    // 12号单退了 tells of it; 把12号单退了 asks for it.
    if (entry.as === 'numbered' && !front.moves && !/[下]$/u.test(entry.word)) continue
    const word = at.clone().moveTo(end)
    if (front.moves) word.moveTo(end + (/^(?:掉|了|一下)+/u.exec(word.peek(4))?.[0].length ?? 0))
    word.moveTo(word.at + particlesAt(word))
    const reading = entry.as === 'reply' ? replied(entry, word, front) : completed(table, entry.command, word, front)
    if (reading !== null && (!isLed || reading.ask === undefined)) return forThem(table, reading, front)
  }
  return null
}

/** 替黄美兰签到 names who signs; what everybody answers for themself (请假) nobody says for another. */
function forThem(table: Table, reading: Reading | null, { forWhom }: Front): Reading | null {
  if (reading === null || forWhom === undefined || !table.asked.has(reading.command)) return reading
  if (reading.slots.people !== undefined || !table.named.has(reading.command)) return null
  return { ...reading, slots: { ...reading.slots, people: [forWhom] } }
}

/** 我要点单 …, 帮我接单 12, 收到，签到 9: only when everything after the word fits, and says what it is about. */
function behindLead(table: Table, { at }: Front): Reading | null {
  const { line } = at
  const reading = opensCommand(table, line.text.slice(at.at, at.at + 10)) ? readWord(table, at.clone(), 0) : null
  if (reading === null || reading.ask !== undefined) return null
  return saysEnough(reading, table, line, line.text.slice(0, at.at)) ? reading : null
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

/** #12 我来, 46我来: a natural reply beside the number. */
function replied(entry: Entry, word: Cursor, { given, isBare }: Front): Reading | null {
  if (given.number === undefined || given.numbers !== undefined) return null
  const reading = readReply(entry, word, given.number)
  return reading !== null && isBare ? { ...reading, bare: true } : reading
}

function completed(table: Table, command: Command, word: Cursor, front: Front): Reading | null {
  const { given, isBare } = front
  // 今天该走访哪个: to the bot, a day in front of a list says nothing.
  if (word.line.isToBot && Object.keys(command.args).length === 0 && given.date !== undefined)
    return completed(table, command, word, { ...front, given: {} })
  if (!takes(command, given)) return null
  const draft = complete(command, word, table.topics, given)
  if (draft === null || (given.number !== undefined && !isEvident(draft, word))) return null
  if (given.number === undefined)
    return draft.ask === undefined && isFull(draft, word, front) ? toReading(draft, false) : null
  if (!isBare) return toReading(draft, false)
  // 12 完成, 21延期到周五: later only where #12 is the speaker's to finish.
  return draft.ask === undefined && !word.line.quotesPerson ? { ...toReading(draft, false), bare: true } : null
}

/** Whether the command has a reader for each thing that stood in front of its word. */
function takes({ args }: Command, { number, household, date, text }: Partial<Draft>): boolean {
  const has = (kind: Arg['kind']) => Object.values(args).some((arg) => arg.kind === kind)
  return (
    (number === undefined || has('matter')) &&
    (household === undefined || has('household')) &&
    (date === undefined || has('date')) &&
    (text === undefined || has('org'))
  )
}

/** A household, a day or an organisation in front of the word: the rest says enough not to be told to people. */
function isFull(draft: Draft, word: Cursor, { given, recurs }: Front): boolean {
  if (given.household !== undefined) return (draft.text ?? draft.date ?? draft.category) !== undefined
  if (given.date === undefined) return true
  // 今天走访了蓝阿婆家 is told to people; nobody says 每周一发起签到 but to the bot.
  const isApart = word.clone().skip().gap !== 'none'
  const isWhole = draft.household !== undefined || (draft.people !== undefined && draft.text !== undefined)
  // 今天走访蓝阿婆，血压高: where the village's cadres and members are among themselves.
  const isTold = draft.text !== undefined && word.line.context.place !== 'villagers'
  return (recurs && draft.activity !== undefined) || ((isApart || word.line.isToBot || isTold) && isWhole)
}

/** 撤单吧，…: how many characters the particles between a word and a stop take. */
function particlesAt(at: Cursor): number {
  return /^(?:一下)?[吧啦哈呀啊哦噢咯喽嘞哟嗯]*(?=[\s,。.!~:]|$)/u.exec(at.peek(6))?.[0].length ?? 0
}
