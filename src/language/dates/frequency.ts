import { type Frequency, lunarDays } from './frequency-lunar.ts'
import { monthlyRule, quarterlyRule, yearlyRule } from './frequency-month.ts'
import { byDays, weekdays } from './frequency-week.ts'
import { EVENING, MORNING } from './part.ts'
import { lexicon, type Reader } from './reader.ts'

const WORKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'

const FIXED = lexicon<Frequency>({
  '每天|每日|每一天': { rule: 'FREQ=DAILY' },
  '天天|日日': { rule: 'FREQ=DAILY', needsTime: true },
  '每天早上|每早|每天清早': { rule: 'FREQ=DAILY', part: MORNING },
  '每晚|每天晚上|每夜': { rule: 'FREQ=DAILY', part: EVENING },
  '每个工作日|每工作日|每逢工作日|工作日每天|每天工作日': { rule: WORKDAYS },
  '每周末|每个周末|每逢周末|每到周末': { rule: 'FREQ=WEEKLY;BYDAY=SA,SU' },
  '周一到周五每天|周一至周五每天|每周一到周五每天': { rule: WORKDAYS },
  工作日: { rule: WORKDAYS, needsTime: true, unsure: true },
  '每到月底|每逢月底|每到月末': { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
  '隔天|隔日|每隔一天|每隔一日|每隔1天': { rule: 'FREQ=DAILY;INTERVAL=2' },
  '每隔一周|每隔一个星期': { rule: 'FREQ=WEEKLY;INTERVAL=2' },
  '隔月|每隔一个月|每隔一月': { rule: 'FREQ=MONTHLY;INTERVAL=2' },
  '每半年|每半年度|半年一次': { rule: 'FREQ=MONTHLY;INTERVAL=6' },
  '每半个月|每半月|半个月一次|半月一次': {
    rule: 'FREQ=WEEKLY;INTERVAL=2',
    others: ['FREQ=DAILY;INTERVAL=15'],
    unsure: true,
  },
  '每小时|每个小时|每个钟': { rule: 'FREQ=HOURLY' },
  '每逢圩日|每个圩日|每圩': { rule: null, unsure: true },
})

/** Reads how often: 每天, 隔周五, 每两个月, 每月最后一天, 三天一次. */
export const frequency = (reader: Reader): Frequency | null =>
  reader.try(daily) ??
  weekly(reader) ??
  reader.try(monthlyRule) ??
  reader.try(quarterlyRule) ??
  reader.try(yearlyRule) ??
  reader.try(counted) ??
  reader.try(lunarDays)

function daily(reader: Reader): Frequency | null {
  const found = reader.pick(FIXED)
  if (!found) return null
  // 每晚八点 reads its clock time by the part it already holds.
  const weekday = /隔一(?:周|个星期)$/.test(found.word)
    ? reader.try(() => reader.match(/ ?的?(?=周|星期|礼拜)/y) && reader.match(WEEK) && weekdays(reader))
    : null
  return weekday ? { ...found.meaning, rule: `${found.meaning.rule};BYDAY=${byDays(weekday)}` } : found.meaning
}

/** What stands in front of a week, put together with each of its names: 每周, 每个星期, 逢礼拜. */
const weeks = (...before: readonly string[]): string =>
  before.flatMap((one) => ['周', '星期', '礼拜'].map((week) => one + week)).join('|')

const EVERY_WEEK = lexicon<1 | 2>({
  [weeks('每', '每个', '每一', '每一个', '每逢', '逢', '每到')]: 1,
  [`${weeks('隔', '隔一', '隔个', '每两', '每2', '每二', '每两个', '每2个')}|两周一次|每双周`]: 2,
})

const WEEK = /(?:周|星期|礼拜)/y

const weekly = (reader: Reader): Frequency | null =>
  reader.try(() => {
    const found = reader.pick(EVERY_WEEK)
    if (!found) return null
    reader.take('的')
    const interval = found.meaning === 2 ? ';INTERVAL=2' : ''
    const days = reader.try(weekdays) ?? reader.try(() => (reader.match(WEEK) ? weekdays(reader) : null))
    if (!days && /逢|到/.test(found.word)) return null
    return { rule: `FREQ=WEEKLY${interval}${days ? `;BYDAY=${byDays(days)}` : ''}` }
  })

const UNITS = lexicon<string>({
  '天|日': 'DAILY',
  '周|星期|个星期|礼拜|个礼拜': 'WEEKLY',
  '月|个月': 'MONTHLY',
  年: 'YEARLY',
  '小时|个小时|个钟': 'HOURLY',
  '季度|个季度': 'QUARTERLY',
})

/** 每三天, 每隔两周, 每两个月; 三天一次 without 每. */
function counted(reader: Reader): Frequency | null {
  const every = reader.take('每')
  const skipping = every && reader.take('隔')
  const number = reader.number()
  if (!number || number.value < 1 || number.value > 365) return null
  const unit = reader.pick(UNITS)?.meaning
  if (!unit) return null
  // 一天一次, 三天一次: without 每 only 一次 makes it a rule.
  if (!every && !/^(?:一次|一回|一趟|一遍|1次)/.test(reader.text.slice(reader.at, reader.at + 2))) return null
  const rule = (interval: number): string => {
    const [freq, step] = unit === 'QUARTERLY' ? ['MONTHLY', interval * 3] : [unit, interval]
    return step === 1 ? `FREQ=${freq}` : `FREQ=${freq};INTERVAL=${step}`
  }
  if (!skipping) return { rule: rule(number.value) }
  return { rule: rule(number.value + 1), others: [rule(number.value)], unsure: true }
}
