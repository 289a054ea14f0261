import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { after, days } from '../../src/domain/time.ts'
import { expectingKey, type Store, type Transaction } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { DEMO, importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const CHAT = DEMO.roomId('党员群')
const [LANE, FAULTY, FIRST] = ['a', 'e', 'i']

describe.each(PROVIDERS)('what a transaction changes outside %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  let clock: FakeClock
  beforeEach(async () => {
    database = await readyDatabase(provider)
    clock = new FakeClock(NOW)
    store = await openStore({ url: database.url, random, clock })
    await importDemo(store, NOW)
    await settleDemo(store, 'bot', NOW)
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  /** Runs work in a commit that it shares with something faulty, so that it is undone once and then done alone. */
  async function shared<T>(work: (tx: Transaction) => Promise<T>): Promise<readonly T[]> {
    const runs: T[] = []
    const first = store.transaction(async () => {}, FIRST)
    const faulty = store.transaction(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      throw new Error('faulty')
    }, FAULTY)
    const good = store.transaction(async (tx) => {
      runs.push(await work(tx))
    }, LANE)
    await expect(faulty).rejects.toThrow('faulty')
    await Promise.all([first, good])
    return runs
  }

  const question = { villageId: null, kind: 'confirm' as const, reading: {}, options: [] }
  const ask = (tx: Transaction) => tx.pendings.ask('wxid_a', CHAT, question, NOW, new Date(NOW.getTime() + 600_000))
  const key = expectingKey('wxid_a', CHAT)

  it('a question that was answered is still waited for when that is undone', async () => {
    await store.transaction(ask)
    const awaited = await shared(async (tx) => {
      const before = tx.pendings.isAwaited('wxid_a', CHAT)
      await tx.pendings.close('wxid_a', CHAT)
      return before
    })
    expect(awaited).toEqual([true, true])
    expect(store.expecting.has(key)).toBe(false)
  })

  it('a question that was asked is known within its transaction, and to others when it is committed', async () => {
    const known = await shared(async (tx) => {
      await ask(tx)
      return [tx.pendings.isAwaited('wxid_a', CHAT), store.expecting.has(key)]
    })
    expect(known).toEqual([
      [true, false],
      [true, false],
    ])
    expect(store.expecting.has(key)).toBe(true)
    const undone = store.transaction(async (tx) => {
      await tx.pendings.close('wxid_a', CHAT)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(store.expecting.has(key)).toBe(true)
  })

  it('an effect happens once, and not at all for what is undone', async () => {
    let effects = 0
    const runs = await shared(async (tx) => {
      tx.afterCommit(() => effects++)
      return effects
    })
    expect(runs).toEqual([0, 0])
    expect(effects).toBe(1)
  })

  it('a check-in that was closed, and a file that was enough, are still awaited when that is undone', async () => {
    const until = new Date(NOW.getTime() + 60_000)
    const raised = await store.transaction(async (tx) => {
      const room = await tx.rooms.at('bot', CHAT)
      const villageId = room?.orgId ?? ''
      const kept = { villageId, orgId: villageId, title: '签到', participants: [], by: null, now: NOW, dueAt: null }
      const draft = { files: { accountId: 'wxid_a', chatId: CHAT }, until }
      return {
        draft: await tx.matters.raise({ ...kept, kind: 'disclosure', state: 'draft', roomId: null, listensFor: draft }),
        checkIn: await tx.matters.raise({
          ...{ ...kept, kind: 'checkIn', state: 'open', listensFor: 'lists', roomId: room?.id ?? null },
        }),
      }
    })
    const undone = store.transaction(async (tx) => {
      tx.attachments.enough(raised.draft.id)
      await tx.matters.apply({
        ...{ matter: raised.checkIn, move: 'close', to: 'closed', actorId: null, at: NOW, deadline: null, dueAt: null },
        ...{ closed: true, note: null, details: {}, holders: null },
      })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(store.takesLists('bot', CHAT, after(NOW, days(2)))).toBe(true)
    expect(store.awaitsFile('wxid_a', CHAT, NOW)).toBe(raised.draft.id)
  })

  it('who an account speaks for is what was committed, whoever looks meanwhile', async () => {
    const bound = async (tx: Transaction) => (await tx.speaker('wxid_new'))?.name
    let otherwise: string | undefined = 'nobody looked'
    const undone = store.transaction(async (tx) => {
      const [person] = await tx.people.named(
        '韦志强',
        [...(await tx.orgs()).all].map((org) => org.id),
      )
      await tx.people.bind('wxid_new', person?.id ?? '', NOW)
      expect(await bound(tx)).toBe('韦志强')
      // Another commit of PostgreSQL looks while this one lasts; SQLite has none.
      if (provider === 'postgresql') {
        const look = store.transaction(bound, 'b')
        clock.advance(1_000)
        otherwise = await look
      }
      throw new Error('undone')
    }, LANE)
    await expect(undone).rejects.toThrow('undone')
    if (provider === 'postgresql') expect(otherwise).toBeUndefined()
    expect(await store.transaction(bound)).toBeUndefined()
  })
})
