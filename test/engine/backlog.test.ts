import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { after, days, minutes } from '../../src/domain/time.ts'
import { type Speaking, startSpeaking } from '../support/speaking.ts'

describe('more waits than can be said', () => {
  let at: Speaking
  beforeEach(async () => {
    at = await startSpeaking({ perMinute: 20 })
  })
  afterEach(() => at.close())

  const fill = (
    count: number,
    chatId: (row: number) => string,
    purpose: 'reply' | 'nudge' | 'announcement' = 'reply',
  ) =>
    at.store.transaction(async (tx) => {
      for (let row = 0; row < count; row++) {
        const said = { account: 'bot', chatId: chatId(row), contactId: null, purpose, text: `旧 ${row}` }
        tx.outbox.say(said, after(at.clock.now(), row - count))
      }
    })
  /** Time passes in steps, the sender doing in each what it can. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 500) {
      at.clock.advance(500)
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
      await at.store.transaction(async () => {})
    }
  }
  /** What is said during some time. */
  const saidIn = async (ms: number) => {
    const before = at.said.length
    await pass(ms)
    return at.said.slice(before)
  }

  it.each([
    ['in 5,000 conversations', (row: number) => `群 ${row}`],
    ['in one', () => '群'],
  ])('a question just asked is answered first, though 5,000 answers wait %s', async (_, chatId) => {
    await fill(5_000, chatId)
    at.clock.advance(minutes(30))
    at.speak()
    await pass(minutes(1))
    for (const answer of ['#12 登记好了', '#13 登记好了']) {
      await at.write(answer, { chatId: '群' })
      expect((await saidIn(10_000)).slice(0, 2).join('\n')).toContain(answer)
    }
  })

  it('answers are said from the newest back, reminders and announcements in order', async () => {
    await fill(1_200, (row) => `群 ${row}`)
    at.clock.advance(minutes(30))
    await fill(3, (row) => `村 ${row}`, 'announcement')
    at.speak()
    expect((await saidIn(20_000)).slice(0, 3)).toEqual(['旧 1199', '旧 1198', '旧 1197'])
    await at.store.client.outbox.updateMany({ where: { purpose: 'reply' }, data: { state: 'dropped' } })
    expect((await saidIn(20_000)).filter((text) => text.length < 5)).toEqual(['旧 0', '旧 1', '旧 2'])
  })

  it('nothing is said days later that only made sense then', async () => {
    at.isUp = false
    await fill(5_000, (row) => `群 ${row}`)
    await at.quiet()
    at.clock.advance(days(3))
    await at.write('新的')
    at.isUp = true
    await at.quiet()
    expect(at.said).toEqual(['新的'])
    const now = at.clock.now()
    expect(await at.store.transaction((tx) => tx.outbox.expire('bot', now))).toBe(5_000)
    expect(await at.store.client.outbox.count({ where: { state: 'dropped', givenUpAt: now } })).toBe(5_000)
    expect(await at.store.transaction((tx) => tx.outbox.ready('bot', at.clock.now(), 10))).toEqual([])
  })
})
