import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/engine/speak/merge.ts'
import { LONGEST, split } from '../../src/speech/cut-long-text.ts'
import type { WaitingMessage } from '../../src/store/index.ts'

const row = (text: string, more: Partial<WaitingMessage> = {}): WaitingMessage => ({
  id: text,
  account: 'bot',
  chatId: 'a',
  contactId: null,
  personId: null,
  purpose: 'reply',
  text,
  openText: null,
  mentions: [],
  echoOf: [],
  mergeKey: null,
  mergeItem: null,
  matterId: null,
  dutyId: null,
  whileIn: null,
  attachmentId: null,
  discreet: null,
  notBefore: new Date(0),
  createdAt: new Date(0),
  attempts: 0,
  ...more,
})

describe('what is said at once', () => {
  it('is nothing when nothing waits', () => expect(compose([])).toBeNull())

  it('is all that waits in a conversation, in order', () => {
    const message = compose([row('一'), row('二')])
    expect(message?.texts).toEqual(['一\n二'])
    expect(message?.rows.map((one) => one.id)).toEqual(['一', '二'])
  })

  it('rows with one key are one line with all their items', () => {
    const sign = (name: string, count: number) =>
      row(`签到成功：{}（已 ${count} 人）`, { id: name, mergeKey: 'check-in:12', mergeItem: name })
    expect(compose([sign('韦志强', 36), row('别的'), sign('黄美兰', 37)])?.texts).toEqual([
      '签到成功：韦志强、黄美兰（已 37 人）\n别的',
    ])
  })

  it('a list with a unit names its first and counts the rest, in one message', () => {
    const due = (at: number) =>
      row('记下了：{户}（已表态）', { id: `${at}`, mergeKey: 'visits', mergeItem: `一户名字很长的人家${at}` })
    const message = compose(Array.from({ length: 100 }, (_, at) => due(at + 1)))
    expect(message?.rows).toHaveLength(100)
    expect(message?.texts).toEqual([
      expect.stringMatching(/^记下了：一户名字很长的人家1、.*人家8…还有 92 户（已表态）$/),
    ])
    expect(compose([due(1), due(2)])?.texts).toEqual(['记下了：一户名字很长的人家1、一户名字很长的人家2（已表态）'])
  })

  it('of what is late it says how many there are and the three that came first', () => {
    const late = (at: number) => row('该走访了：{3户}', { id: `${at}`, mergeKey: 'visits', mergeItem: `户${at}` })
    const said = (many: number) => compose(Array.from({ length: many }, (_, at) => late(at + 1)))?.texts
    expect(said(3)).toEqual(['该走访了：户1、户2、户3'])
    expect(said(12)).toEqual(['该走访了：共 12 户，最早的是户1、户2、户3'])
  })

  it('a name is taken as it is, whatever it holds', () => {
    expect(compose([row('签到成功：{}', { mergeKey: 'k', mergeItem: '$&{}' })])?.texts).toEqual(['签到成功：$&{}'])
  })

  it('mentions each person once', () => {
    expect(compose([row('一', { mentions: ['x', 'y'] }), row('二', { mentions: ['y'] })])?.mentions).toEqual(['x', 'y'])
  })

  it('leaves nobody asking who 您 is: such words are said only with words to the same people', () => {
    const yours = row('#1 派给您了', { mentions: ['x'] })
    expect(compose([yours, row('#2 派给您了', { mentions: ['y'] })])?.rows).toEqual([yours])
    expect(compose([yours, row('#3 办好了', { mentions: ['y'] })])?.rows).toEqual([yours])
    expect(compose([yours, row('张三，#4 由您接单')])?.rows).toEqual([yours])
    expect(compose([yours, row('#5 办好了', { mentions: ['x'] })])?.texts).toEqual(['#1 派给您了\n#5 办好了'])
    const done = row('#6 办好了', { mentions: ['x'] })
    const whole = [done, row('#7 派给您了', { mentions: ['x'] }), row('#8 办好了', { mentions: ['y'] })]
    expect(compose(whole)?.rows).toEqual(whole.slice(0, 2))
  })

  it('reminds people of their own, unless it is one line', () => {
    const nudge = (text: string, who: string, more = {}) => row(text, { purpose: 'nudge', mentions: [who], ...more })
    expect(compose([nudge('#1 今天到期', 'x'), nudge('#2 今天到期', 'y')])?.rows).toHaveLength(1)
    expect(compose([nudge('#1 今天到期', 'x'), nudge('#2 今天到期', 'x')])?.rows).toHaveLength(2)
    const late = (name: string, who: string) =>
      nudge('走访超期：{}', who, { id: name, mergeKey: 'late', mergeItem: name })
    expect(compose([late('韦志强', 'x'), late('黄美兰', 'y')])?.texts).toEqual(['走访超期：韦志强、黄美兰'])
  })

  it('leaves for the next message what would make this one too long', () => {
    const message = compose([row('长'.repeat(400)), row('长'.repeat(300))])
    expect(message?.rows).toHaveLength(1)
  })

  it('of more answers than fit it is the newest, and what was answered at once stays in its order', () => {
    const answered = (text: string, seconds: number) =>
      row(text.repeat(250), { id: text, createdAt: new Date(seconds * 1_000) })
    const message = compose([answered('旧', 1), answered('甲', 2), answered('乙', 2), answered('丙', 2)])
    expect(message?.rows.map((one) => one.id)).toEqual(['甲', '乙'])
  })

  it('is what was written for other ears where others listen', () => {
    const private_ = row('蓝阿婆家该走访了', { openText: '您有 1 户该走访，私聊发「该走访」看' })
    expect(compose([private_], true)?.texts).toEqual(['您有 1 户该走访，私聊发「该走访」看'])
    expect(compose([private_])?.texts).toEqual(['蓝阿婆家该走访了'])
  })
})

describe('a long text', () => {
  it('is cut at line ends, and nothing is lost', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${at} ${'字'.repeat(40)}`)
    const parts = split(lines.join('\n'))
    expect(parts.every((part) => part.length <= 600)).toBe(true)
    expect(parts.join('\n').split('\n')).toEqual(lines)
  })

  it('is never cut inside a character, and all of it arrives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const parts = split(text)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(LONGEST)
          expect(/\p{Surrogate}/u.test(part)).toBe(false)
        }
        expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
      { numRuns: 200 },
    )
  })
})
