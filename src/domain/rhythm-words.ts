/** How often something of the 公开清单 is public, as people write it in the roster, in chat and in a form: 每季度 10日, 事后 10 天内. */
import { daysAfterEvent, type Rhythm } from './disclosure-schedule.ts'
import { parseCadence } from './recurrence.ts'

type Round = 'month' | 'quarter' | 'halfYear' | 'year'

const EVERY: readonly (readonly [RegExp, Round])[] = [
  [/^(?:[每按]?1?个?月|月度|每月一次)$/u, 'month'],
  [/^(?:[每按]?1?个?季度?|每季度一次)$/u, 'quarter'],
  [/^(?:[每按]?半年|半年度|每半年一次)$/u, 'halfYear'],
  [/^(?:[每按]1?年|1年|年度|每年一次)$/u, 'year'],
]
const WITHIN = /^(?:(?:事后|发生后|完成后|之后))?(\d{1,3})个?(?:天|日|工作日)(?:之?内|以内)?$/u
/** The same at the beginning of words that go on with the day. */
const WHOLE =
  /^((?:[每按](?:[1一]?个?月|[1一]?个?季度?|半年|[1一]?年)|月度|半年度|年度)(?:一次)?|(?:事后|发生后|完成后|之后)?\d{1,3}个?(?:天|日|工作日)(?:之?内|以内)?)(.*)$/u

const USUAL_DATE = 10
const DATE = /^(?:每?月|[首次下]月)?(?:(\d{1,2})[日号]?|(月?[底末]))$/u
const DAY = /^(?:每年)?(\d{1,2})(?:月|[-/.])(?:(\d{1,2})[日号]?|(底|末))$/u
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const plain = (said: string): string => said.normalize('NFKC').replace(/\s+/gu, '')

/** What is said of how often: a round, or within how many days after it happened; null where it is neither. */
export function everySaid(said: string): Round | number | null {
  const text = plain(said).replace(/^一/u, '1').replace('每一', '每1')
  const within = Number(WITHIN.exec(text)?.[1] ?? 0)
  return EVERY.find(([pattern]) => pattern.test(text))?.[1] ?? (within === 0 ? null : within)
}

/** The rhythm with the day of it, the usual one where none is said; null where there is no such day. */
export function rhythmOn(every: Round | number, said: string): Rhythm | null {
  const text = plain(said)
  if (typeof every === 'number') return text === '' ? { within: every } : null
  const found = text === '' ? null : (every === 'year' ? DAY : DATE).exec(text)
  if (text !== '' && !found) return null
  const rhythm: Exclude<Rhythm, { within: number }> =
    every === 'year'
      ? { every, month: Number(found?.[1] ?? 1), date: found?.[3] ? -1 : Number(found?.[2] ?? 31) }
      : { every, date: found?.[2] ? -1 : Number(found?.[1] ?? USUAL_DATE) }
  return isDay(rhythm) ? rhythm : null
}

/** 每季度10日, 每年 1月31日, 事后10天内 in one; null where it is none. */
export function rhythmSaid(said: string): Rhythm | null {
  const [, often = '', day = ''] = WHOLE.exec(plain(said)) ?? []
  const every = everySaid(often)
  return every === null ? null : rhythmOn(every, day)
}

function isDay(rhythm: Exclude<Rhythm, { within: number }>): boolean {
  const longest = rhythm.every === 'year' ? (MONTH_LENGTHS[rhythm.month - 1] ?? 0) : 31
  return longest > 0 && rhythm.date !== 0 && rhythm.date <= longest
}

const NAMES: Readonly<Record<Round, string>> = { month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年' }

/** A rhythm as the sheet 公开清单 writes it, in two cells. */
export function rhythmText(rhythm: Rhythm): { readonly rhythm: string; readonly day: string } {
  if ('within' in rhythm) return { rhythm: `事后 ${rhythm.within} 天内`, day: '' }
  const date = rhythm.date < 0 ? '底' : `${rhythm.date}日`
  const month = rhythm.every === 'year' ? `${rhythm.month}月` : rhythm.date < 0 ? '月' : ''
  return { rhythm: NAMES[rhythm.every], day: `${month}${date}` }
}

/** The cadence of a duty in such words; empty for one that no list has. */
export function cadenceText(cadence: string): string {
  const rhythm = rhythmIn(cadence)
  if (!rhythm) return ''
  const said = rhythmText(rhythm)
  return [said.rhythm, said.day].filter(Boolean).join(' ')
}

const ROUND_OF: Readonly<Record<string, Exclude<Round, 'year'>>> = {
  '': 'month',
  '1,4,7,10': 'quarter',
  '1,7': 'halfYear',
}

function rhythmIn(cadence: string): Rhythm | null {
  const within = daysAfterEvent(cadence)
  if (within !== null) return { within }
  const { freq, months = [], dates: [date] = [] } = parseCadence(cadence) ?? {}
  if (date === undefined) return null
  if (freq === 'YEARLY') return months[0] === undefined ? null : { every: 'year', month: months[0], date }
  const every = ROUND_OF[months.join(',')]
  return every ? { every, date } : null
}
