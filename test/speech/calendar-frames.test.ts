import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import { findDate } from '../../src/language/dates/index.ts'
import { createRegistry } from '../../src/speech/registry.ts'
import { createUnderstanding } from '../../src/speech/understand.ts'

/** Every certain date of `cases/calendar/dates.jsonl` in the sentences it is said in: the whole of it is the date, and nothing else. */
const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(createRegistry(mechanisms), ['连心小助手'])

interface Row {
  readonly text: string
  readonly kind: string
  readonly now?: string
}

const rows = readFileSync(new URL('../cases/calendar/dates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

const IN_NO_SENTENCE = ['negative', 'vague', 'impossible', 'sentence', 'recurring']
const wholly = (tense: 'past' | 'future') =>
  rows
    .filter(({ kind, now }) => !now && !IN_NO_SENTENCE.includes(kind) && (kind === 'past') === (tense === 'past'))
    .map(({ text }) => text)
    .filter((text) => {
      const found = findDate(text, NOW, { tense })
      return found && found.when.kind !== 'unknown' && found.span.end - found.span.start === text.length
    })

const cadres = { room: '村干群', mentions: ['李秀英'], open: [12] }
const members = { room: '党员群', open: [12] }
const AHEAD: readonly (readonly [string, object, object])[] = [
  ['任务 @李秀英 {d} 核对名单', cadres, { command: 'assign-task', people: ['李秀英'], text: '核对名单' }],
  ['发起签到 清沟 截止 {d}', members, { command: 'open-check-in', activity: '清沟' }],
  ['延期12到{d} 材料未齐', members, { command: 'extend', number: 12 }],
  ['延期 12 {d}', members, { command: 'extend', number: 12 }],
  ['暂缓 蓝阿婆 至 {d} 住院', cadres, { command: 'mute-household', household: '蓝阿婆', reason: '住院' }],
]
const visit = { command: 'record-visit', household: '蓝阿婆', text: '送药' }
const BEEN: readonly (readonly [string, object, object])[] = [
  ['走访 蓝阿婆 {d} 送药', members, visit],
  ['走访蓝阿婆{d}送药', members, visit],
  ['{d}走访 蓝阿婆 送药', members, visit],
]
/** 延期 12 年二十八 may be twelve years; 再 belongs to the asking. */
const MAY_DIFFER = new Set(['延期 12 年二十八', '延期 12 再过一个礼拜', '任务 @李秀英 再过一个礼拜 核对名单'])

describe.each([...AHEAD.map((one) => [...one, 'future'] as const), ...BEEN.map((one) => [...one, 'past'] as const)])(
  '%s',
  (frame, ctx, wanted, tense) => {
    it.each(wholly(tense).filter((date) => !/走访|去|看/u.test(date)))('%s', (date) => {
      const text = frame.replace('{d}', date)
      const read = understand(text, ctx, NOW)
      if (!MAY_DIFFER.has(text)) expect(read).toMatchObject({ ...wanted, date })
    })
  },
)

describe('what begins like a name and is a day', () => {
  it.each(['凌晨1点', '零点前', '季末', '植树节', '小寒', '谷雨前'])('任务 @李秀英 %s 核对名单', (date) => {
    expect(understand(`任务 @李秀英 ${date} 核对名单`, cadres, NOW)).toMatchObject({ people: ['李秀英'], date })
  })

  it('leaves people whose names begin so', () => {
    expect(understand('任务 季末青 周五前 交表', cadres, NOW)).toMatchObject({ people: ['季末青'], date: '周五前' })
  })
})

describe('papers that go by a month', () => {
  it.each([
    ['一月份工资条 周五前', '一月份工资条', '周五前'],
    ['11月台账 12月5日前', '11月台账', '12月5日前'],
  ])('任务 @李秀英 %s', (said, text, date) => {
    expect(understand(`任务 @李秀英 ${said}`, cadres, NOW)).toMatchObject({ text, date })
  })
})
