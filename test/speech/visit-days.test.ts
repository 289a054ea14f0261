import { describe, expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import { createRegistry } from '../../src/speech/registry.ts'
import { createUnderstanding } from '../../src/speech/understand.ts'

interface Heard {
  readonly command?: string
  readonly household?: string
  readonly households?: readonly string[]
  readonly date?: string
  readonly text?: string
}

const understand = createUnderstanding(createRegistry(mechanisms), ['连心小助手'])
const now = new Date('2026-11-22T15:00:00+08:00')

/** Whom and when a visit was said to be; a day never stays behind in its words. */
describe('the household and the day of a visit', () => {
  it.each([
    ['走访 蓝阿婆 琴日 送药', '蓝阿婆', '琴日', '送药'],
    ['走访蓝阿婆琴日送药', '蓝阿婆', '琴日', '送药'],
    ['走访 蓝阿婆 寻晚 送药', '蓝阿婆', '寻晚', '送药'],
    ['走访 蓝阿婆 上个月尾 送药', '蓝阿婆', '上个月尾', '送药'],
    ['走访 蓝阿婆 今朝早 送药', '蓝阿婆', '今朝早', '送药'],
    ['走访 蓝阿婆（01-01）昨天 好', '01-01', '昨天', '好'],
    ['走访 蓝阿婆(01-01) 昨天 好', '01-01', '昨天', '好'],
    ['走访 01-01蓝阿婆 昨天 好', '01-01', '昨天', '好'],
    ['走访 01-01（蓝阿婆）寻晚 好', '01-01', '寻晚', '好'],
    ['走访 01-01 蓝阿婆 昨天 好', '01-01', '昨天', '好'],
    ['走访 陆小燕 11-20 身体好', '陆小燕', '11-20', '身体好'],
    ['走访 陆小燕 11-12 身体好', '陆小燕', '11-12', '身体好'],
    ['走访 陆小燕（11-20）送药', '陆小燕', '11-20', '送药'],
    ['走访 陆小燕 01-02 昨天 好', '陆小燕,01-02', '昨天', '好'],
    ['走访 蓝阿婆 送药 琴日去的', '蓝阿婆', '琴日', '送药 琴日去的'],
    ['走访 蓝阿婆 昨天去医院了，我今天看的', '蓝阿婆', '昨天', '去医院了，我今天看的'],
    ['走访 蓝阿婆 说昨天去医院了', '蓝阿婆', undefined, '说昨天去医院了'],
    ['走访 11-20 昨天 好', '11-20', '昨天', '好'],
  ])('%s', (text, household, date, words) => {
    const read = understand(text, { room: 'DM' }, now) as Heard
    const { households = [read.household] } = read
    expect({ household: households.join(','), date: read.date, text: read.text }).toEqual({
      household,
      date,
      text: words,
    })
  })
})

describe('a date ends at the end of a word', () => {
  it.each([
    ['任务 @韦志强 下个月头 交表', '下个月头', '交表'],
    ['任务 @韦志强 下个月头交表', '下个月头', '交表'],
    ['任务 @韦志强 下个月尾前 交表', '下个月尾前', '交表'],
    ['任务 @韦志强 听日下昼5点前 交表', '听日下昼5点前', '交表'],
  ])('%s', (text, date, words) => {
    const read = understand(text, { mentions: ['韦志强'] }, now) as Heard
    expect({ command: read.command, date: read.date, text: read.text }).toEqual({
      command: 'assign-task',
      date,
      text: words,
    })
  })
})
