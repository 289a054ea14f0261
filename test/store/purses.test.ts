import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

const now = new Date('2026-11-23T09:00:00+08:00')

describe.each(PROVIDERS)('what a village keeps count of, on %s', (provider) => {
  let database: TemporaryDatabase
  let stores: Store[]
  beforeEach(async () => {
    database = await readyDatabase(provider)
    // Two processes at one database.
    stores = [
      await openStore({ url: database.url, random, clock }),
      await openStore({ url: database.url, random, clock }),
    ]
  })
  afterEach(async () => {
    for (const store of stores) await store.close()
    await database.drop()
  })
  const [one, other] = [() => stores[0] as Store, () => stores[1] as Store]
  const give = (store: Store, from: string, to: string, amount: number, once: string, lane = once) =>
    store.transaction(
      (tx) =>
        tx.purses.transfer({
          ...{ villageId: 'v', from, to, amount, once, what: '清沟', now },
          ...(from === 'source' && { fromSource: true }),
        }),
      lane,
    )
  const holds = async (...names: string[]) => {
    const held = await one().transaction((tx) => tx.purses.holding('v', names))
    return names.map((name) => held.get(name) ?? 0)
  }

  it('goes from one purse to another, and no further than it reaches', async () => {
    expect(await give(one(), 'source', 'a', 10, '1')).toBe(true)
    expect(await give(one(), 'a', 'b', 4, '2')).toBe(true)
    expect(await give(one(), 'a', 'b', 7, '3')).toBe(false)
    expect(await give(one(), 'nobody', 'b', 1, '4')).toBe(false)
    expect(await holds('source', 'a', 'b')).toEqual([-10, 6, 4])
    expect(await one().client.transfer.count()).toBe(2)
  })

  it('is counted once', async () => {
    await give(one(), 'source', 'a', 10, '1')
    expect(await give(other(), 'source', 'a', 10, '1')).toBe(false)
    expect(await holds('a')).toEqual([10])
    expect(await one().transaction((tx) => tx.purses.counted(['1', '2']))).toEqual(new Set(['1']))
  })

  it('is never overspent, by many at once in two processes', async () => {
    await give(one(), 'source', 'a', 10, 'filled')
    const tries = Array.from({ length: 24 }, (_, at) => give(at % 2 ? one() : other(), 'a', `b${at}`, 3, `try ${at}`))
    const made = (await Promise.all(tries)).filter(Boolean)
    expect(made).toHaveLength(3)
    expect(await holds('a')).toEqual([1])
  })

  it('takes no part of a piece, and nothing backwards', async () => {
    await expect(give(one(), 'source', 'a', -1, '1')).rejects.toThrow('no transfer')
    await expect(give(one(), 'source', 'a', 0.5, '2')).rejects.toThrow('no transfer')
    await expect(give(one(), 'a', 'a', 1, '3')).rejects.toThrow('no transfer')
  })
})
