import { agree } from './apposition.ts'
import { type Clock, clock } from './clock.ts'
import { dayTerm } from './day-term.ts'
import { type Away, minutesAway } from './duration.ts'
import { isGreeting, isInsideNumber } from './guards.ts'
import type { Context, DayTerm, PartWord } from './meaning.ts'
import { partOfDay, shortPart } from './part.ts'
import type { Reader } from './reader.ts'
import { type Suffix, suffix } from './suffix.ts'

/** A day, a part of it, a clock time, or a time counted in minutes; with what stands behind it. */
export interface Moment {
  readonly day?: DayTerm
  readonly part?: PartWord
  readonly clock?: Clock
  readonly away?: Away
  /** 刚才 */
  readonly justNow?: true
  readonly suffix: Suffix
}

const NONE: Suffix = { word: 'none', about: false }
// 头先 is 白话; 村头先修 is the head of the village.
const JUST_NOW =
  /(?:刚才|刚刚(?![好够])|方才|啱啱(?![好够])|(?<![村街桥地屯田井庙上下里外年月日码山坡河水屋墙巷路渠坝塘沟洞峒])头先)/y

/** Reads one moment at the cursor. */
export function moment(reader: Reader, context: Context, floor = reader.at): Moment | null {
  return reader.try(() => {
    if (reader.match(JUST_NOW)) return { justNow: true, suffix: NONE }
    const away = isInsideNumber(reader.text, reader.at, floor) ? null : minutesAway(reader)
    if (away) return { away, suffix: NONE }
    const day = dayTerm(reader, floor)
    return day ? onDay(reader, agree(reader, context, day)) : withinDay(reader, floor)
  })
}

function onDay(reader: Reader, day: DayTerm): Moment {
  const time = day.bound && day.closed ? null : reader.try(() => timeBehind(reader, day.part ?? null))
  const part = time?.part ?? day.part
  const behind = day.closed && !time && !day.bare ? NONE : suffix(reader, time?.clock !== undefined)
  return { day, ...(part && { part }), ...(time?.clock && { clock: time.clock }), suffix: behind }
}

interface Time {
  readonly part?: PartWord
  readonly clock?: Clock
}

/** 上午9点, 晚8点, 17:30 behind a day, perhaps after a space, a comma or 的. */
function timeBehind(reader: Reader, known: PartWord | null): Time | null {
  const apart = reader.match(/ {0,2}(?:的|,)? ?/y)?.[0].trim() ?? ''
  const part = partOfDay(reader) ?? (apart ? null : shortPart(reader))
  const start = reader.at
  reader.spaces()
  const time = clock(reader, part ?? known)
  if (time && isTalkOfPoints(reader, time)) return part ? giveBack(reader, start, part) : null
  if (!time) reader.at = start
  // 12月1日，上午: a comma leads on to a clock time only.
  if (!time && (!part || apart === ',')) return null
  return { ...(part && { part }), ...(time && { clock: time }) }
}

const giveBack = (reader: Reader, at: number, part: PartWord): Time => {
  reader.at = at
  return { part }
}

// 今天一点都不冷
const isTalkOfPoints = (reader: Reader, time: Clock): boolean =>
  time.slight && /[都也没不小大风点]/.test(reader.look() || '。')

/** 晚上七点半, 中午, 八点: a time whose day is left to the reader. */
function withinDay(reader: Reader, floor: number): Moment | null {
  const start = reader.at
  const part = partOfDay(reader) ?? reader.try(letterAndHour)
  const between = reader.at
  if (part) reader.spaces()
  else if (isInsideNumber(reader.text, start, floor) || (start > floor && isScore(reader)) || isMixture(reader))
    return null
  const time = clock(reader, part)
  if (time && (part || !time.slight)) return { ...(part && { part }), clock: time, suffix: suffix(reader, true) }
  reader.at = between
  if (!part || isGreeting(reader.text, start, between)) return null
  return { part, suffix: suffix(reader, false) }
}

/** 晚8点, 早七点半: one letter is a part of the day where an hour is right behind it; 最晚8点 is no evening. */
const letterAndHour = (reader: Reader): PartWord | null => {
  if (/[最不迟至太]/.test(reader.look(-1) || '。') || !/[\d一二两三四五六七八九十]/.test(reader.look(1))) return null
  const part = shortPart(reader)
  const { at } = reader
  const isTimed = part !== null && clock(reader, part) !== null
  reader.at = at
  return isTimed ? part : null
}

// 21:15 is a result and 1:20 a mixture where the words before say so; 192.168.1.10:80 is an address.
const SCORE = /(?:[比分赢胜负平输例兑.:\-/_A-Za-z0-9]|比例)[ 是为]?$/

const isMixture = (reader: Reader): boolean =>
  /^1:\d{2,} ?(?:兑|稀释|比例|的比例|配)/.test(reader.text.slice(reader.at, reader.at + 10))

const isScore = (reader: Reader): boolean =>
  /^\d{1,2} ?:/.test(reader.text.slice(reader.at, reader.at + 4)) &&
  SCORE.test(reader.text.slice(Math.max(0, reader.at - 3), reader.at)) &&
  !/[^\d]:$/.test(reader.text.slice(Math.max(0, reader.at - 2), reader.at))
