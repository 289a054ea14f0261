/** What may stand in front of a command's word, taken off piece by piece. */

import { leadingDate } from '../../language/dates/index.ts'
import { isNoDay } from '../../language/numerals.ts'
import type { ArgKind } from '../args/index.ts'
import { argOf, looksUp, takes } from './arg-of.ts'
import type { Draft } from './draft.ts'
import { besideEnd, calledLength, leadAt } from './front.ts'
import type { Cursor } from './line.ts'
import { MOVES, opensCommand, SIGNS } from './may-open.ts'
import { householdBefore } from './read/household.ts'
import { KINDS, kindEnd, numbersBefore, VILLAGE } from './read/matter.ts'
import { isNameHere } from './read/name.ts'
import { peopleBefore } from './read/people.ts'
import { unitBefore } from './read/simple.ts'
import { endsAt, type Table } from './table.ts'

/** What was peeled off in front of a command's word. */
export interface Front {
  /** Behind it. */
  readonly at: Cursor
  readonly given: Partial<Draft>
  /** 替黄美兰签到: somebody else whom it is for. */
  readonly forWhom?: string
  /** The number was written so that it may also be a count or a day. */
  readonly isBare: boolean
  /** 把12号单撤了 */
  readonly moves: boolean
  /** A household was named as a home: 莫老四家走访. */
  readonly isHome?: boolean
  /** The day comes round: 每周一发起签到. */
  readonly recurs: boolean
}

export const NOTHING = { given: {}, isBare: false, moves: false, recurs: false }

/** A name or an organisation touches the word; it is no longer than this, with what joins it. */
const NEAR = 10
/** Whatever stands in front of the word is no longer than this. */
const FAR = 38

/** How far the next word is; none where it is too far. */
function ahead({ at, line }: Cursor): number | undefined {
  const next = line.openings.find((opening) => opening > at)
  return next === undefined || next > at + FAR ? undefined : next - at
}

/** A look at what most lines do not have: numbers here, or a word further on. */
export const mayPeel = (at: Cursor): boolean =>
  mayNumber(at) || ahead(at) !== undefined || calledLength(at.peek(20)) > 0 || NUMBERED.test(at.peek(FAR))

/** 麻烦把三十三号单派给…: a number that can only be a matter's. */
const NUMBERED = /#\s?\d|号单|第[\d一二三四五六七八九十百]{1,5}号/u

const NUMBER = /^\s?#?\d/u

function mayNumber(cursor: Cursor): boolean {
  const first = cursor.line.text.charAt(cursor.at)
  return SIGNS.has(first) || MOVES.has(first) || (KINDS.includes(first) && kindEnd(cursor, NUMBER) !== null)
}

/** A piece that was found in front of the word: where it ends, what it gives, and what it tells of the front. */
interface Piece extends Partial<Omit<Front, 'at'>> {
  readonly end: number
}

/** One more thing in front of the word: its numbers, else what only a line with a word further on is looked through for. */
export function peel(table: Table, front: Front): Front | null {
  const distance = ahead(front.at)
  const isNear = distance !== undefined && distance < NEAR
  const piece =
    (distance !== undefined && COUNTED_DAYS.test(front.at.peek(8)) ? day(front) : null) ??
    numbers(table, front) ??
    village(front) ??
    beside(front) ??
    (distance === undefined ? null : kind(front)) ??
    (isNear || front.at.peek(4).includes('@') ? people(table, front) : null) ??
    (distance !== undefined || awaitsNumber(front) ? lead(table, front) : null) ??
    (distance === undefined ? null : (household(table, front) ?? day(front))) ??
    (isNear ? (unit(table, front) ?? category(table, front)) : null)
  if (piece === null) return null
  const { end, given, ...told } = piece
  return { ...front, ...told, at: front.at.to(end).skip(), given: { ...front.given, ...given } }
}

/** 麻烦查一下#70: no word is further on, and a number. */
const awaitsNumber = ({ at, given }: Front): boolean => given.number === undefined && NUMBERED.test(at.peek(FAR))

function lead(table: Table, { at, given }: Front): Piece | null {
  const found = leadAt(at.line.text, at.at, (next) => opensCommand(table, at.line.text, next))
  // 把蓝阿婆暂缓到12月20日
  if (found === null) return MOVES.has(at.peek(1)) && ahead(at) !== undefined ? { end: at.at + 1, moves: true } : null
  const { end, forWhom } = found
  // 给韦志强派个任务 names who gets it.
  const isGiven = given.people === undefined && at.line.text.charAt(at.at) === '给'
  if (forWhom === undefined || !isNameHere(forWhom, at.line)) return { end }
  return isGiven && opening(table, at, 'people')(end)
    ? { end, given: { people: [forWhom], sure: true } }
    : { end, forWhom }
}

function numbers(table: Table, { at, given }: Front): Piece | null {
  const called = calledLength(at.peek(20))
  if (given.number !== undefined || !(called > 0 || mayNumber(at))) return null
  const { line } = at
  const moves = MOVES.has(line.text.charAt(at.at))
  // 把陆大勇的联系户…: the surname is no six.
  if (moves && !SIGNS.has(line.text.charAt(at.at + 1)) && line.text.charAt(at.at + 1) !== ' ' && called === 0)
    return null
  const behind = at.to(at.at + (called > 0 ? called : moves ? 1 : 0))
  const found = numbersBefore(behind.moveTo(kindEnd(behind, NUMBER) ?? behind.at).skip())
  if (found === null) return null
  const { sure, values } = found
  // 11月20日走访 …: a day of a month.
  if (!sure && /^[年月日]/u.test(line.text.slice(found.end))) return null
  // 四议 修路: the word itself begins with a numeral.
  if (endsAt(table, line.text, at.at).some(({ entry, end }) => entry.as === 'says' && end > found.end)) return null
  // 35号任务情况: what seems to name the kind of matter begins the word.
  const end = endsAt(table, line.text, found.end - 2).some(({ entry }) => entry.as === 'says' && entry.word.length > 2)
    ? found.end - 2
    : found.end
  const [number = 0, second] = values
  // 12号的通知情况
  const linked = at.to(end)
  linked.pass(/^\s?的\s?/u)
  const isLinked = line.openings.includes(linked.at)
  const isBare = !(
    sure ||
    line.explicit ||
    given.ofVillage !== undefined ||
    (second === undefined && isNoDay({ value: number, end, sure }, line.text))
  )
  const all = second === undefined ? {} : { numbers: [...values] }
  return { end: isLinked ? linked.at : end, given: { number, ...all, numberFirst: true, sure: !isBare }, isBare, moves }
}

/** 青山村80 签收: whose number it is, above the villages. */
function village({ at, given }: Front): Piece | null {
  const [whole, name] = (given.number === undefined && VILLAGE.exec(at.peek(12))) || []
  return whole === undefined || name === undefined ? null : { end: at.at + whole.length, given: { ofVillage: name } }
}

/** 22这单我接: what says nothing between a number and the word. */
function beside({ at, given, isBare }: Front): Piece | null {
  // #36，两户都修好: of one nobody says two.
  const isOther = given.numbers === undefined && /^[两三四五几][个件条户]?[都也均全]/u.test(at.peek(4))
  const end = given.number === undefined || isOther ? null : besideEnd(at.line.text, at.at, !isBare)
  return end === null ? null : { end }
}

function kind({ at, given }: Front): Piece | null {
  const end = given.number === undefined ? null : kindEnd(at, /^\s?\p{Script=Han}{2}/u)
  return end === null ? null : { end }
}

function household(table: Table, { at, given }: Front): Piece | null {
  if (given.household !== undefined || at.line.quotesPerson) return null
  const opens = opening(table, at, 'household')
  const found = householdBefore(at, (next) => opens(next) || DAYS.test(at.line.text.charAt(next)))
  if (found === null) return null
  const [first = '', ...others] = found.all.map((one) => one.normalize('NFKC'))
  const all = others.length > 0 ? { households: [first, ...others] } : {}
  return {
    end: found.end,
    given: { household: first, ...all, ...(found.head !== undefined && { head: found.head }) },
    isHome: found.isHome === true,
  }
}

/** 三天前走访 …, 两周内 …: a number of days, and no number of a matter. */
const COUNTED_DAYS = /^(?:\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?:天|日|周|星期|礼拜|月)[前后内]/u
/** What a day may begin with. */
const DAYS = /^[每逢隔今昨前明后大上下本这周星礼刚早中晚琴寻听㖊一两二三四五六七八九十半\d]/u

function day({ at, given }: Front): Piece | null {
  const found = given.date === undefined && DAYS.test(at.rest) ? leadingDate(at.peek(), at.line.now) : null
  if (found === null) return null
  const end = at.at + found.span.end
  return { end, given: { date: at.typed(end) }, recurs: /recurrence$/u.test(found.when.kind) }
}

/** @陆大勇 任务 …, 给@陆大勇派任务 …, 韦家富签到 61: whom it is about. */
function people(table: Table, { at, given }: Front): Piece | null {
  const found = given.people === undefined ? peopleBefore(at, opening(table, at, 'people')) : null
  return found && { end: found.end, given: { people: [...found.names], sure: found.sure || given.sure === true } }
}

/** Whether the word of a command that takes such a thing begins at a place. */
const opening =
  (table: Table, { line }: Cursor, kind: ArgKind) =>
  (at: number) =>
    endsAt(table, line.text, at).some(({ entry }) => entry.as === 'says' && takes(entry.command, kind))

/** 村务公开栏, 财务的公开栏: which of a closed list, as the list itself spells it. */
function category(table: Table, { at, given }: Front): Piece | null {
  const next = at.line.openings.find((opening) => opening > at.at)
  const word = at.line.text.slice(at.at, next).replace(/(?:类|方面)?的?\s*$/u, '')
  if (next === undefined || given.category !== undefined || word === '') return null
  const shown = endsAt(table, at.line.text, next).filter(({ entry }) => looksUp(entry.command))
  return shown.some(({ entry }) => argOf(entry.command, 'category')?.among.includes(word))
    ? { end: next, given: { category: word } }
    : null
}

/** 那良屯走访情况 */
function unit(table: Table, { at, given }: Front): Piece | null {
  const end = given.text === undefined ? unitBefore(at, opening(table, at, 'org')) : null
  // 那良屯的走访情况
  return end === null
    ? null
    : { end: end + (at.line.text.charAt(end) === '的' ? 1 : 0), given: { text: at.typed(end) } }
}
