import { type DayRule, type DayTerm, exactly, type PartWord, perhaps, span } from './meaning.ts'
import { EVENING, MORNING } from './part.ts'
import { lexicon } from './reader.ts'

const OFFSETS = lexicon<number>({
  '今天|今日|今儿个|今儿|即日': 0,
  '明天|明日|明儿个|明儿|听日': 1,
  '后天|后日|后儿个|后儿': 2,
  '大后天|大后日': 3,
  '昨天|昨日|昨儿个|昨儿': -1,
  '前天|前日|前儿': -2,
  '大前天|大前日': -3,
})

const SHORT = lexicon<number>({ 今: 0, 明: 1, 后: 2, 昨: -1, 前: -2 })
const SHORT_PARTS = lexicon<PartWord | null>([
  ['早|晨', MORNING],
  ['晚|夜', EVENING],
  // Read on as an ordinary part of the day.
  ['早上|上午|中午|下午|傍晚|晚上|凌晨', null],
])

/** Days counted from today: 今天, 大后天, 明早, 昨晚. */
export const relativeDay: DayRule = (reader) => {
  const named = reader.pick(OFFSETS)
  if (named) return offsetTerm(named.meaning)
  return reader.try(() => {
    const short = reader.pick(SHORT)
    if (!short) return null
    const before = reader.at
    const part = reader.pick(SHORT_PARTS)
    if (!part) return null
    if (part.meaning !== null && NOT_PART.has(reader.look())) return null
    if (part.meaning === null) {
      // 饭后晚上 is no day: 后 and 前 take a single character only.
      if (Math.abs(short.meaning) === 2) return null
      reader.at = before
    }
    return offsetTerm(short.meaning, part.meaning)
  })
}

const NOT_PART = new Set('期辈熟会报婚饭年点些')

const offsetTerm = (offset: number, part?: PartWord | null): DayTerm => ({
  shape: 'day',
  floating: false,
  ...(part && { part }),
  date: ({ today }) => exactly(today + offset),
})

const SPANS = lexicon<{ from: number; to: number; unsure?: true }>({
  '明后天|明后两天|明天后天|明天和后天|明天、后天': { from: 1, to: 2 },
  '今明两天|今明天|今天明天|今天和明天|今天、明天': { from: 0, to: 1 },
  '昨今两天|昨天今天': { from: -1, to: 0 },
  '这两天|这一两天': { from: 0, to: 1, unsure: true },
  '这三天|未来三天|这两三天': { from: 0, to: 2, unsure: true },
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

const VAGUE = lexicon<true>({
  '过几天|过几日|过些天|过些日子|过段时间|过一段时间|过阵子|过一阵|这几天|这些天|前几天|前些天|前两天|前两日|近几天|几天内|几天后|几天前|几日内': true,
  '下个圩日|下一个圩日|下圩|这个圩日|本圩日|圩日|下个墟日|墟日|下个街日|街日|下个赶集日|赶集日|下个集日|赶圩那天|赶街天|下个街天': true,
  '节前|节后|过完年|过了年|秋收后|秋收前|农忙后|农忙前|开春前|开春后|入冬前|入汛前|汛期前|散会后|会后|开学前|开学后|放假前|收假后': true,
})

/** Dates that only people know: 过几天, 下个圩日. */
export const vagueDay: DayRule = (reader) =>
  reader.pick(VAGUE) && { shape: 'day', floating: false, weak: true, date: () => null }

const SOON = lexicon<true>({ '尽快|尽早|尽速|抓紧|近期|近日|改天|改日|有空|马上|立即|立刻|赶快|赶紧|最近': true })

/** 尽快 is no date, but it stands where a reader expects one. */
export const soon: DayRule = (reader) =>
  reader.pick(SOON) && { shape: 'day', floating: false, weak: true, bare: true, date: () => null }
