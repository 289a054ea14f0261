import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { after, days } from '../../src/domain/time.ts'
import { morningWord } from '../../src/engine/bell/morning-word.ts'
import { tick } from '../../src/engine/bell/tick.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { temporaryDatabase } from '../support/databases.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { oweVisits, placeOrders, settleVillage, VILLAGE, written } from '../support/overdue.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'

/** More than a page of one kind, less than one of the other. */
const VISITS = 40
const ORDERS = 110
/** An order that nobody took for a day is told to the secretary and to who asked for it. */
const WRITTEN = VISITS + 2 * ORDERS
const NOW = local('2026-12-22 08:30')
const options = {
  registry,
  account: VILLAGE.account,
  hours: ALWAYS,
  log: { warn() {}, error: (facts: object) => expect(facts).toBeNull() },
}

async function fill(store: Store): Promise<void> {
  await settleVillage(store, NOW)
  await oweVisits(store, VISITS, '2026-12-22')
  await placeOrders(store, ORDERS, after(NOW, -days(2)))
}

describe('a sweep killed at any step', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-sweep-'))
  const template = join(folder, 'template.db')
  beforeAll(async () => {
    const store = await openStore({ url: `file:${template}`, random, clock })
    await fill(store)
    await store.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('says after the next start what it would have said, nothing twice', async () => {
    const whole = await run('none')
    expect(whole.said).toHaveLength(WRITTEN + 1)
    expect(whole.transactions).toBeGreaterThanOrEqual(8)
    const each = Array.from({ length: whole.transactions }, (_, at) => [`inside-${at + 1}`, `after-${at + 1}`])
    // After one and before the next leave the same disk.
    const steps = ['before-1', ...each.flat()]
    const check = async (some: readonly string[]) => {
      for (const step of some) {
        const { said, signal } = await run(step)
        expect(signal, step).toBe('SIGKILL')
        expect(said, step).toEqual(whole.said)
      }
    }
    const half = Math.ceil(steps.length / 2)
    await Promise.all([check(steps.slice(0, half)), check(steps.slice(half))])
  })

  /** Killed in a process of its own, then started again in this one. */
  async function run(point: string) {
    const file = join(folder, `${point}.db`)
    copyFileSync(template, file)
    const { signal, output } = await child([`file:${file}`, point, NOW.toISOString()])
    const store = await openStore({ url: `file:${file}`, random, clock })
    await tick(NOW, { ...options, store })
    await morningWord(NOW, { ...options, store })
    const said = await written(store)
    await store.close()
    return { said, signal, transactions: Number(output) }
  }
})

describe('three processes on one PostgreSQL', { timeout: 120_000 }, () => {
  it('say each reminder once between them, sweep after sweep', async () => {
    const database = await temporaryDatabase('postgresql')
    const open = () => openStore({ url: database.url, random, clock })
    const one = await open()
    await fill(one)
    const stores = [one, await open(), await open()]
    try {
      const sweep = (now: Date) => Promise.all(stores.map((store) => tick(now, { ...options, store })))
      const sum = (steps: readonly number[]) => steps.reduce((all, some) => all + some, 0)
      expect(sum(await sweep(NOW))).toBe(VISITS + ORDERS)
      expect(await written(one)).toHaveLength(WRITTEN)
      await sweep(NOW)
      expect(await written(one)).toHaveLength(WRITTEN)
      // The liaison again three days after the due day; the orders have no further step.
      expect(sum(await sweep(after(NOW, days(3))))).toBe(VISITS)
      expect(await one.client.slot.count()).toBe(2 * VISITS + ORDERS)
    } finally {
      for (const store of stores) await store.close()
      await database.drop()
    }
  })
})

async function child(args: readonly string[]): Promise<{ signal: string | null; output: string }> {
  const program = await bundled('test/faults/sweep.child.ts')
  return new Promise((resolve) => {
    const process = spawn('node', [program, ...args])
    let output = ''
    process.stdout.on('data', (data) => {
      output += data
    })
    process.stderr.pipe(globalThis.process.stderr)
    process.on('exit', (_, signal) => resolve({ signal, output }))
  })
}
