import { hanDigit, isDigit } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'

export type Unit = 'minute' | 'day' | 'workday' | 'month'

/** An amount of time; `less` is the lower of two numbers (两三天). */
export interface Length {
  readonly unit: Unit
  readonly count: number
  readonly less?: number
  /** Written 3日, which may also be the third of the month. */
  readonly likeDate?: boolean
}

const UNITS = lexicon<readonly [Unit, number]>({
  '天|个整天|整天': ['day', 1],
  日: ['day', 1],
  '周|个周|星期|个星期|礼拜|个礼拜': ['day', 7],
  '个月|个多月': ['month', 1],
  '年|周年': ['month', 12],
  '个季度|季度': ['month', 3],
  '小时|个小时|个钟头|个钟|钟头|个多小时': ['minute', 60],
  分钟: ['minute', 1],
  刻钟: ['minute', 15],
  '个工作日|工作日|个工作天|工作天': ['workday', 1],
})

const HALVES = lexicon<Length>({
  '半个月|半月|十天半个月|十天半月|半个多月': { unit: 'day', count: 15 },
  '半年|半载': { unit: 'month', count: 6 },
  '半小时|半个小时|半个钟|半个钟头|半个多小时': { unit: 'minute', count: 30 },
  '一个半月|1个半月': { unit: 'day', count: 45 },
  两月: { unit: 'month', count: 2 },
  一年半: { unit: 'month', count: 18 },
  两年半: { unit: 'month', count: 30 },
})

/** 三天, 半个月, 一个半小时, 1.5小时, 两三天, 3-5天, 5个工作日. */
export const length = (reader: Reader): Length | null =>
  reader.try(() => {
    const half = reader.pick(HALVES)
    if (half) return half.meaning
    const start = reader.at
    const numbers = counts(reader)
    if (!numbers) return null
    reader.spaces()
    const halfMore = reader.try(() => reader.take('个半') && /[小钟]/.test(reader.look()))
    const found = halfMore ? reader.pick(HOURS) : reader.pick(UNITS)
    if (!found) return null
    const [unit, size] = found.meaning
    const half24 = unit === 'day' && size === 1 && reader.try(() => reader.take('半') && !reader.take('夜')) ? 0.5 : 0
    const scale = (n: number): number => Math.round((n + (halfMore ? 0.5 : half24)) * size)
    const likeDate = found.word === '日' && isDigit(reader.text.charAt(start))
    const [low, high] = numbers
    if (!Number.isInteger(high) && unit !== 'minute') return null
    return { unit, count: scale(high), ...(low !== high && { less: scale(low) }), ...(likeDate && { likeDate }) }
  })

const HOURS = lexicon<readonly [Unit, number]>({ '小时|钟头|钟': ['minute', 60] })
const JOIN = /(?:至|到|-|~)/y
const DECIMAL = /\d{1,3}\.\d/y

/** One number, or the two of an estimate. */
function counts(reader: Reader): readonly [number, number] | null {
  const [a, b] = [hanDigit(reader.look()), hanDigit(reader.look(1))]
  if (a !== undefined && b !== undefined && b > a && b - a <= 2 && !hanDigitsGoOn(reader)) {
    reader.at += 2
    return [a, b]
  }
  const decimal = reader.match(DECIMAL)
  if (decimal) return [Number(decimal[0]), Number(decimal[0])]
  const first = reader.number()
  if (!first || first.value > 1000) return null
  const second = reader.try(() => {
    if (!reader.match(JOIN)) return null
    const number = reader.number()
    return number && number.value > first.value && number.value <= 1000 ? number : null
  })
  return [first.value, second?.value ?? first.value]
}

const hanDigitsGoOn = (reader: Reader): boolean => hanDigit(reader.look(2)) !== undefined || reader.look(2) === '十'
