import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const understand = createUnderstanding(registry, ['连心小助手'])
const NOW = new Date('2026-11-23T09:00:00+08:00')

/** What cadres say of who belongs to the village, and what they only say with the same words. */
describe('who belongs to the village', () => {
  test.each([
    ['加人 黎小芳 那良屯 村民', { command: 'add-person', people: ['黎小芳'], text: '那良屯', category: '村民' }],
    ['加人：黎小芳，那良屯，党员', { command: 'add-person', people: ['黎小芳'], text: '那良屯', category: '党员' }],
    ['加人 黎小芳 村民 那良屯', { command: 'add-person', people: ['黎小芳'], text: '那良屯', category: '村民' }],
    [
      '加人 黎小芳 那良屯 村民代表',
      { command: 'add-person', people: ['黎小芳'], text: '那良屯', category: '村民代表' },
    ],
    [
      '加人 黎小芳 那良屯 村民 13800000000',
      { command: 'add-person', people: ['黎小芳'], text: '那良屯', category: '村民', reason: '13800000000' },
    ],
    ['加人 黎小芳', { command: 'add-person', people: ['黎小芳'] }],
    ['加人 买买提·艾力 弄福屯', { command: 'add-person', people: ['买买提·艾力'], text: '弄福屯' }],
    ['加人 黄强(大) 那良屯 村民', { command: 'add-person', people: ['黄强（大）'], text: '那良屯', category: '村民' }],
    ['角色 黄小芳 网格员', { command: 'give-role', people: ['黄小芳'], category: '网格员' }],
    [
      '角色 韦志强 书记 那良屯党小组',
      { command: 'give-role', people: ['韦志强'], category: '书记', text: '那良屯党小组' },
    ],
    ['离开 韦志强', { command: 'leave-village', people: ['韦志强'] }],
    ['离开 韦志强 去广东了', { command: 'leave-village', people: ['韦志强'] }],
    [
      '改 韦志强 电话 13800000000',
      { command: 'correct-person', people: ['韦志强'], category: '电话', text: '13800000000' },
    ],
    ['改 韦志强 姓名 韦志刚', { command: 'correct-person', people: ['韦志强'], category: '名字', text: '韦志刚' }],
    ['改 韦志强 屯 弄福屯', { command: 'correct-person', people: ['韦志强'], category: '组织', text: '弄福屯' }],
  ])('%s', (text, meant) => expect(understand(text, { room: '村干群' }, NOW)).toEqual(meant))

  test.each([
    '加人手',
    '加人',
    '加人吧',
    '加人进群',
    '加人帮忙搬桌子',
    '加人 手不够',
    '加人 明天开会讨论',
    '再加人就坐不下了',
    '群里加人了吗',
    '角色扮演',
    '角色',
    '角色互换一下',
    '韦志强这个角色不好当',
    '离开一下',
    '离开',
    '离开了',
    '离开会场请关灯',
    '我先离开',
    '我离开一会儿，韦志强接着说',
    '韦志强离开了吗',
    '改天',
    '改天再说',
    '改一下',
    '改 明天下午',
    '改到周五',
    '改 韦志强 来讲',
    '改电话了',
  ])('%s is talk', (text) => expect(understand(text, { room: '村干群' }, NOW)).toEqual({ command: null }))
})
