import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])
const said = (words: string) =>
  understand(`@连心小助手 ${words}`, { room: '村干群', mentions: ['bot'], open: [84, 92] }, NOW)

describe('said to the bot by name, in a sentence', () => {
  test.each([
    ['九十二号那个我看过了，同意', { command: 'approve', number: 92 }],
    ['84号没得问题，确认', { command: 'confirm', number: 84 }],
    ['报告 我那个84号搞好了 线路换了', { command: 'finish', number: 84, text: '线路换了' }],
    ['84号可不可以延期到星期天 户主没在家', { command: 'extend', number: 84, date: '星期天', reason: '户主没在家' }],
    ['我那个84号单撤了吧 麻烦了', { command: 'cancel', number: 84 }],
    ['我赶不到了 84号单退回去吧', { command: 'return-order', number: 84, reason: '我赶不到了' }],
    ['84号任务还有哪几个没交', { command: 'task-roll', number: 84 }],
    ['92号签到来了几多个人', { command: 'check-in-roll', number: 92 }],
    ['84号单现在怎么样了', { command: 'show', number: 84 }],
    ['我不会搞 怎么请假啊', { command: 'help', text: '请假' }],
    ['而家有冇单未有人接', { command: 'pool' }],
    ['今早得空，还有哪些单没人接', { command: 'pool' }],
    ['这个季度公开清单还差哪样', { command: 'disclosure-list' }],
    ['92的签到情况报一下', { command: 'check-in-roll', number: 92 }],
    [
      '关于#84质询，现答复：该笔支出经代表会审议通过',
      { command: 'answer', number: 84, text: '该笔支出经代表会审议通过' },
    ],
    ['现在还有哪些单没人接呀', { command: 'pool' }],
    ['看下我手上还有几件没做完', { command: 'mine' }],
    ['我包的是哪几户人家', { command: 'my-households' }],
    ['走访走得怎么样了', { command: 'visit-progress' }],
    ['村里最近公开了些什么', { command: 'disclosures' }],
  ])('%s', (words, meant) => expect(said(words)).toEqual(meant))

  test.each([
    '我不是要退单',
    '任务是什么',
    '好了没',
    '走访了吗',
    '群里怎么这么吵',
    '明天下雨吗',
    '84号和92号哪个先办',
    '不要再派单给我',
    '我还没签到',
  ])('%s is not guessed at', (words) => expect(said(words)).toEqual({ command: null }))

  test('to people it stays talk', () =>
    expect(understand('九十二号那个我看过了，同意', { room: '村干群' }, NOW)).toEqual({ command: null }))
})
