import { isDigit } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const DAYS = lexicon<number>({ '一|1': 1, '二|2': 2, '三|3': 3, '四|4': 4, '五|5': 5, '六|6': 6, '日|天|7': 7 })
const NAMES = /(?:每?周|星期|礼拜)/y
const JOIN = / ?(?:、|,|和|及|与|\/) ?/y
const TO = / ?(?:至|到|-{1,2}|~) ?/y

export const byDays = (days: readonly number[]): string => days.map((day) => CODES[day - 1]).join(',')
export const codeOf = (day: number): string => CODES[day - 1] ?? 'MO'

/** One weekday after 周: `五`. */
export const oneWeekday = (reader: Reader): number | null => {
  const found = reader.pick(DAYS)
  return found && !/[次个家户人]/.test(reader.look()) ? found.meaning : null
}

/** The days of a week behind 每周: 五; 一、三、五; 一三五; 一和周四; 一至周五. */
export function weekdays(reader: Reader): number[] | null {
  const first = reader.try(oneWeekday)
  if (first === null) return null
  const last = reader.try(() => {
    if (!reader.match(TO)) return null
    reader.match(NAMES)
    return oneWeekday(reader)
  })
  if (last !== null && last > first) return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const days = [first]
  for (let next = more(reader); next !== null && days.length < 7; next = more(reader)) days.push(next)
  return days
}

const more = (reader: Reader): number | null =>
  reader.try(() => {
    const joined = reader.match(JOIN) !== null
    const named = reader.match(NAMES) !== null
    const day = oneWeekday(reader)
    // 每周五一起: a second bare day needs 、 or its own 周, except in 一三五.
    if (day === null) return null
    if (!joined && !named && (isDigit(reader.look(-1)) || /[起同天点号]/.test(reader.look()))) return null
    return day
  })
