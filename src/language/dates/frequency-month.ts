import { yearlyFestival } from './festival.ts'
import { type Frequency, listOfLunarDays } from './frequency-lunar.ts'
import { codeOf, oneWeekday } from './frequency-week.ts'
import { lexicon, type Reader } from './reader.ts'

const EVERY_MONTH = lexicon<1 | 2>({ '每月|每个月|每一个月|每月份': 1, '每两个月|每两月|每2个月|隔月': 2 })
const NTH = lexicon<number>({
  '最后一个|最后1个|最末一个': -1,
  '第一个|第1个|首个': 1,
  '第二个|第2个': 2,
  '第三个|第3个': 3,
  '第四个|第4个': 4,
  倒数第二个: -2,
})
const WEEK = /(?:周|星期|礼拜)/y
const EDGE_DAYS = lexicon<number>({ '底|月底|末|月末|最后一天|最后一日|最末一天': -1, '第一天|第1天|首日': 1 })
const LOOSE_START = lexicon<true>({ '初|月初': true })

/** 10号 / 最后一天 / 最后一个星期五, as the parts of a rule. */
function dayOfPeriod(reader: Reader): { by: string; unsure?: true } | null {
  const edge = reader.pick(EDGE_DAYS)
  if (edge) return { by: `BYMONTHDAY=${edge.meaning}` }
  const nth = reader.try(nthWeekday)
  if (nth) return { by: nth }
  const dates = reader.try(datesOfMonth)
  if (dates) return { by: `BYMONTHDAY=${dates.join(',')}` }
  return reader.pick(LOOSE_START) ? { by: 'BYMONTHDAY=1', unsure: true } : null
}

function nthWeekday(reader: Reader): string | null {
  const nth = reader.pick(NTH)
  if (!nth) return null
  if (reader.take('工作日')) return `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${nth.meaning}`
  if (!reader.match(WEEK)) return null
  const day = oneWeekday(reader)
  return day === null ? null : `BYDAY=${nth.meaning}${codeOf(day)}`
}

function datesOfMonth(reader: Reader): number[] | null {
  const dates: number[] = []
  while (dates.length < 6) {
    const before = reader.at
    if (dates.length > 0) reader.match(/ ?[、,和及与]? ?/y)
    const number = reader.number()
    const unit = number && reader.spaces() && (reader.take('号') || reader.take('日'))
    const alone = number && !number.han && /^(?:$|[\s前之以,，。;])/.test(reader.look())
    const goesOn = number && !unit && /[、,和及与]/.test(reader.look())
    if (!number || number.value < 1 || number.value > 31 || (!unit && !goesOn && !alone)) {
      reader.at = before
      break
    }
    dates.push(number.value)
  }
  return dates.length > 0 ? dates : null
}

/** 每月10号, 每月底, 每月最后一天, 每月初一十五, 每两个月. */
export function monthlyRule(reader: Reader): Frequency | null {
  const every = reader.pick(EVERY_MONTH)
  if (!every) return null
  const freq = every.meaning === 2 ? 'FREQ=MONTHLY;INTERVAL=2' : 'FREQ=MONTHLY'
  reader.match(/ ?的?/y)
  const lunar = reader.try(listOfLunarDays)
  if (lunar) return lunar
  const day = dayOfPeriod(reader)
  // 每月32号: no month has it, and every month is not what was said.
  if (!day && reader.match(/ ?\d{1,3} ?[号日]/y)) return { rule: null, unsure: true }
  return { rule: day ? `${freq};${day.by}` : freq, ...(day?.unsure && { unsure: true }) }
}

const EVERY_QUARTER = lexicon<true>({ '每季度|每个季度|每一季度|每季': true })
const MONTH_OF_QUARTER = lexicon<string>({
  '首月|第一个月|头一个月|头个月': '1,4,7,10',
  '第二个月|次月': '2,5,8,11',
  '最后一个月|末月|第三个月': '3,6,9,12',
})

/** 每季度末, 每季度最后一个星期五, 每季度首月10号. */
export function quarterlyRule(reader: Reader): Frequency | null {
  if (!reader.pick(EVERY_QUARTER)) return null
  reader.match(/ ?的?/y)
  const months = reader.pick(MONTH_OF_QUARTER)?.meaning
  if (months) reader.take('的')
  const day = dayOfPeriod(reader)
  if (!day) return { rule: months ? `FREQ=YEARLY;BYMONTH=${months}` : 'FREQ=MONTHLY;INTERVAL=3' }
  const first = /BYMONTHDAY=1$|BYDAY=\d/.test(day.by)
  return { rule: `FREQ=YEARLY;BYMONTH=${months ?? (first ? '1,4,7,10' : '3,6,9,12')};${day.by}` }
}

/** 每年9月10日, 每年底, 每年国庆, 每年农历三月三. */
export function yearlyRule(reader: Reader): Frequency | null {
  if (!reader.take('每年') && !reader.take('每逢') && !reader.take('每到') && !reader.take('每一年')) return null
  const yearly = reader.text.charAt(reader.at - 1) === '年'
  reader.match(/ ?的?/y)
  const kept = yearlyFestival(reader)
  if (kept) {
    const { rule } = kept
    if (!rule) return { rule: null, unsure: true }
    const by = `BYMONTH=${rule.month};BYMONTHDAY=${rule.date}`
    return rule.calendar === 'lunar' ? { rule: by, lunar: true } : { rule: `FREQ=YEARLY;${by}` }
  }
  if (!yearly) return null
  if (reader.match(/年?[底末]|年终/y)) return { rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1' }
  return reader.try(lunarYearly) ?? reader.try(monthOfYear) ?? { rule: 'FREQ=YEARLY' }
}

function monthOfYear(reader: Reader): Frequency | null {
  const months: number[] = []
  while (months.length < 4) {
    const before = reader.at
    if (months.length > 0) reader.match(/ ?[、,和及与]? ?/y)
    const number = reader.number()
    if (
      !number ||
      number.value < 1 ||
      number.value > 12 ||
      !(reader.take('月份') || reader.take('月') || /[、,和及与]/.test(reader.look()))
    ) {
      reader.at = before
      break
    }
    months.push(number.value)
  }
  if (months.length === 0) return null
  const day = dayOfPeriod(reader)
  return { rule: `FREQ=YEARLY;BYMONTH=${months.join(',')}${day ? `;${day.by}` : ''}` }
}

const LUNAR_MONTH = /(?:农历|阴历|旧历)(?=[正冬腊一二三四五六七八九十])|(?=正月|腊月|冬月)/y
const LUNAR_MONTHS = '正二三四五六七八九十冬腊'

/** 每年农历三月初三 */
function lunarYearly(reader: Reader): Frequency | null {
  if (!reader.match(LUNAR_MONTH)) return null
  const month = reader.try(namedLunarMonth) ?? reader.number()?.value
  if (!month || !reader.take('月')) return null
  const day = listOfLunarDays(reader) ?? numberedLunarDay(reader)
  return day?.rule ? { rule: `BYMONTH=${month};${day.rule}`, lunar: true } : null
}

function namedLunarMonth(reader: Reader): number | null {
  const month = LUNAR_MONTHS.indexOf(reader.look()) + 1
  reader.at++
  // 十月 is left to the numerals, since 十一月 begins like it.
  return month > 0 && month !== 10 && reader.look() === '月' ? month : null
}

function numberedLunarDay(reader: Reader): Frequency | null {
  const number = reader.number()
  return number && number.value <= 30 ? { rule: `BYMONTHDAY=${number.value}`, lunar: true } : null
}
