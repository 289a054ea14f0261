import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

describe.each(PROVIDERS)('what shares a commit on %s', (provider) => {
  const clock = new FakeClock('2026-11-23T01:00:00Z')
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it('a dozen groups that speak at once need two commits', async () => {
    const commits = vi.spyOn(store.client, '$transaction')
    const groups = Array.from({ length: 12 }, (_, at) => `${at}@chatroom`)
    await Promise.all(groups.map((group) => store.transaction((tx) => tx.settings.set(group, group), group)))
    expect(commits).toHaveBeenCalledTimes(2)
  })

  it('work of one lane is done in the order it came, however much else there is', async () => {
    const lanes = Array.from({ length: 40 }, (_, at) => ({ lane: `${at}@chatroom`, order: [] as number[] }))
    const jobs = Array.from({ length: 400 }, (_, at) => ({ ...lanes[at % lanes.length], at }))
    await Promise.all(
      jobs.map(({ lane, order, at }) =>
        store.transaction(async (tx) => {
          await tx.settings.set(`${lane}`, at)
          order?.push(at)
        }, lane),
      ),
    )
    for (const { order } of lanes) expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(lanes.flatMap(({ order }) => order)).toHaveLength(jobs.length)
  })

  it('the same question needs no other plan in other company', async () => {
    const { QueryCompiler } = await import(`@prisma/client/runtime/query_compiler_small_bg.${provider}.mjs`)
    const planned = vi.spyOn(QueryCompiler.prototype, 'compileBatch')
    for (const size of [4, 7]) {
      const groups = Array.from({ length: size }, (_, at) => `${at}@chatroom`)
      await Promise.all(groups.map((group) => store.transaction((tx) => tx.pendings.everybody(clock.now()), group)))
    }
    expect(planned).not.toHaveBeenCalled()
    planned.mockRestore()
  })

  // SQLite has one writer, so there nothing can begin beside long work.
  it.each(provider === 'postgresql' ? [provider] : [])('long work keeps no other group waiting on %s', async () => {
    let finish = () => {}
    const long = store.transaction(() => new Promise<void>((resolve) => (finish = resolve)), 'import')
    const short = store.transaction((tx) => tx.settings.get('a'), 'a@chatroom')
    const behind = store.transaction((tx) => tx.settings.get('a'), 'import')
    let isBehindDone = false
    void behind.then(() => (isBehindDone = true))
    clock.advance(50)
    await short
    expect(isBehindDone).toBe(false)
    finish()
    await Promise.all([long, behind])
  })
})
