import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFiles } from '../../src/attachments/index.ts'
import { after, days } from '../../src/domain/time.ts'
import { forgetOld, forgetUnused } from '../../src/engine/bell/housekeeping.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { picture } from '../support/files.ts'
import { openStore } from '../support/open-store.ts'

const NOW = new Date('2026-11-30T03:30:00+08:00')
const KEEP = { messages: 30, audit: 180, attachments: 365 }
const ago = (age: number) => after(NOW, -days(age))
const orders = (state: string) => ({ villageId: 'v', orgId: 'v', kind: 'order', state, title: '', details: {} })

describe.each(PROVIDERS)('what is forgotten each night on %s', { timeout: 120_000 }, (provider) => {
  let database: TemporaryDatabase
  let store: Store
  beforeAll(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  const age = fc.integer({ min: 0, max: 800 })
  const line = fc.record({ age, done: fc.boolean() })

  it('is what is old and nothing needs; never what still waits, is open or is of the last days', async () => {
    const { client } = store
    const rows = fc.record({
      inbox: fc.array(line, { maxLength: 6 }),
      outbox: fc.array(line, { maxLength: 6 }),
      audit: fc.array(age, { maxLength: 6 }),
      attached: fc.array(line, { maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(rows, async ({ inbox, outbox, audit, attached }) => {
        for (const table of ['inbox', 'outbox', 'audit', 'attachment', 'matter'] as const) {
          await (client[table] as { deleteMany(): Promise<unknown> }).deleteMany()
        }
        const told = { account: 'a', chatId: null, text: 'x', mentions: [] }
        await client.inbox.createMany({
          data: inbox.map(({ age, done }, at) => {
            const moments = { sentAt: ago(age), receivedAt: ago(age), handledAt: done ? ago(age) : null }
            return {
              ...told,
              ...moments,
              id: `${at}`,
              messageId: `${at}`,
              talkerId: 't',
              talkerName: '',
              addressed: true,
            }
          }),
        })
        await client.outbox.createMany({
          data: outbox.map(({ age, done }, at) => {
            const state = done ? ('sent' as const) : ('waiting' as const)
            return { ...told, id: `${at}`, purpose: 'reply', state, createdAt: ago(age), notBefore: ago(age) }
          }),
        })
        // Ids sort by time.
        const oldestFirst = audit.toSorted((one, other) => other - one)
        await client.audit.createMany({
          data: oldestFirst.map((age, at) => ({ id: `${at}`, at: ago(age), action: 'x', detail: {} })),
        })
        await client.matter.createMany({
          data: attached.map(({ age, done }, at) => {
            const moments = { createdAt: ago(800), enteredAt: ago(800), closedAt: done ? ago(age) : null }
            return { ...orders(done ? 'closed' : 'open'), ...moments, id: `${at}`, number: at }
          }),
        })
        await client.attachment.createMany({
          data: attached.map((_, at) => ({
            id: `${at}`,
            matterId: `${at}`,
            hash: 'h',
            name: '',
            type: '',
            size: 1,
            at: ago(800),
          })),
        })
        const told_ = await forgetOld(store, NOW, KEEP)
        const left = {
          inbox: inbox.filter(({ age, done }) => !done || age <= KEEP.messages).length,
          outbox: outbox.filter(({ age, done }) => !done || age <= KEEP.messages).length,
          audit: audit.filter((age) => age <= KEEP.audit).length,
          attachments: attached.filter(({ age, done }) => !done || age <= KEEP.attachments).length,
        }
        expect({
          inbox: await client.inbox.count(),
          outbox: await client.outbox.count(),
          audit: await client.audit.count(),
          attachments: await client.attachment.count(),
        }).toEqual(left)
        expect(told_).toMatchObject({ audit: audit.length - left.audit, outbox: outbox.length - left.outbox })
        expect(await client.matter.count()).toBe(attached.length)
      }),
      { numRuns: provider === 'sqlite' ? 25 : 5 },
    )
  })

  it('goes in batches, however much there is', async () => {
    const lines = Array.from({ length: 2_300 }, (_, at) => ({ id: `b${at}`, at: ago(200), action: 'x', detail: {} }))
    await store.client.audit.deleteMany()
    for (const from of [0, 1_000, 2_000]) await store.client.audit.createMany({ data: lines.slice(from, from + 1_000) })
    expect(await store.transaction((tx) => tx.audit.forgetBefore(ago(180)))).toBe(1_000)
    expect(await forgetOld(store, NOW, KEEP)).toMatchObject({ audit: 1_300 })
  })

  it('keeps for ever what is attached, where that is wanted', async () => {
    await store.client.matter.createMany({
      data: [
        { ...orders('closed'), id: 'm', number: 9_999, createdAt: ago(999), enteredAt: ago(999), closedAt: ago(999) },
      ],
    })
    await store.client.attachment.create({
      data: { id: 'x', matterId: 'm', hash: 'h', name: '', type: '', size: 1, at: ago(999) },
    })
    expect(await forgetOld(store, NOW, { ...KEEP, attachments: 0 })).toMatchObject({ attachments: 0 })
    expect(await forgetOld(store, NOW, KEEP)).toMatchObject({ attachments: 1 })
  })
})

describe('the bytes of what is attached', () => {
  it('go when nothing is attached to them any more, and not before two days; what is in use or came again stays', async () => {
    const database = await readyDatabase('sqlite')
    const store = await openStore({ url: database.url, random, clock })
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-files-'))
    const files = openFiles(folder, random)
    const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
    const kept = await Promise.all([1, 2, 3, 4].map((one) => files.take({ name: 'a.png', bytes: picture(one) })))
    const [used, unused, again, fresh] = kept.map((one) => ('hash' in one ? one.hash : ''))
    const half = `${pathOf(unused ?? '')}.0199`
    writeFileSync(half, 'x')
    const matter = { ...orders('open'), id: 'm', number: 1, createdAt: NOW, enteredAt: NOW }
    await store.client.matter.create({ data: matter })
    await store.client.attachment.create({
      data: { id: 'a', matterId: 'm', hash: used ?? '', name: '', type: '', size: 1, at: NOW },
    })
    const now = clock.now()
    const old = after(now, -days(3))
    for (const path of [used, unused, again].map((one) => pathOf(one ?? '')).concat(half)) utimesSync(path, old, old)
    await files.take({ name: 'b.png', bytes: picture(3) })
    expect(await forgetUnused(store, files, now)).toBe(2)
    const there = [used, unused, again, fresh].map((one) => existsSync(pathOf(one ?? '')))
    expect([...there, existsSync(half)]).toEqual([true, false, true, true, false])
    await store.close()
    await database.drop()
    rmSync(folder, { recursive: true })
  })
})
