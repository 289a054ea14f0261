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
const concern = (text: string): Heard => ({ command: 'concern', text })
const event = (household: string, category: string, text: string): Heard => ({
  command: 'event-visit',
  household,
  category,
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
  // What the quoted message says to send tells of which.
  [
    quoting('是要接单 #19 吗？回 确认 #96 或 取消 #96', '取消'),
    { command: 'dismiss', number: 96, quoted: true },
    { room: '党员群', mentions: [], open: null },
  ],
  [
    quoting('四议 #51 公告拟好了。没问题就发：确认 53；不要了发：取消 53', '确认'),
    { command: 'confirm', number: 53, quoted: true },
    { room: '村干群', mentions: [], open: null },
  ],
  [
    quoting('新点单 #12：请接单 14 的来', '接单'),
    { command: 'claim-order', number: 12, quoted: true },
    { room: '党员群', mentions: [], open: null },
  ],
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
  ['延期 12 多给两天', { command: 'extend', number: 12, date: '两天' }],
  ['走访 农德旺 下周要去南宁看病', visit('农德旺', { text: '下周要去南宁看病' })],
  ['走访 农德旺 明天 看病', visit('农德旺', { date: '明天', text: '看病' })],
  ['暂缓张三至12月31日，外出', { command: 'mute-household', household: '张三', date: '12月31日', reason: '外出' }],

  // What stands at the end: a deadline, people, a category, a plea.
  ['任务 @韦志强 把数报上来 限周四前完成', task(['韦志强'], '周四前', '把数报上来'), { mentions: ['韦志强'] }],
  ['任务 @韦志强 把数报上来（周四前）', task(['韦志强'], '周四前', '把数报上来'), { mentions: ['韦志强'] }],
  ['任务 入户登记 周五前 @韦志强', task(['韦志强'], '周五前', '入户登记'), { mentions: ['韦志强'] }],
  ['走访 韦家富 屋顶补好（昨天）', visit('韦家富', { date: '昨天', text: '屋顶补好' })],
  ['走访 韦家富 屋顶补好（昨天的雨）', visit('韦家富', { text: '屋顶补好（昨天的雨）' })],
  ['发起签到 修水渠，最晚明天12点', { command: 'open-check-in', activity: '修水渠', date: '明天12点' }],
  ['发起签到 主题党日 明早9点', { command: 'open-check-in', activity: '主题党日 明早9点' }],
  ['请假 61，因母亲住院，望批准', { command: 'leave', number: 61, reason: '因母亲住院' }],
  ['报事 蓝阿婆 昨晚摔了，急难', event('蓝阿婆', '急难', '昨晚摔了')],
  ['报事 蓝阿婆 白事 昨晚走了', event('蓝阿婆', '红白事', '昨晚走了')],
  ['报事 01-02 01-03 矛盾 争水', { ...event('01-02', '矛盾', '争水'), households: ['01-02', '01-03'] }],
  ['公开 村务 标题：水费 正文：每吨1.5元', { command: 'disclose', category: '村务', text: '水费\n每吨1.5元' }],

  // A command's word that begins anew, and one that does not.
  ['走访 蓝阿婆 今天 好。民情 井水浑得很', [visit('蓝阿婆', { date: '今天', text: '好' }), concern('井水浑得很')]],
  ['点单 球场灯不亮 点单人：张三', { command: 'place-order', text: '球场灯不亮 点单人：张三' }],
])('%s', (text, heard, setting = {}) => {
  const understood = understand(text, { room: '村干群', ...setting }, NOW)
  const { then = [], ...first } = { ...understood } as Heard & { readonly then?: readonly Heard[] }
  expect([first, ...then]).toEqual([heard].flat())
})
