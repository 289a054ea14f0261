import { MINUTES_A_DAY } from './civil.ts'
import type { PartKind, PartWord } from './meaning.ts'
import { hanValue, isDigit } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'

/** A clock time as minutes from the start of its day; the day after midnight begins at 1440. */
export interface Clock {
  readonly minutes: number
  readonly others: readonly number[]
  readonly unsure: boolean
  /** Half the day is left open: 八点 is 08:00 or 20:00. */
  readonly halfOpen: boolean
  /** Written so that it might also be something else: 一点, 三时. */
  readonly slight: boolean
}

interface Said {
  readonly hour: number
  readonly minute: number
  readonly style: 'colon' | 'point' | 'formal'
  readonly padded: boolean
  readonly slight: boolean
}

/** Reads 八点半, 8点30分, 15时, 17:30, 20：00; after a part of the day also 9.30. */
export function clock(reader: Reader, part: PartWord | null): Clock | null {
  const said = reader.try(colon) ?? reader.try(spoken) ?? reader.try(shortOf) ?? (part ? reader.try(dotted) : null)
  return said && (part ? inPart(said, part.kind) : alone(said))
}

const COLON = /(\d{1,2}) ?: ?(\d{2})(?::\d{2})?(?![\d:])/y
const DOTTED = /(\d{1,2})\.([0-5]\d)(?![\d.])/y

const colon = (reader: Reader): Said | null => digital(reader.match(COLON))
const dotted = (reader: Reader): Said | null => digital(reader.match(DOTTED))

function digital(found: RegExpExecArray | null): Said | null {
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  return { hour, minute, style: 'colon', padded: found[1]?.length === 2, slight: false }
}

const HOUR_WORDS = lexicon<Said['style']>({ '点|点钟|点整': 'point', '时|时整': 'formal' })

function spoken(reader: Reader): Said | null {
  if (reader.look(-1) === '第') return null
  const hour = reader.number()
  if (!hour || hour.value > 24 || hour.raw.length > 3) return null
  reader.spaces()
  const word = reader.pick(HOUR_WORDS)
  if (!word || isPointOfTalk(reader)) return null
  const minute = minutes(reader)
  if (minute === null) return null
  const slight = hour.han && hour.raw.length === 1 && (word.meaning === 'formal' || hour.value === 1) && minute === 0
  return { hour: hour.value, minute, style: word.meaning, padded: /^0\d$/.test(hour.raw), slight }
}

const SHORT_OF = /差(?:(一刻|1刻)|(\d{1,2}|[一二三四五六七八九]|十五|二十)分)钟?(?:到|就)? ?/y

/** 差一刻九点, 差五分八点. */
function shortOf(reader: Reader): Said | null {
  const less = lessIn(reader.match(SHORT_OF))
  const said = less === null ? null : spoken(reader)
  return said?.minute === 0 && less !== null ? { ...said, minute: -less, slight: false } : null
}

function lessIn(found: RegExpExecArray | null): number | null {
  if (!found) return null
  const less = found[1] ? 15 : isDigit(found[2]?.charAt(0)) ? Number(found[2]) : hanValue(found[2] ?? '')
  return less !== null && less < 60 ? less : null
}

const POINTS =
  /^(?:[意建要说注理原体看想水式赞名菜儿个线的事档位]|内容|问题|希望|工作|经|感|一线|[^\d]{0,2}[要意]求|单|方向)/

/** 三点意见, 两点一线, 一点儿 are points of talk, not of the clock. */
const isPointOfTalk = (reader: Reader): boolean => POINTS.test(reader.text.slice(reader.at, reader.at + 4))

const QUARTERS = lexicon<number>({ '半钟|半': 30, 一刻: 15, '三刻|3刻': 45, '1刻': 15, 过一刻: 15 })
const COUNTED = /[户人个名组号队车家桌斤箱袋条楼]/
const MEASURE = /^(?:公|米|斤|亩|元|块|吨|度|倍|万|千|百|厘|毫|%|升|克)/

/** The minutes behind 点; null where the 点 turns out to be a decimal point (八点五公里). */
function minutes(reader: Reader): number | null {
  const quarter = reader.pick(QUARTERS)
  // 一点半点 is next to nothing.
  if (quarter) return quarter.word === '半' && reader.look() === '点' ? null : quarter.meaning
  const less = lessIn(reader.match(/差(?:(一刻|1刻)|(\d{1,2}|[一二三四五六七八九]|十五|二十)分)/y))
  if (less !== null) return -less
  const start = reader.at
  const number = reader.number()
  if (!number) return 0
  if (MEASURE.test(reader.text.slice(reader.at, reader.at + 2))) return null
  const unit = reader.take('分') && reader.look() !== '钟'
  const clear = unit || (number.raw.length >= 2 && !COUNTED.test(reader.look()))
  if (clear && number.value <= 59 && number.raw.length <= 3) return number.value
  // 八点三组集合, 8点12户集中: the number begins what follows.
  const counts = number.han || COUNTED.test(reader.look())
  reader.at = start
  return counts ? 0 : null
}

const time = (hour: number, minute: number): number => hour * 60 + minute
const settled = (minutes: number, others: readonly number[] = [], unsure = false): Clock => ({
  minutes,
  others,
  unsure,
  halfOpen: false,
  slight: false,
})

/** Midnight ends a day as well as it begins the next. */
const midnight = (): Clock => settled(MINUTES_A_DAY, [MINUTES_A_DAY - 1])

/** No part of the day was said: 八点 leaves half the day open, 15时 and 08:30 do not. */
function alone({ hour, minute, style, padded, slight }: Said): Clock {
  if (hour === 24) return midnight()
  if (hour === 0 || hour > 12) return settled(time(hour, minute))
  if (hour === 12)
    return { ...settled(time(12, minute), [MINUTES_A_DAY + minute]), halfOpen: style === 'point', slight }
  const literal = padded || (style !== 'point' && hour >= 6)
  const [am, pm] = [time(hour, minute), time(hour + 12, minute)]
  if (literal) return { ...settled(am, [pm]), slight }
  const early = hour <= 5
  return { minutes: early ? pm : am, others: [early ? am : pm], unsure: true, halfOpen: true, slight }
}

/** Which hour of 24 a part of the day makes of one of 12. */
function inPart({ hour, minute }: Said, kind: PartKind): Clock {
  const at = (h: number): Clock => settled(time(h, minute))
  // After midnight: by the night it belongs to, or by the calendar.
  const night = (h: number): Clock => settled(MINUTES_A_DAY + time(h, minute), [time(h, minute)], true)
  if (hour === 24 || (hour === 0 && (kind === 'evening' || kind === 'midnight'))) return midnight()
  if (hour > 12 || hour === 0) return at(hour)
  switch (kind) {
    case 'dawn':
      return at(hour % 12)
    case 'morning':
      return at(hour)
    case 'noon':
      return at(hour <= 6 ? hour + 12 : hour)
    case 'afternoon':
    case 'dusk':
      return at(hour === 12 ? 12 : hour + 12)
    case 'evening':
    case 'midnight':
      if (hour === 12) return minute === 0 ? midnight() : settled(MINUTES_A_DAY + minute)
      return hour <= 4 ? night(hour) : at(hour + 12)
  }
}
