import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append } from '../../src/store/commit/appender.ts'
import { isTransient, type Store, type Transaction } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

describe('conflicts between processes on PostgreSQL', () => {
  let database: TemporaryDatabase
  let one: Store
  let other: Store

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    one = await openStore({ url: database.url, random, clock })
    other = await openStore({ url: database.url, random, clock })
  })
  afterAll(async () => {
    await one.close()
    await other.close()
    await database.drop()
  })

  it('two that wait for each other both come through: the one that is broken off runs again', async () => {
    for (const key of ['a', 'b']) await one.transaction((tx) => tx.settings.set(key, 0))
    const meet = barrier(2)
    let runs = 0
    const both = (first: string, second: string) => async (tx: Transaction) => {
      runs++
      await tx.settings.set(first, first)
      await meet()
      await tx.settings.set(second, first)
    }
    await Promise.all([one.transaction(both('a', 'b')), other.transaction(both('b', 'a'))])
    expect(runs).toBe(3)
    const values = await one.transaction((tx) => Promise.all([tx.settings.get('a'), tx.settings.get('b')]))
    // Both rows are of the one that ran last.
    expect(new Set(values).size).toBe(1)
  })

  it('such a break-off passes by itself also where a raw INSERT meets it', async () => {
    const meet = barrier(2)
    const insert = (store: Store, first: string, second: string) =>
      store.client.$transaction(async (db) => {
        await append(db, 'Slot', [{ key: first, at: clock.now() }])
        await meet()
        await append(db, 'Slot', [{ key: second, at: clock.now() }])
      })
    const ends = await Promise.allSettled([insert(one, 'x', 'y'), insert(other, 'y', 'x')])
    const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []))
    expect(errors).toHaveLength(1)
    expect(isTransient(errors[0])).toBe(true)
  })

  it('side by side in one shared commit, the broken-off one takes all of it along, and all of it runs again', async () => {
    const meet = barrier(2)
    const ran: string[] = []
    const set =
      (name: string, keys: readonly string[], wait = false) =>
      async (tx: Transaction) => {
        ran.push(name)
        for (const [at, key] of keys.entries()) {
          if (at > 0 && wait) await meet()
          await tx.settings.set(key, name)
        }
      }
    for (const key of ['a', 'b']) await one.transaction((tx) => tx.settings.set(key, ''))
    // Lanes n, r and v have one writer; the first holds it up, so that those after it share a commit.
    const first = one.transaction(set('first', ['c']), 'n')
    const shared = [one.transaction(set('bystander', ['d']), 'v'), one.transaction(set('ours', ['a', 'b'], true), 'r')]
    await Promise.all([first, ...shared, other.transaction(set('theirs', ['b', 'a'], true))])
    const settled = await one.transaction((tx) => Promise.all(['a', 'b', 'd'].map((key) => tx.settings.get(key))))
    expect(settled[2]).toBe('bystander')
    expect(settled[0]).toBe(settled[1])
    expect(ran.filter((name) => name === 'ours' || name === 'theirs')).toHaveLength(3)
  })

  it('two senders of one account never take the same message', async () => {
    const now = clock.now()
    const message = { account: 'a', chatId: 'room', contactId: null, purpose: 'reply', text: '好' } as const
    await one.transaction(async (tx) => tx.outbox.say(message, now))
    const [row] = await one.transaction((tx) => tx.outbox.ready('a', now, 1))
    const taken = await Promise.all(
      [one, other].map((store) => store.transaction((tx) => tx.outbox.lease([row?.id ?? ''], now))),
    )
    expect(new Set(taken)).toEqual(new Set([0, 1]))
  })
})

/** Everybody waits until so many have come; whoever comes later goes through. */
function barrier(count: number): () => Promise<void> {
  let here = 0
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    if (++here >= count) open()
    return opened
  }
}
