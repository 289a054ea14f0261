/** What may stand in front of a command's word, taken off piece by piece. */
import { leadingDate } from '../../language/dates/index.ts'
import { isNoDay } from '../../language/numerals.ts'
import type { Arg } from '../args/index.ts'
import type { Command } from '../mechanism.ts'
import type { Draft } from './draft.ts'
import { leadAt } from './front.ts'
import type { Cursor } from './line.ts'
import { MOVES, opensCommand, SIGNS } from './may-open.ts'
import { householdBefore } from './read/household.ts'
import { kindEnd, numbersBefore } from './read/matter.ts'
import { isNameHere } from './read/name.ts'
import { peopleBefore } from './read/people.ts'
import { unitBefore } from './read/simple.ts'
import { endsAt, nextWord, type Table } from './table.ts'

/** What was peeled off in front of a command's word. */
export interface Front {
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

export const NOTHING = { given: {}, isLed: false, isBare: false, moves: false, recurs: false }

/** A name or an organisation touches the word; it is no longer than this, with what joins it. */
const NEAR = 10

/** One more thing in front of the word: its numbers, else what only a line with a word further on is looked through for. */
export function peel(table: Table, front: Front): Front | null {
  const numbered = front.given.number === undefined ? numbers(front) : null
  if (numbered !== null) return numbered
  const ahead = nextWord(table, front.at.peek(), 1)
  if (ahead < 0) return null
  const isNear = ahead < NEAR
  return (
    kind(front) ??
    (isNear || front.at.peek(4).includes('@') ? people(table, front) : null) ??
    lead(table, front) ??
    household(table, front) ??
    day(front) ??
    (isNear ? unit(table, front) : null)
  )
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
  const behind = front.at.clone().moveTo(front.at.at + (moves ? 1 : 0))
  const start = behind.moveTo(kindEnd(behind, /^\s?#?\d/u) ?? behind.at).skip()
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
  const end = front.given.number === undefined ? null : kindEnd(front.at, /^\s?\p{Script=Han}{2}/u)
  return end === null ? null : { ...front, at: front.at.clone().moveTo(end) }
}

function household(table: Table, front: Front): Front | null {
  if (front.given.household !== undefined || front.at.line.quotesPerson) return null
  const found = householdBefore(front.at, (words) => opening(table, 'household')(words) || DAYS.test(words))
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

/** @陆大勇 任务 …, 给@陆大勇派任务 …, 韦家富签到 61: whom it is about. */
function people(table: Table, front: Front): Front | null {
  if (front.given.people !== undefined) return null
  const found = peopleBefore(front.at, opening(table, 'people'))
  if (found === null) return null
  const { names, end, sure } = found
  const given = { ...front.given, people: [...names], sure: sure || front.given.sure === true }
  return { ...front, at: front.at.clone().moveTo(end).skip(), given }
}

/** Whether words begin with that of a command that takes such a thing. */
function opening(table: Table, kind: Arg['kind']): (words: string) => boolean {
  const takes = ({ args }: Command) => Object.values(args).some((arg) => arg.kind === kind)
  return (words) => endsAt(table, words, 0).some(({ entry }) => entry.as === 'says' && takes(entry.command))
}

/** 那良屯走访情况 */
function unit(table: Table, front: Front): Front | null {
  const { at, given } = front
  const end = given.text === undefined ? unitBefore(at, opening(table, 'org')) : null
  if (end === null) return null
  return { ...front, at: at.clone().moveTo(end).skip(), given: { ...given, text: at.typed(end) } }
}
