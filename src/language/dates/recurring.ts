import { MINUTES_A_DAY } from './civil.ts'
import { clock } from './clock.ts'
import type { Frequency } from './frequency-lunar.ts'
import { frequency } from './frequency.ts'
import type { PartWord } from './meaning.ts'
import { partOfDay, shortPart } from './part.ts'
import { lexicon, type Reader } from './reader.ts'
import { suffix } from './suffix.ts'
import type { Bound, Part, When } from './when.ts'

/** A rule that repeats, read whole. */
interface Recurrence {
  readonly when: When
  readonly alternatives: readonly When[]
  readonly ambiguous: boolean
  readonly bound?: Bound
  readonly part?: Part
}

/** 5个工作日, 第一个工作日, 非工作日. */
const isCounted = (text: string, start: number): boolean =>
  /[个非\d一二三四五六七八九十]/.test(text.charAt(start - 1) || '。')

const BEGINS = /[每隔逢工周半天日\d一二两三四五六七八九十]/

const TIMES = lexicon<true>({ '一次|各一次|1次|一回|一趟|一遍': true })

/** 每天150元, 每月3000: an amount for a time, nothing that is done then. */
const isRate = (reader: Reader): boolean =>
  /^ ?(?:约|大概|最多|至少|共|收|给|补|补助|发|补贴|用|挣|赚|交)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万几]+) ?(?:元|块|毛|斤|吨|度|升|方|万|%|千瓦|公斤|多元|多块|来块|$|[。，,\s])/.test(
    reader.text.slice(reader.at, reader.at + 16),
  )

/** 每周五, 每月10号前, 每天晚上8点, 每逢初一十五. */
export const recurrence = (reader: Reader): Recurrence | null =>
  reader.try(() => {
    const begin = reader.at
    if (!BEGINS.test(reader.look())) return null
    const every = frequency(reader)
    if (!every) return null
    reader.pick(TIMES)
    // 每周三次: how often is known, when is not.
    const often = reader.match(/(?:\d|[两二三四五六七八九十])次/y) !== null
    if (isRate(reader)) return null
    const start = reader.at
    // 日日夜夜 is a manner of speaking.
    if (every.needsTime && reader.match(/(\p{Script=Han})\1/uy)) return null
    reader.match(/ ?的? ?/y)
    const part: PartWord | null = partOfDay(reader) ?? shortPart(reader)
    const time = reader.spaces() && clock(reader, part ?? every.part ?? null)
    if (!part && !time) reader.at = start
    reader.pick(TIMES)
    const behind = suffix(reader, time !== null)
    const [first, ...rest] = withTimes(every, time ? [time.minutes, ...(time.unsure ? time.others : [])] : [])
    if (every.needsTime && (!(part || time) || isCounted(reader.text, begin))) return null
    const said = part ?? every.part
    if (!first) return null
    return {
      when: first,
      alternatives: rest,
      ambiguous: every.unsure === true || often || (time?.unsure ?? false),
      ...(behind.bound && { bound: behind.bound }),
      ...(said && !time && { part: said.part }),
    }
  })

function withTimes(every: Frequency, minutes: readonly number[]): When[] {
  const rules = [every.rule, ...(every.others ?? [])]
  const clocks =
    minutes.length === 0
      ? ['']
      : minutes.map((at) => `;BYHOUR=${Math.floor((at % MINUTES_A_DAY) / 60)};BYMINUTE=${at % 60}`)
  return rules.flatMap((rule) =>
    clocks.map((at): When =>
      rule === null ? { kind: 'unknown' } : { kind: every.lunar ? 'lunar-recurrence' : 'recurrence', rule: rule + at },
    ),
  )
}
