import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Progress, writeLedger } from '../../src/ledger/index.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { exporter, ledgers, NOVEMBER, NOW, recordsIn, sheetsIn, villageId } from './support.ts'

const ROWS = 10_000

let village: InProcess

beforeAll(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
  const { client } = village.store
  const id = await villageId(village.store)
  const household = await client.household.findFirstOrThrow({ where: { number: '01-01' } })
  const person = await client.person.findFirstOrThrow({ where: { name: '韦志强' } })
  const days = Array.from({ length: ROWS }, (_, at) => `2026-11-${String(30 - (at % 30)).padStart(2, '0')}`)
  await client.matter.createMany({
    data: days.map((day, at) => ({
      id: `order-${at}`,
      villageId: id,
      orgId: id,
      number: at + 1,
      kind: 'order',
      state: 'open',
      title: `第 ${at + 1} 件`,
      details: {},
      createdAt: new Date(`${day}T01:00:00Z`),
      enteredAt: NOW,
    })),
  })
  await client.visit.createMany({
    data: days.map((day, at) => ({
      id: `visit-${at % 7}-${at}`,
      householdId: household.id,
      personId: person.id,
      day,
      recordedAt: NOW,
    })),
  })
}, 180_000)
afterAll(() => village.close())

async function write(what: string, to: PassThrough, onProgress?: (progress: Progress) => void): Promise<number> {
  const actor = await exporter(village.store, '王建国')
  const id = await villageId(village.store)
  const request = { store: village.store, ledgers, what, villageId: id, month: NOVEMBER, actor, now: NOW, to }
  return writeLedger({ ...request, wordOf: String, ...(onProgress && { onProgress }) })
}

describe('a long ledger', { timeout: 120_000 }, () => {
  it.each([
    ['点单', '编号'],
    ['走访', '走访日期'],
  ] as const)('%s lists every row once, in order', async (what, key) => {
    const to = new PassThrough()
    const [bytes, rows] = await Promise.all([buffer(to), write(what, to)])
    expect(rows).toBe(ROWS)
    const records = recordsIn(sheetsIn(bytes)[what])
    expect(records.map((record) => record.序号)).toEqual(Array.from({ length: ROWS }, (_, at) => `${at + 1}`))
    const keys = records.map((record) => record[key] ?? '')
    expect(keys).toEqual(what === '点单' ? Array.from({ length: ROWS }, (_, at) => `#${at + 1}`) : [...keys].sort())
  })

  it('leaves page by page while it is read, and says how far it is', async () => {
    const to = new PassThrough()
    let sent = 0
    to.on('data', (chunk: Buffer) => (sent += chunk.length))
    const heard: (Progress & { sent: number })[] = []
    await write('点单', to, (progress) => heard.push({ ...progress, sent }))
    expect(heard.at(-1)).toMatchObject({ sheet: '点单', done: ROWS, total: ROWS })
    const steps = heard.map(({ done }, at) => done - (heard[at - 1]?.done ?? 0))
    expect(Math.max(...steps)).toBeLessThanOrEqual(200)
    expect(heard[Math.floor(heard.length / 2)]?.sent).toBeGreaterThan(sent / 10)
  })

  it('waits for a slow reader', async () => {
    const to = new PassThrough()
    let done = 0
    const writing = write('点单', to, (progress) => (done = progress.done))
    // Nobody reads: what is under way stays a small part of the whole.
    let before = -1
    while (done === 0 || done !== before) {
      before = done
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    expect(done).toBeLessThan(ROWS / 2)
    to.resume()
    expect(await writing).toBe(ROWS)
  })

  it('ends when the reader is gone', async () => {
    const to = new PassThrough()
    let read = 0
    const writing = write('点单', to, (progress) => {
      read = progress.done
      to.destroy()
    })
    await expect(writing).rejects.toThrow()
    expect(read).toBe(200)
  })
})
