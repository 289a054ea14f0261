import { expect, test } from 'vitest'
import { beginSolitaire, inShort, joinSolitaire, replying } from '../../src/sandbox/page/compose.ts'
import { examplesFor } from '../../src/sandbox/page/examples.ts'
import { namedIn } from '../../src/sandbox/page/named.ts'
import { whenLast, whenSaid } from '../../src/sandbox/page/when.ts'
import type { Line } from '../../src/sandbox/world.ts'
import { registry } from '../support/registry.ts'

const now = new Date('2026-11-22T20:43:00+08:00')
const names = ['连心小助手', '莫老四', '陆大勇']
const line = (text: string, more: Partial<Line> = {}): Line => ({
  id: '1',
  nr: 1,
  room: '村民群',
  direct: null,
  from: '陆大勇',
  byBot: false,
  text,
  mentions: [],
  at: now,
  ...more,
})

test.each([
  ['2026-11-22T00:00:00+08:00', '00:00', '00:00'],
  ['2026-11-21T23:59:00+08:00', '昨天 23:59', '昨天'],
  ['2026-11-16T08:05:00+08:00', '星期一 08:05', '星期一'],
  ['2026-11-15T08:05:00+08:00', '11月15日 08:05', '11月15日'],
  ['2025-12-31T08:05:00+08:00', '2025年12月31日 08:05', '2025年12月31日'],
])('%s is told as %s', (at, said, last) => {
  expect(whenSaid(new Date(at), now)).toBe(said)
  expect(whenLast(new Date(at), now)).toBe(last)
})

test('a quote of a quote keeps only the inner reply, a picture its label', () => {
  const reply = line(replying(line('#1 水管', { from: '连心小助手' }), '我来', names))
  expect(replying(reply, '好的', names)).toBe('「陆大勇：我来」\n- - - - - - - - - - - - - - -\n好的')
  expect(inShort(line('[文件] 灯.JPG', { file: { name: '灯.JPG', size: 1, hash: '' } }), names)).toBe('[图片]')
})

test('a 接龙 grows by one, and holds nobody twice', () => {
  const begun = beginSolitaire('修水渠', '莫老四')
  expect(begun).toBe('#接龙\n修水渠\n\n1. 莫老四')
  expect(joinSolitaire(begun, '陆大勇')).toBe(`${begun}\n2. 陆大勇`)
  expect(joinSolitaire(begun, '莫老四')).toBeNull()
  expect(joinSolitaire('不是接龙', '莫老四')).toBeNull()
})

test('examples are what this person may say here', () => {
  const villager = examplesFor(registry.all, new Set(['villager']), 'villagers')
  expect(villager[0]).toMatch(/^点单/)
  expect(villager.join('\n')).not.toMatch(/走访|派单|激活/)
  expect(examplesFor(registry.all, new Set(['secretary']), 'cadres').join('\n')).toMatch(/交接/)
  expect(examplesFor(registry.all, new Set(), 'villagers')).toEqual([
    expect.stringMatching(/^我是/),
    expect.stringMatching(/^求救/),
  ])
})

test('examples name no matter that may not be, no day that may be over, and oneself last of all', () => {
  const volunteer = examplesFor(registry.all, new Set(['volunteer']), 'volunteers')
  expect(volunteer).toContain('待接单')
  expect(volunteer.join('\n')).not.toMatch(/^(?:接单|评单|查|质询) \d/mu)
  expect(volunteer.slice(-3)).toEqual(['删除我的信息', '今天别提醒', '议事规则'])
  for (const { examples } of registry.all)
    for (const { say } of examples.slice(0, 1)) expect(say).not.toMatch(/\d月\d|\d{4}年|\d{4}-\d/u)
})

test('what a message of the bot names as the next step is a chip where nothing has to be filled in', () => {
  expect(namedIn('#14 「报巡查」今天到期。办好了发：完成 14；来不及发：延期 14 日期 原因')).toEqual(['完成 14'])
  expect(namedIn('各户引用这条回数字，或者发：表态 16 1')).toEqual(['表态 16 1'])
  expect(namedIn('办好了（换了）。满意吗？回「满意」，打分发：评单 17 5（1 到 5 分）')).toEqual(['评单 17 5'])
  expect(namedIn('请书记派个人：派单 20 @人\n去过了发：走访 户主 情况')).toEqual([])
})
