import { describe, expect, it } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const understand = createUnderstanding(registry, ['连心小助手'])
const heard = (text: string) => understand(text, { room: '村干群' }, new Date('2026-11-22T15:00:00+08:00'))

describe('what would be dropped and is about another matter', () => {
  it.each(['同意 47，驳回 49 人数对不上', '接单 12，13太远了', '派单 12 黄美兰，13给韦志强', '催办 12，还有 13'])(
    'is asked about: %s',
    (text) => expect(heard(text)).toMatchObject({ confirm: true }),
  )

  it('is done where it can be read', () => {
    const both = heard('同意47\n不同意49 人数对不上')
    expect(both).toMatchObject({ command: 'approve', number: 47 })
    expect(both).toHaveProperty('then', [{ command: 'reject', number: 49, reason: '人数对不上' }])
  })

  it.each([
    '签到 9，60岁以上的都来了',
    '接单 12，走路20分钟到',
    '接单 12 明早8点到',
    '接单 12，11月30号去',
    '接单 12，带2人来',
  ])('is not seen in a count, an hour or a day: %s', (text) => expect(heard(text)).not.toHaveProperty('confirm'))
})

describe('more figures than any matter’s number has', () => {
  const takers = registry.live.filter(({ args }) => Object.values(args).some((arg) => arg.kind === 'matter'))
  const words = takers.flatMap(({ says }) => says)
  const isTaken = (text: string) => takers.some(({ id }) => id === heard(text).command)

  it.each(['#', 'no.', '编号', '单号'])('are of no matter behind %s, and no other is meant instead', (sign) => {
    expect(words.length).toBeGreaterThan(100)
    expect(words.map((word) => `${word} ${sign}99999999999999999999`).filter(isTaken)).toEqual([])
  })

  it.each(['接单 99999999', '接单 【9999999】', '#99999999 接单', '99999999 接单'])('nor in %s', (text) =>
    expect(isTaken(text)).toBe(false),
  )

  it('are a telephone’s in what is told', () => {
    expect(heard('质询 打了13877812345没人接')).toEqual({ command: 'ask', text: '打了13877812345没人接' })
  })
})
