import { type DayRule, type DayTerm, exactly, type PartWord, perhaps, span } from './meaning.ts'
import { dayLetter, partOfDay } from './part.ts'
import { lexicon } from './reader.ts'

/** What day names begin with, counted from today; 听, 琴 and 寻 are 白话 for 明 and 昨. */
const STEMS: readonly (readonly [stem: string, offset: number])[] = [
  ['今', 0],
  ['明', 1],
  ['后', 2],
  ['大后', 3],
  ['昨', -1],
  ['前', -2],
  ['大前', -3],
  ['大大后', 4],
  ['大大前', -4],
]
const DIALECT: readonly (readonly [stem: string, offset: number])[] = [
  ['听', 1],
  ['琴', -1],
  ['寻', -1],
]
const OFFSETS = lexicon<number>([
  ...STEMS.flatMap(([stem, offset]) => ['天', '日', '儿个', '儿'].map((unit) => [stem + unit, offset] as const)),
  ...DIALECT.map(([stem, offset]) => [`${stem}日`, offset] as const),
  ['即日', 0],
])
const SHORT = lexicon<number>([...STEMS, ...DIALECT])

// Verbs and things that end in a dialect stem: 打听日期, 钢琴晚会.
const NOT_STEM: Readonly<Record<string, string>> = { 听: '打好收旁倾难动爱', 琴: '钢弹提口电古学练', 寻: '找搜追' }

/** Days counted from today: 今天, 大后天, 听日, and with a part of the day 明早, 听朝, 昨晚. */
export const relativeDay: DayRule = (reader) => {
  if (NOT_STEM[reader.look()]?.includes(reader.look(-1) || '。')) return null
  const named = reader.pick(OFFSETS)
  if (named) return offsetTerm(named.meaning)
  return reader.try(() => {
    const short = reader.pick(SHORT)
    if (!short) return null
    const before = reader.at
    // 饭后晚上 and 听晚上的新闻 name no day: only 今, 明 and 昨 take a whole part of the day.
    const whole = '今明昨'.includes(short.word) && partOfDay(reader)
    reader.at = before
    if (whole) return offsetTerm(short.meaning)
    // 前朝 is a dynasty.
    const part = short.word === '前' && reader.look() === '朝' ? null : dayLetter(reader)
    return part && offsetTerm(short.meaning, part)
  })
}

const offsetTerm = (offset: number, part?: PartWord): DayTerm => ({
  shape: 'day',
  floating: false,
  ...(part && { part }),
  date: ({ today }) => exactly(today + offset),
})

const SPANS = lexicon<{ from: number; to: number; unsure?: true }>({
  '明后天|明后日|明后两天|明后两日|明天后天|明天和后天|明天、后天': { from: 1, to: 2 },
  '今明两天|今明两日|今明天|今天明天|今天和明天|今天、明天': { from: 0, to: 1 },
  '昨今两天|昨天今天': { from: -1, to: 0 },
  '这两天|这两日|这一两天|呢两日|呢两天': { from: 0, to: 1, unsure: true },
  '这三天|呢三日|未来三天|这两三天': { from: 0, to: 2, unsure: true },
})

/** Runs of days counted from today: 明后天, 这两天. */
export const relativeSpan: DayRule = (reader) => {
  const found = reader.pick(SPANS)
  if (!found) return null
  const { from, to, unsure } = found.meaning
  return {
    shape: 'span',
    floating: false,
    date: ({ today }) => {
      const days = span(today + from, today + to)
      return unsure ? perhaps(days) : days
    },
  }
}

const cross = (...parts: readonly (readonly string[])[]): string =>
  parts.reduce((words, next) => words.flatMap((word) => next.map((end) => word + end)), ['']).join('|')

const VAGUE = lexicon<true>({
  [cross(['过', '前', '近', '这', '呢'], ['几'], ['天', '日'])]: true,
  [cross(['几'], ['天', '日'], ['内', '后', '前', '之内', '之后', '之前', '以后', '以前'])]: true,
  [cross(['十来', '十几'], ['天', '日'], ['', '内', '之内', '后'])]: true,
  '过些天|过些日子|过段时间|过一段时间|过阵子|过一阵|这些天|前些天|前些日子|前两天|前两日': true,
  '节前|节后|过完年|过了年|秋收后|秋收前|农忙后|农忙前|开春前|开春后|入冬前|入汛前|汛期前|散会后|会后|开学前|开学后|放假前|收假后': true,
})

/** 下个圩日, 上圩, 逢圩那天, 赶集日: only the village knows which days are market days. */
const MARKET =
  /(?:(?:[上下]{1,2}(?:一?个)?|这个|本|逢)[圩墟](?:[日天期]|那[天日])?|(?:(?:[上下]一?个|这个)?[圩墟集]|(?:[上下]一?个|这个)街|[赶趁][圩墟街集])(?:日|天(?!气)|那[天日])|街日)(?![村屯镇街路坡场亭])/y

/** Dates that only people know: 过几天, 下个圩日. */
export const vagueDay: DayRule = (reader) =>
  (reader.pick(VAGUE) || reader.match(MARKET)) && { shape: 'day', floating: false, weak: true, date: () => null }

const SOON = lexicon<true>({ '尽快|尽早|尽速|抓紧|近期|近日|改天|改日|有空|马上|立即|立刻|赶快|赶紧|最近': true })

/** 尽快 is no date, but it stands where a reader expects one. */
export const soon: DayRule = (reader) =>
  reader.pick(SOON) && { shape: 'day', floating: false, weak: true, bare: true, date: () => null }
