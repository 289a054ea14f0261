import { describe, expect, it } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

describe('the brackets of a form that were copied along', () => {
  it.each<[text: string, meant: object]>([
    ['接单 <12>', { command: 'claim-order', number: 12 }],
    ['接单<12>', { command: 'claim-order', number: 12 }],
    ['接单「12」', { command: 'claim-order', number: 12 }],
    ['接单 {12}', { command: 'claim-order', number: 12 }],
    ['评单 <12> <5>', { command: 'rate', number: 12, rating: 5 }],
    ['评单 [12] [5]', { command: 'rate', number: 12, rating: 5 }],
    ['评单 12（5）', { command: 'rate', number: 12, rating: 5 }],
    ['评单 12 「满意」', { command: 'rate', number: 12, rating: 4 }],
    ['评单 12、【13】 5', { command: 'rate', number: 12, numbers: [12, 13], rating: 5 }],
    ['走访 <蓝阿婆> <昨天> <好>', { command: 'record-visit', household: '蓝阿婆', date: '昨天', text: '好' }],
    ['我是<韦志强>', { command: 'identify', people: ['韦志强'] }],
    ['点单 <厨房漏水>', { command: 'place-order', text: '厨房漏水' }],
    ['延期 <31> <周五> 名单没齐', { command: 'extend', number: 31, date: '周五', reason: '名单没齐' }],
  ])('%s', (text, meant) => expect(understand(text, { room: '村民群' }, NOW)).toEqual(meant))

  it.each([
    '点单 <script>alert(1)</script>',
    '点单 门牌 3<5 的那家',
    '点单 写着<b>急</b>的那张',
    '点单 屋顶 "><img src=x onerror=alert(1)>',
    '点单 屋顶 <svg>',
  ])('what they say otherwise stays as it was typed: %s', (text) =>
    expect(understand(text, { room: '村民群' }, NOW)).toMatchObject({ text: text.slice('点单 '.length) }),
  )

  it('a price said to somebody who was quoted is no matter', () => {
    const text = '「韦家富：一车砂糖橘」\n- - - - - - - - - - - - - - -\n接 两百五'
    expect(understand(text, { room: '村民群' }, NOW)).toEqual({ command: null })
  })
})
