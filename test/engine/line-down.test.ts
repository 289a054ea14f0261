import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, hours, minutes } from '../../src/domain/time.ts'
import { SendFailure } from '../../src/engine/ports.ts'
import { type Speaking, startSpeaking } from '../support/speaking.ts'

describe('a line that is down', () => {
  let at: Speaking
  beforeEach(async () => {
    at = await startSpeaking()
  })
  afterEach(() => at.close())

  const waitFor = async (ms: number) => {
    for (let looks = 0; looks < 12; looks++) {
      at.clock.advance(ms / 12)
      await at.quiet()
    }
  }

  it('is not spoken into: nothing is attempted, and all is said when it is back, in order of urgency', async () => {
    at.isUp = false
    await at.write('三季度收支', { purpose: 'announcement' })
    await at.write('该走访了', { purpose: 'nudge' })
    await at.write('#12 登记好了')
    await at.quiet()
    await waitFor(hours(2))
    expect(at.asked()).toBe(0)
    expect(Object.values(await at.states())).toEqual(['waiting', 'waiting', 'waiting'])
    at.isUp = true
    await waitFor(minutes(1))
    expect(at.said).toEqual(['#12 登记好了', '该走访了', '三季度收支'])
  })

  it.each(['reply', 'nudge', 'announcement'] as const)(
    'costs a %s no attempt, though the transport only tells when it is spoken into',
    async (purpose) => {
      at.fail = () => new SendFailure('unavailable', 'NO CLIENT')
      await at.write('话', { purpose })
      await at.quiet()
      await waitFor(hours(1))
      expect(await at.states()).toEqual({ 话: 'waiting' })
      expect(await at.store.client.outbox.findMany({ select: { attempts: true } })).toEqual([{ attempts: 0 }])
      expect(at.asked()).toBeLessThan(15)
      at.fail = () => null
      await waitFor(minutes(2))
      expect(at.said).toEqual(['话'])
    },
  )

  it('is noticed when it hangs: what gets no answer in one conversation after another is not tried in a third', async () => {
    at.fail = () => new SendFailure('uncertain', 'no answer within 20000 ms')
    for (const chatId of ['一', '二', '三', '四']) await at.write(chatId, { chatId, purpose: 'announcement' })
    await at.quiet()
    expect(await at.states()).toEqual({ 一: 'dead', 二: 'dead', 三: 'waiting', 四: 'waiting' })
    at.fail = () => null
    await waitFor(minutes(2))
    expect(at.said).toEqual(['三', '四'])
  })

  it('in the middle of a long message leaves it open what was heard: it is not said from the beginning again', async () => {
    const long = [`头${'字'.repeat(1_000)}`, `尾${'字'.repeat(1_000)}`].join('\n')
    at.fail = ({ text }) => (text.startsWith('尾') ? new SendFailure('unavailable', 'the line is down') : null)
    await at.write(long, { purpose: 'announcement' })
    await at.quiet()
    expect(await at.states()).toEqual({ [long]: 'dead' })
  })

  it('for long: what makes no sense any more is not said', async () => {
    at.isUp = false
    await at.write('回答')
    await at.write('提醒', { purpose: 'nudge' })
    await at.write('公开', { purpose: 'announcement' })
    await waitFor(days(3))
    at.isUp = true
    await waitFor(minutes(1))
    expect(at.said).toEqual(['公开'])
  })

  it('comes back to a bounded pace', async () => {
    await at.close()
    at = await startSpeaking({ perMinute: 20 })
    at.isUp = false
    for (let room = 0; room < 60; room++)
      await at.write(`话 ${room}`, { chatId: `room ${room}`, purpose: 'announcement' })
    const start = at.clock.now().getTime()
    at.isUp = true
    const quiet = at.quiet()
    while (at.clock.now().getTime() - start < minutes(1)) {
      at.clock.advance(250)
      await new Promise((resolve) => setImmediate(resolve))
      await at.store.transaction(async () => {})
    }
    expect(at.said.length).toBeGreaterThan(10)
    expect(at.said.length).toBeLessThanOrEqual(25)
    at.isUp = false
    at.clock.advance(minutes(1))
    await quiet
  })
})
