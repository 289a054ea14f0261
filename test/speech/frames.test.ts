import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

/** A number that was said is taken to be one that fits. */
function heard(text: string, room = '党员群'): Understood {
  const mentions = [...text.matchAll(/@([^@\s，]+)/gu)].map((match) => match[1] ?? '')
  return understand(text, { room, mentions, open: null }, NOW)
}

const on = (command: string, number: number, more: object = {}) => ({ command, number, ...more })

describe('what stands in front of a command’s word, in any order', () => {
  const FRAMED: readonly (readonly [text: string, meant: object])[] = [
    // Bare numbers, one or several
    ['61签到', on('check-in', 61)],
    ['46我来', on('claim-order', 46)],
    ['3和7我都接单，顺路', { command: 'claim-order', number: 3, numbers: [3, 7] }],
    ['#15 #16 完成', { command: 'finish', number: 15, numbers: [15, 16] }],
    ['103、104 同意', { command: 'approve', number: 103, numbers: [103, 104] }],
    ['104不同意，先当面来讲', on('reject', 104, { reason: '先当面来讲' })],
    ['52号申请延期至11月26日，因数据口径调整', on('extend', 52, { date: '11月26日', reason: '因数据口径调整' })],
    ['对不住大家 27 退单 屋头老人住院', on('return-order', 27, { reason: '屋头老人住院' })],
    ['把110派单给黄美兰', on('assign-order', 110, { people: ['黄美兰'] })],
    // The kind of matter behind its number
    ['#45 任务完成，弄福屯全部通知到位', on('finish', 45, { text: '弄福屯全部通知到位' })],
    ['64签到情况发我', on('check-in-roll', 64)],
    // A household, a day, an organisation
    [
      '韦家富屋报事 红白事 廿六嫁女',
      { command: 'event-visit', household: '韦家富', category: '红白事', text: '廿六嫁女' },
    ],
    ['蓝阿婆 昨天 走访 血压高', { command: 'record-visit', household: '蓝阿婆', date: '昨天', text: '血压高' }],
    ['那良屯走访情况', { command: 'visit-progress', text: '那良屯' }],
  ]
  test.each(FRAMED)('%s', (text, meant) => expect(heard(text)).toEqual(meant))

  test.each(['志强走访 蓝阿婆家的狗好凶', '12 完成一半', '20派出所', '3和7都好', '那良屯走访情况怎么写啊'])(
    '%s is talk',
    (text) => expect(heard(text)).toEqual({ command: null }),
  )

  test('a bare number is nothing where another matter is open', () => {
    expect(understand('61签到', { room: '党员群', open: [62] }, NOW)).toEqual({ command: null })
  })
})

describe('a command behind words of its own', () => {
  const BEHIND: readonly (readonly [text: string, meant: object])[] = [
    ['没人接我就派了：派单 #29 @陆大勇', on('assign-order', 29, { people: ['陆大勇'] })],
    ['各位叔伯打扰了\n点单 老人摔了腿，想借轮椅', { command: 'place-order', text: '老人摔了腿，想借轮椅' }],
    ['我婆娘喊我来点单：化肥二十包卸车', { command: 'place-order', text: '化肥二十包卸车' }],
    ['我老头子想质询八十四，那个救助金给了哪个', on('ask', 84, { text: '那个救助金给了哪个' })],
    ['王书记你好，本人请假 61 ，因母亲住院', on('leave', 61, { reason: '因母亲住院' })],
  ]
  test.each(BEHIND)('%s', (text, meant) => expect(heard(text, '村民群')).toEqual(meant))

  test.each([
    '志强，接单 12',
    '@韦志强 接单 12',
    '转：签到 21',
    '书记讲了，签到 21',
    '要修东西就发：点单 厨房水管漏水',
    '格式是这样的：走访 蓝阿婆 昨天 好',
    '你会不会，接单 12 那种',
  ])('%s is talk', (text) => expect(heard(text)).toEqual({ command: null }))
})
