import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BURST, Throttle } from '../../src/engine/hear/throttle.ts'
import { FakeClock } from '../support/clock.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

const START = '2026-11-23T01:00:00Z'

describe('how much one account may ask for', () => {
  it('is a burst, then one command a second, whatever it sends; it is told once in ten minutes', () => {
    const clock = new FakeClock(START)
    const throttle = new Throttle(clock)
    const verdicts = { take: 0, tell: 0, drop: 0 }
    for (let second = 0; second < 120; second++) {
      for (let at = 0; at < 50; at++) verdicts[throttle.take('flooder')]++
      clock.advance(1_000)
    }
    expect(verdicts).toEqual({ take: BURST + 119, tell: 1, drop: 6_000 - BURST - 120 })
    clock.advance(10 * 60_000)
    for (let at = 0; at < BURST; at++) expect(throttle.take('flooder')).toBe('take')
    expect(throttle.take('flooder')).toBe('tell')
  })

  it('is not touched by what others send', () => {
    const throttle = new Throttle(new FakeClock(START))
    for (let at = 0; at < 1_000; at++) throttle.take('flooder')
    for (let at = 0; at < BURST; at++) expect(throttle.take('张三')).toBe('take')
  })

  it('survives a clock that goes backwards', () => {
    const clock = new FakeClock(START)
    const throttle = new Throttle(clock)
    for (let at = 0; at < BURST; at++) throttle.take('张三')
    clock.set('2026-11-22T01:00:00Z')
    expect(throttle.take('张三')).toBe('tell')
    clock.advance(1_000)
    expect(throttle.take('张三')).toBe('take')
  })
})

describe('an account that floods the bot', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', START)
  })
  afterEach(() => village.close())

  it('keeps nobody waiting, is told once, and nothing that was acknowledged is dropped', async () => {
    for (let at = 0; at < 500; at++) {
      village.receive({ who: '张三', room: '村民群', text: `点单 第 ${at} 盏灯坏了` })
      if (at % 50 === 0) village.receive({ who: '莫老四', room: '村民群', text: `点单 莫家第 ${at} 件事` })
      if (at % 50 === 1) village.clock.advance(1_000)
    }
    await village.settle()
    const { client } = village.store
    const by = (name: string) => ({ participants: { some: { name, part: 'requester' as const } } })
    expect(await client.matter.count({ where: by('莫老四') })).toBe(10)
    const kept = await client.inbox.findMany({ where: { talkerName: '张三' } })
    expect(kept.length).toBeLessThanOrEqual(BURST + 10)
    expect(kept.every((one) => one.outcome === 'done')).toBe(true)
    expect(await client.matter.count({ where: by('张三') })).toBe(kept.length)
    const told = village.said('村民群').filter((text) => text.includes('发得太快了'))
    expect(told).toEqual([expect.stringMatching(/^@张三/)])
    expect(village.log.filter((one) => one.level === 'error')).toEqual([])
  })

  it('is heard again once it is calm', async () => {
    for (let at = 0; at < 100; at++) village.receive({ who: '张三', text: '点单 修路灯' })
    await village.settle()
    village.clock.advance(60_000)
    await village.say('DM:张三', '张三', '我的单')
    await village.settle()
    expect(village.said('DM:张三').at(-1)).toMatch(/您的事/)
  })
})
