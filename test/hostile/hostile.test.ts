import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Receiver } from '../../src/engine/hear/receive.ts'
import type { Incoming } from '../../src/engine/ports.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Received, Store, Transaction } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { DEMO } from '../support/demo.ts'
import { NO_FILES } from '../support/files.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'
import { hostileTexts, mulberry } from './messages.ts'

const START = '2026-11-23T01:00:00Z'
const rejections: unknown[] = []
const note = (reason: unknown) => void rejections.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => {
  process.off('unhandledRejection', note)
  expect(rejections).toEqual([])
})

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

function heapMegabytes(): number {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

describe('40,000 messages that nobody should have sent', { timeout: 300_000 }, () => {
  it('are heard or dropped, never thrown at anybody, and nothing of them stays', async () => {
    const clock = new FakeClock(START)
    const log = {
      debug() {},
      warn() {},
      error: (facts: object, message: string) => expect([facts, message]).toEqual([]),
    }
    const listen = createListener(registry)
    const options = {
      files: NO_FILES,
      transport: { members: async () => [] },
      clock,
      random,
      registry,
      listen,
      botNames: () => ['连心小助手'],
      onWritten() {},
      log,
    }
    const receiver = new Receiver({ ...options, store: keepingNothing() })
    const heaps: number[] = []
    const kinds: (string | undefined)[] = ['villagers@chatroom', 'cadres@chatroom', undefined]
    let at = 0
    let taken = 0
    for (const text of hostileTexts(40_000)) {
      if (receiver.receive(incoming(at, text, kinds[at % 3], `wxid_${at % 97}`))) taken++
      if (++at % 500 === 0) {
        clock.advance(60_000)
        await receiver.idle()
      }
      // Not right behind a novel of a million characters, which the stack may hold yet.
      if (at % 10_000 === 9_500) heaps.push(heapMegabytes())
    }
    expect(taken).toBeGreaterThan(8_000)
    expect((heaps[3] ?? 0) - (heaps[1] ?? 0), heaps.join()).toBeLessThan(2)
  })
})

/** A store that hands back what it is given to keep and takes every handling for done. */
function keepingNothing(): Store {
  const inbox = {
    keep: async (messages: readonly Received[]) => messages.map((one) => ({ ...one, id: one.messageId })),
  }
  const outbox = { say() {} }
  return {
    expecting: { has: () => true },
    roomKind: (_: string, chatId: string) => chatId.replace('@chatroom', ''),
    takesLists: () => true,
    transaction: async (work: (tx: Transaction) => Promise<unknown>, lane?: string) =>
      lane === undefined ? work({ inbox, outbox } as unknown as Transaction) : 'done',
  } as unknown as Store
}

function incoming(at: number, text: string, roomId: string | undefined, id: string): Incoming {
  const mentions = [...text.matchAll(/[@＠](.{0,4})/gsu)].map(([, name = '']) => ({ accountId: `wxid_${name}`, name }))
  return {
    account: 'bot',
    messageId: `m${at}`,
    roomId: roomId ?? null,
    talker: { id, name: text.slice(-30) },
    text,
    mentions: mentions.slice(0, 20),
    addressed: at % 7 === 0,
    sentAt: at % 1_000 === 0 ? new Date(Number.NaN) : new Date(START),
  }
}

/** Nothing of this may come back out of the bot's mouth: it would change a terminal, the direction of the line, or a quote. */
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|^(?:-[ \t]?){6,}$/mu

describe('5,000 of them through the whole bot', { timeout: 600_000 }, () => {
  const PER_ROUND = 250
  const people = [...DEMO.people, '生人甲', '生人乙', '生人丙', '生人丁', '生人戊', '生人己', '生人庚']
  const rooms = [...DEMO.rooms, '没绑定的群', undefined, undefined]
  let village: InProcess
  beforeAll(async () => {
    village = await startInProcess('village', START)
  })
  afterAll(() => village.close())

  it('make no fault, no flood, and leave the village as it was', async () => {
    const dice = mulberry(7)
    const looked = new Map<string, number>()
    const { client } = village.store
    const heaps: number[] = []
    let at = 0
    for (const text of hostileTexts(6_000, 42)) {
      const who = people[Math.floor(dice() * people.length)] ?? ''
      const room = rooms[Math.floor(dice() * rooms.length)]
      const { messageId, mentions, sentAt, talker } = incoming(at++, text, room, DEMO.accountId(who))
      village.receive({ who, room, text, messageId, mentions, addressed: at % 8 > 0, sentAt, talker })
      if (at % PER_ROUND > 0) continue
      await village.settle()
      const helped = await helpedSince()
      const heard = heardSince(looked)
      for (const { room, lines } of heard.filter((one) => one.room.startsWith('DM:'))) {
        const asked = helped.filter((id) => room === `DM:${DEMO.nameOf(id)}`).length
        expect(lines, `${room}: a person is told once in ten minutes`).toBeLessThanOrEqual(1 + asked)
      }
      const lines = heard.reduce((sum, one) => sum + one.lines, 0)
      expect(lines, 'each is told once in ten minutes, wherever').toBeLessThanOrEqual(
        (await misreadNow()) + helped.length,
      )
      if (at % 1_250 === 0) heaps.push(heapMegabytes())
      village.clock.advance(10 * 60_000)
    }
    await village.settle()
    // What was said is kept by this test itself.
    expect((heaps[3] ?? 0) - (heaps[1] ?? 0)).toBeLessThan(8)
    expect(await client.inbox.count()).toBeGreaterThan(5_000)
    expect(await client.inbox.count({ where: { outcome: { startsWith: 'fault' } } })).toBe(0)
    expect(await client.inbox.count({ where: { handledAt: null } })).toBe(0)
    expect(village.log.filter((line) => line.level === 'error')).toEqual([])
    expect(await client.roleHolding.count({ where: { person: { name: { startsWith: '生人' } } } })).toBe(0)
    expect(await client.roleHolding.count({ where: { role: 'admin' } })).toBe(0)
    expect(await client.household.count()).toBe(7)
    expect(await village.store.client.binding.count()).toBeLessThanOrEqual(DEMO.people.length)
    const said = village.rooms().flatMap((room) => village.said(room))
    expect(said.filter((text) => UNSPEAKABLE.test(text))).toEqual([])
    await village.say('DM:王建国', '王建国', '帮助')
    await village.settle()
    expect(village.said('DM:王建国').at(-1)).toContain('点单')
  })

  /** How many people were misread since the last look. */
  function misreadNow(): Promise<number> {
    return village.store.client.allowance.count({ where: { key: { startsWith: 'misread' }, since: village.now() } })
  }

  /** How often each room was told how something is said, since the last look; `looked` is how much of it was seen then. */
  function heardSince(looked: Map<string, number>) {
    return village.rooms().map((room) => {
      const said = village.said(room)
      const fresh = said.slice(looked.get(room) ?? 0)
      looked.set(room, said.length)
      return { room, lines: fresh.flatMap((text) => text.match(/这样说：|没听懂/gu) ?? []).length }
    })
  }

  /** Who asked for help, and so was told how something is said, since the last look. */
  async function helpedSince(): Promise<readonly string[]> {
    const rows = await village.store.client.audit.findMany({ where: { action: 'help', at: village.now() } })
    return rows.flatMap(({ detail, accountId }) => (JSON.stringify(detail) === '{}' && accountId ? [accountId] : []))
  }
})
