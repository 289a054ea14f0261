/** What a call for hands says: whom it calls, for what, how many are wanted, and when. Pure. */
import type { RoomKind } from '../../src/domain/roles.ts'
import { type Found, findDate } from '../../src/language/dates/index.ts'
import { trimText } from '../../src/language/edges.ts'
import { numberAt } from '../../src/language/numerals.ts'

/** Whom it calls in front: 党员 …, 党员和志愿者 …. */
const WHOM = /^(?:全体|各位)?(党员|志愿者)(?:(?:和|、|及|与)?(党员|志愿者))?(?:[\s,，、:：]+|(?=去|来|帮))/u
const GROUPS: Readonly<Record<string, RoomKind>> = { 党员: 'members', 志愿者: 'volunteers' }
/** How many are wanted: 缺5人, 还差三个人, 要 8 名. */
const LACKS = /(?:还|共|一共)?(?:缺|差|少|需要?|要|招)\s*(?=[\d一二两三四五六七八九十])/u
const PEOPLE = /^\s*(?:个人手?|[个名位](?!月|小时)|人手?)/u
/** Nobody calls more than a village has at once. */
const MOST = 200

export interface Call {
  readonly to: readonly RoomKind[]
  /** What for, without the rest. */
  readonly title: string
  readonly wanted: number
  readonly date: Found
}

/** Whether the words behind 吹哨 call hands of the village, and no department. */
export const callsHands = (text: string): boolean => WHOM.test(text.trim())

/** Whether they say how many are lacking. */
export const wantsSome = (text: string): boolean => countIn(text) !== null

/**
 * What is called for; or the first piece that nobody said.
 * @param saidAt 周六 counts from then
 */
export function readCall(text: string, saidAt: Date): Call | { readonly lacks: 'people' | 'count' | 'date' | 'what' } {
  const whom = WHOM.exec(text.trim())
  if (!whom) return { lacks: 'people' }
  const rest = text.trim().slice(whom[0].length)
  const count = countIn(rest)
  if (!count) return { lacks: 'count' }
  const words = `${rest.slice(0, count.start)} ${rest.slice(count.end)}`.trim()
  const date = findDate(words, saidAt, { tense: 'future' })
  if (!date) return { lacks: 'date' }
  const { start, end } = date.span
  const title = trimText([words.slice(0, start), words.slice(end)].map(trimText).filter(Boolean).join('，'))
  if (title === '') return { lacks: 'what' }
  const to = whom.slice(1, 3).flatMap((name) => (name === undefined ? [] : (GROUPS[name] ?? [])))
  return { to: [...new Set(to)], title, wanted: count.value, date }
}

function countIn(text: string): { readonly start: number; readonly end: number; readonly value: number } | null {
  const lacks = LACKS.exec(text)
  const at = lacks ? lacks.index + lacks[0].length : -1
  const number = lacks ? numberAt(text, at) : null
  const people = number && PEOPLE.exec(text.slice(number.end))
  if (!lacks || !number || !people || number.value < 1 || number.value > MOST) return null
  return { start: lacks.index, end: number.end + people[0].length, value: number.value }
}
