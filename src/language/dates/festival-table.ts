import { type Day, dayOf, weekdayOf } from './civil.ts'
import { lastOfLunarMonth, SOLAR_TERMS, solarOf, solarTerm } from './lunar-calendar.ts'

/** Finds a festival in a year (the civil year, for lunar ones the lunar year). */
export interface Festival {
  readonly day: (year: number) => Day | null
  /** Days that other villages keep, or that the words may also mean. */
  readonly also?: (year: number) => Day | null
  /** The word alone is often something else: a number, a name, the weather. */
  readonly common?: 'number' | 'name' | 'weather' | 'phrase'
  /** How a yearly rule names it. */
  readonly rule?: { readonly calendar: 'solar' | 'lunar'; readonly month: number; readonly date: number }
}

const solar = (month: number, date: number, common?: Festival['common']): Festival => ({
  day: (year) => dayOf(year, month, date),
  rule: { calendar: 'solar', month, date },
  ...(common && { common }),
})

const lunar = (month: number, date: number, common?: Festival['common']): Festival => ({
  day: (year) => solarOf({ year, month, date }),
  rule: { calendar: 'lunar', month, date },
  ...(common && { common }),
})

const nth = (month: number, weekday: number, count: number): Festival => ({
  day: (year) => {
    const first = dayOf(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1)
  },
})

const eve: Festival = { day: (year) => lastOfLunarMonth(year, 12), rule: { calendar: 'lunar', month: 12, date: -1 } }
const littleYear = (date: number, also?: number): Festival => ({
  ...lunar(12, date),
  ...(also && { also: (year: number) => solarOf({ year, month: 12, date: also }) }),
})

const WEATHER = new Set(['大雪', '小雪', '雨水', '小满', '大寒', '小寒', '大暑', '小暑', '寒露', '白露'])

const TERMS: readonly (readonly [string, Festival])[] = SOLAR_TERMS.flatMap((name, index) => {
  const day = (year: number) => solarTerm(year, index)
  const rows: (readonly [string, Festival])[] = [
    [name, { day, common: WEATHER.has(name) ? 'weather' : 'name' }],
    [`${name}节|${name}节气|${name}那天|${name}当天|${name}当日`, { day }],
  ]
  return rows
})

/** Every festival a village names; where a short form is common talk, the long one is listed beside it. */
export const FESTIVALS: readonly (readonly [string, Festival])[] = [
  ['元旦节|阳历年|新历年', solar(1, 1)],
  ['元旦', solar(1, 1, 'name')],
  ['情人节', solar(2, 14)],
  ['妇女节|三八节|三八妇女节|三八国际妇女节|女神节|3.8妇女节|3·8妇女节', solar(3, 8)],
  ['三八', solar(3, 8, 'number')],
  ['植树节', solar(3, 12)],
  ['愚人节', solar(4, 1)],
  ['劳动节|五一节|五一劳动节|五一国际劳动节|五·一', solar(5, 1)],
  ['五一', solar(5, 1, 'number')],
  ['青年节|五四青年节|五四', solar(5, 4, 'number')],
  ['护士节', solar(5, 12)],
  ['母亲节', nth(5, 7, 2)],
  ['儿童节|六一儿童节|六一节|六一国际儿童节', solar(6, 1)],
  ['六一', solar(6, 1, 'number')],
  ['父亲节', nth(6, 7, 3)],
  ['建党节|七一建党节|七一节|党的生日', solar(7, 1)],
  ['七一', solar(7, 1, 'number')],
  ['建军节|八一建军节|八一节', solar(8, 1)],
  ['八一', solar(8, 1, 'number')],
  ['教师节', solar(9, 10)],
  ['国庆节|十一国庆|十一国庆节|国庆十一|十一长假|十一假期|十一黄金周', solar(10, 1)],
  ['国庆', solar(10, 1, 'name')],
  ['记者节', solar(11, 8)],
  ['双十一', solar(11, 11)],
  ['感恩节', nth(11, 4, 4)],
  ['国家宪法日|宪法日', solar(12, 4)],
  ['双十二', solar(12, 12)],
  ['冬节', { day: (year) => solarTerm(year, SOLAR_TERMS.indexOf('冬至')) }],
  ['平安夜', solar(12, 24)],
  ['圣诞节|圣诞', solar(12, 25)],
  ['春节|大年初一|农历新年|年初一|农历年', lunar(1, 1)],
  ['过年|过大年', { ...lunar(1, 1, 'phrase'), also: (year) => lastOfLunarMonth(year - 1, 12) }],
  ['除夕|除夕夜|大年夜', eve],
  ['元宵节|上元节|灯节|正月半', lunar(1, 15)],
  ['元宵', lunar(1, 15, 'name')],
  ['龙抬头|二月二龙抬头', lunar(2, 2)],
  ['壮族三月三|农历三月三|三月三歌圩|三月三节|三月三', lunar(3, 3)],
  ['端午节|端阳节|龙舟节|五月节', lunar(5, 5)],
  ['端午|端阳', lunar(5, 5, 'name')],
  ['七夕节|七夕|乞巧节', lunar(7, 7)],
  ['中元节|中元|盂兰节', lunar(7, 15)],
  ['七月半|鬼节', { ...lunar(7, 15), also: (year) => solarOf({ year, month: 7, date: 14 }) }],
  ['中秋节|八月节|仲秋节', lunar(8, 15)],
  ['中秋', lunar(8, 15, 'name')],
  ['重阳节|老人节|敬老节|九九重阳节|九九重阳', lunar(9, 9)],
  ['重阳', lunar(9, 9, 'name')],
  ['寒衣节', lunar(10, 1)],
  ['下元节', lunar(10, 15)],
  ['腊八节|腊八', lunar(12, 8)],
  ['小年|小年夜|祭灶节|灶王节|过小年', littleYear(24, 23)],
  ['南方小年', littleYear(24)],
  ['北方小年', littleYear(23)],
  ['丰收节|农民丰收节|中国农民丰收节', { day: (year) => solarTerm(year, SOLAR_TERMS.indexOf('秋分')) }],
  ...TERMS,
]
