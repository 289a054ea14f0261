import { expect, test } from 'vitest'
import { createUnderstanding, type Setting } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])
const quoting = (quoted: string, words: string) => `「连心小助手：${quoted}」\n- - - - - - - - - - - - - - -\n${words}`
const RATE = '#50 已完成，您给评一评？'

/** A command and its slots; nothing but these may have been heard. */
type Heard = { readonly command: string } & Readonly<Record<string, unknown>>

const rate = (number: number, rating: number, text?: string): Heard => ({
  command: 'rate',
  number,
  rating,
  ...(text ? { text } : {}),
})
const orders = (number: number, ...people: string[]): Heard => ({ command: 'assign-order', number, people })
const task = (people: readonly string[], date: string, text: string): Heard => ({
  command: 'assign-task',
  people,
  date,
  text,
})
const visit = (household: string, slots: object = {}): Heard => ({ command: 'record-visit', household, ...slots })

test.each<[string, Heard | readonly Heard[], Setting?]>([
  // Several numbers, and one that only says why.
  ['接单12同埋13', { command: 'claim-order', number: 12, numbers: [12, 13] }],
  ['完成12还有13', { command: 'finish', number: 12, numbers: [12, 13] }],
  ['撤单 #40 与 #38 重复', { command: 'cancel', number: 40, reason: '与 #38 重复' }],
  ['撤单 12 和 13 重复', { command: 'cancel', number: 12, reason: '和 13 重复' }],
  ['签到 9、10', { command: 'check-in', number: 9, numbers: [9, 10] }],
  ['请假60、64，月底前都在南宁', { command: 'leave', number: 60, numbers: [60, 64], reason: '月底前都在南宁' }],

  // Scores: one for several, several in a line, before the number, behind what happened.
  ['评单 12、13 满意', { ...rate(12, 4), numbers: [12, 13] }],
  ['评单 12和13都很满意', { ...rate(12, 5), numbers: [12, 13] }],
  ['评单 12 满意 13 不满意 太慢', [rate(12, 4), rate(13, 2, '太慢')]],
  ['评单12 5分 13 4分 14 不满意', [rate(12, 5), rate(13, 4), rate(14, 2)]],
  ['评单 12 不满意 3 4 天都没来', rate(12, 2, '3 4 天都没来')],
  ['评单 满意 12', rate(12, 4)],
  ['评单 5分，12号', rate(12, 5)],
  ['评单 12，来晚了，不满意', rate(12, 2, '来晚了')],
  ['评单 12 10分', rate(12, 5)],
  ['评单 12 一分都不给', rate(12, 1)],
  ['评单 12 4.5', { command: 'rate', number: 12, text: '4.5' }],
  [quoting(RATE, '很满意谢谢党谢谢政府'), { ...rate(50, 5, '谢谢党谢谢政府'), quoted: true }],
  [quoting(RATE, '可以，4分'), { ...rate(50, 4), quoted: true }],
  [quoting(RATE, '来晚了，不满意'), { ...rate(50, 2, '来晚了'), quoted: true }],

  // People: what they are to do goes on right behind the name.
  ['派单 12 叫韦志强去', orders(12, '韦志强')],
  ['派单 12，由韦志强负责', orders(12, '韦志强')],
  ['派单 12 张三去', orders(12, '张三')],
  ['派单 12 韦志强同埋黄美兰', orders(12, '韦志强', '黄美兰')],
  ['任务 请韦志强周五前完成入户', task(['韦志强'], '周五前', '完成入户')],
  ['任务 韦志强、黄美兰周五前完成入户', task(['韦志强', '黄美兰'], '周五前', '完成入户')],
  ['签到 9 代张三签到', { command: 'check-in', number: 9, people: ['张三'] }],
  ['签到 60 代韦志强、黄美兰', { command: 'check-in', number: 60, people: ['韦志强', '黄美兰'] }],
  ['补签 9 黄美兰，没带手机', { command: 'late', number: 9, people: ['黄美兰'], reason: '没带手机' }],
  ['补签 9 高血压 住院', { command: 'late', number: 9, reason: '高血压 住院' }],
  ['请假 9 代韦志强请假', { command: 'leave', number: 9, people: ['韦志强'] }],
  ['请假 9 高烧', { command: 'leave', number: 9, reason: '高烧' }],
  ['交接 韦志强的联系户给黄美兰', { command: 'hand-over', people: ['韦志强', '黄美兰'] }],

  // Households: named twice, with those they live with, several that are told of together.
  ['走访 01-02 蓝阿婆 送米', visit('01-02', { text: '送米' })],
  ['走访 01-02 韦志强陪同 送米', visit('01-02', { text: '韦志强陪同 送米' })],
  ['走访 01—03 好', visit('01—03', { text: '好' })],
  ['走访 弄福屯 蓝阿婆 今天 送米', visit('蓝阿婆', { date: '今天', text: '送米' })],
  ['走访 韦家富两公婆 昨天 好', visit('韦家富', { date: '昨天', text: '好' })],
  ['走访 覃大爷 黄阿公 都冇事', visit('覃大爷', { households: ['覃大爷', '黄阿公'], text: '都冇事' })],
  ['走访 覃大爷同埋黄阿公 都冇事', visit('覃大爷', { households: ['覃大爷', '黄阿公'], text: '都冇事' })],

  // Days: two side by side and lunar ones stay whole, so that they can be asked about.
  ['任务 @韦志强 26号周三前 开会', task(['韦志强'], '26号周三前', '开会'), { mentions: ['韦志强'] }],
  ['任务 @韦志强 下月初五 开会', task(['韦志强'], '下月初五', '开会'), { mentions: ['韦志强'] }],
  ['延期 12 24小时', { command: 'extend', number: 12, date: '24小时' }],
])('%s', (text, heard, setting = {}) => {
  const understood = understand(text, { room: '村干群', ...setting }, NOW)
  const { then = [], ...first } = { ...understood } as Heard & { readonly then?: readonly Heard[] }
  expect([first, ...then]).toEqual([heard].flat())
})
