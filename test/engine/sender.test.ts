import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Purpose } from '../../src/domain/shelf-life.ts'
import { type Outgoing, SendFailure, type Transport } from '../../src/engine/ports.ts'
import { Pace } from '../../src/engine/speak/pace.ts'
import { Sender } from '../../src/engine/speak/send.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

const ACCOUNT = 'bot'

describe('the sender', () => {
  let database: TemporaryDatabase
  let store: Store
  let clock: FakeClock
  let said: { at: number; message: Outgoing }[]
  let fail: ((message: Outgoing) => Error | null) | null
  const stops: (() => Promise<void>)[] = []
  const start = Date.parse('2026-11-23T01:00:00Z')

  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    clock = new FakeClock(new Date(start))
    store = await openStore({ url: database.url, random, clock })
    said = []
    fail = null
  })
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
    await store.close()
    await database.drop()
  })

  const transport: Transport = {
    async send(message) {
      const error = fail?.(message)
      if (error) throw error
      said.push({ at: clock.now().getTime() - start, message })
    },
    isUp: () => true,
    isFriend: async () => true,
    members: async () => [],
  }
  const log = { warn() {}, error() {} }
  function sender(perMinute = 0): Sender {
    const pace = new Pace(perMinute, clock, { ...random, fraction: () => 0.5 })
    const made = new Sender({
      store,
      registry,
      transport,
      files: NO_FILES,
      clock,
      pace,
      account: ACCOUNT,
      hours: ALWAYS,
      log,
    })
    const stopping = new AbortController()
    const running = made.run(stopping.signal)
    stops.push(async () => {
      stopping.abort()
      await running
    })
    return made
  }
  const write = (text: string, chatId = 'room', purpose: Purpose = 'reply') =>
    store.transaction(async (tx) =>
      tx.outbox.say({ account: ACCOUNT, chatId, contactId: null, purpose, text }, clock.now()),
    )
  const states = async () => (await store.client.outbox.findMany({ orderBy: { id: 'asc' } })).map((row) => row.state)

  it('says what was written, to the right place, and marks it', async () => {
    await write('您好')
    await sender().quiet()
    expect(said.map((one) => one.message)).toEqual([{ to: { roomId: 'room' }, text: '您好', mentions: [] }])
    expect(await states()).toEqual(['sent'])
  })

  it('what is announced after a message that was not taken waits for it', async () => {
    fail = ({ text }) => (text === '三季度收支' ? new SendFailure('unavailable', 'the line is down') : null)
    await write('三季度收支', 'room', 'announcement')
    await write('明细', 'room', 'announcement')
    const patient = sender()
    await patient.quiet()
    expect(said).toEqual([])
    fail = null
    clock.advance(10_000)
    await patient.quiet()
    expect(said.map((one) => one.message.text)).toEqual(['三季度收支', '明细'])
  })

  it('tries again later what failed for a reason of its own, and gives up in the end where a person can see it', async () => {
    fail = () => new Error('the file could not be read')
    await write('您好')
    const patient = sender()
    for (let attempt = 0; attempt < 6; attempt++) {
      await patient.quiet()
      clock.advance(200_000)
    }
    await patient.quiet()
    expect(await states()).toEqual(['dead'])
    fail = null
    expect(await store.transaction((tx) => tx.outbox.revive(clock.now()))).toBe(1)
    await patient.quiet()
    expect(said).toHaveLength(1)
  })

  it('never gives up for want of a line', async () => {
    fail = () => new SendFailure('unavailable', 'the line is down')
    await write('您好')
    const patient = sender()
    for (let attempt = 0; attempt < 6; attempt++) {
      await patient.quiet()
      clock.advance(200_000)
    }
    await patient.quiet()
    expect(await states()).toEqual(['waiting'])
  })

  it('says an answer although the clock was put back since, and a reminder in its time', async () => {
    await write('您好')
    await write('走访到期了', 'room', 'nudge')
    await write('公告', 'room', 'announcement')
    clock.set(new Date(start - 7_200_000))
    await sender().quiet()
    expect(said.map((one) => one.message.text)).toEqual(['您好', '公告'])
  })

  it('writes down what was said although the disk is full for a while, and says it once', async () => {
    await write('您好')
    const { transaction } = store
    let full = 3
    const patient = sender()
    fail = () => {
      store.transaction = async (work, lane) => {
        if (full-- > 0) throw new Error('database or disk is full')
        return transaction(work, lane)
      }
      return null
    }
    const quiet = patient.quiet()
    while (full >= 0) {
      clock.advance(1_000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await quiet
    expect(said).toHaveLength(1)
    expect(await states()).toEqual(['sent'])
  })

  it('recovers as soon as WeChat takes it', async () => {
    let times = 0
    fail = () => (++times < 3 ? new SendFailure('unavailable', 'busy') : null)
    await write('您好')
    const patient = sender()
    for (let attempt = 0; attempt < 3; attempt++) {
      await patient.quiet()
      clock.advance(60_000)
    }
    await patient.quiet()
    expect(said).toHaveLength(1)
    expect(await states()).toEqual(['sent'])
  })

  it('says a reply again once when it may have been said, and an announcement never', async () => {
    fail = () => new SendFailure('uncertain', 'timed out')
    await write('回复')
    await write('公告', 'room', 'announcement')
    const patient = sender()
    await patient.quiet()
    expect(await states()).toEqual(['waiting', 'dead'])
    clock.advance(60_000)
    await patient.quiet()
    expect(await states()).toEqual(['dead', 'dead'])
  })

  it('tries again what failed for a reason nobody knows, ever more seldom, for as long as it is worth saying', async () => {
    fail = () => new SendFailure('failed', '2 UNKNOWN: send failed')
    await write('您好')
    await write('公告', 'another room', 'announcement')
    const patient = sender()
    for (let minute = 0; minute < 6 * 60 - 5; minute += 5) {
      await patient.quiet()
      clock.advance(5 * 60_000)
    }
    expect(await states()).toEqual(['waiting', 'waiting'])
    const tried = await store.client.outbox.findMany({ select: { attempts: true } })
    for (const { attempts } of tried) expect(attempts).toBeLessThan(50)
    fail = null
    await patient.quiet()
    clock.advance(10 * 60_000)
    await patient.quiet()
    expect(said.map((one) => one.message.text)).toContain('公告')
  })

  it('tries again soon though the clock ran ahead at the first attempt and was put back', async () => {
    await write('您好')
    clock.set(new Date(start + 5 * 3_600_000))
    fail = () => new SendFailure('failed', '2 UNKNOWN: send failed')
    const patient = sender()
    await patient.quiet()
    fail = null
    clock.set(new Date(start + 60_000))
    await patient.quiet()
    expect(said.map((one) => one.message.text)).toEqual(['您好'])
  })

  it('what waits for another attempt counts as late', async () => {
    fail = () => new SendFailure('failed', '2 UNKNOWN: send failed')
    await write('公告', 'room', 'announcement')
    const patient = sender()
    for (let minute = 0; minute < 45; minute++) {
      await patient.quiet()
      clock.advance(60_000)
    }
    const late = await store.transaction((tx) => tx.outbox.late([ACCOUNT], new Date(clock.now().getTime() - 1_800_000)))
    expect(late).toEqual([{ account: ACCOUNT, rows: 1 }])
  })

  it('goes on where it broke off with what is too long for one message', async () => {
    let times = 0
    fail = ({ text }) => (text.startsWith('尾') && ++times < 3 ? new SendFailure('failed', '2 UNKNOWN') : null)
    await write([`头${'字'.repeat(500)}`, `尾${'字'.repeat(500)}`].join('\n'), 'room', 'announcement')
    const quiet = sender().quiet()
    while (said.length < 2) {
      clock.advance(1_000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await quiet
    expect(said.map((one) => one.message.text[0])).toEqual(['头', '尾'])
    expect(await states()).toEqual(['sent'])
  })

  it('does not insist when WeChat refuses', async () => {
    fail = () => new SendFailure('rejected', 'not a member')
    await write('您好')
    await sender().quiet()
    expect(await states()).toEqual(['dead'])
  })

  it('decides at the start about what was being said when the process ended', async () => {
    await write('回复')
    await write('公告', 'room', 'announcement')
    await write('旧回复', 'old')
    const ids = (await store.client.outbox.findMany()).map((row) => row.id)
    await store.transaction((tx) => tx.outbox.lease(ids, clock.now()))
    await store.client.outbox.updateMany({ where: { chatId: 'old' }, data: { leasedAt: new Date(start - 180_000) } })
    const made = sender()
    await store.transaction((tx) => made.recover(tx))
    await made.quiet()
    expect(said.map((one) => one.message.text)).toEqual(['回复'])
    expect(await states()).toEqual(['sent', 'dead', 'dead'])
  })

  it('keeps to 20 messages a minute, the first at once, and what waits rides together', async () => {
    for (let at = 0; at < 30; at++) await write(`话 ${at}`, `room${at % 10}`)
    const patient = sender(20)
    for (let second = 0; second < 60; second++) {
      await settled()
      clock.advance(1_000)
    }
    await patient.quiet()
    expect(said).toHaveLength(10)
    expect(said[0]?.at).toBe(0)
    const inFirstMinute = said.filter((one) => one.at < 60_000).length
    expect(inFirstMinute).toBeLessThanOrEqual(24)
    expect(said.flatMap((one) => one.message.text.split('\n'))).toHaveLength(30)
  })

  it('pauses for a minute and slows down when WeChat says too often', async () => {
    const pace = new Pace(20, clock, { ...random, fraction: () => 0 })
    await pace.take()
    pace.tooFrequent()
    let taken = false
    const next = pace.take().then(() => {
      taken = true
    })
    clock.advance(59_000)
    await settled()
    expect(taken).toBe(false)
    clock.advance(1_000)
    await settled()
    clock.advance(6_000)
    await next
    expect(taken).toBe(true)
  })

  /** Lets everything that is under way come to rest; real time passes, the clock does not. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    await store.transaction(async () => {})
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
})
