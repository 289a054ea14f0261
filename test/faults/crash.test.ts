import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

/**
 * The process is really killed, at every step between a message's arrival and its answer's delivery, and started again
 * with the message delivered a second time, as PadLocal does. Whatever the step: the order exists once, nothing is said
 * that did not happen, and what was said is said once more at the most, and only when the kill fell into the sending.
 */
/** Arrival, decision, and the way out of what three groups are told, one of whom may have heard it in another. */
const STEPS = 7
const SAID = '点单 厨房水管漏水'
const folder = mkdtempSync(join(tmpdir(), 'lianxin-crash-'))
const template = join(folder, 'template.db')
let program: string

beforeAll(async () => {
  program = await bundled('test/faults/bot.child.ts')
  const store = await openStore({ url: `file:${template}`, random, clock })
  await importDemo(store)
  await settleDemo(store, 'wxid_bot', clock.now())
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a bot killed at any step', { timeout: 240_000 }, () => {
  it('loses nothing that was kept and does nothing twice', async () => {
    const whole = await run('whole', 'none')
    expect(whole).toMatchObject({ signal: null, orders: 1, open: 0, unsaid: 0 })
    const sends = whole.said.length
    const steps = [
      ...Array.from({ length: whole.before }, (_, at) => `inside-${at + 1}`),
      // After one and before the next leave the same disk.
      `before-${whole.before + 1}`,
      ...Array.from({ length: STEPS }, (_, at) => whole.before + at + 1).flatMap((number) => [
        `inside-${number}`,
        `after-${number}`,
      ]),
      ...Array.from({ length: Math.min(sends, 2) }, (_, at) => [
        `before-send-${at + 1}`,
        `after-send-${at + 1}`,
      ]).flat(),
    ]
    expect(whole.transactions).toBe(whole.before + STEPS)
    expect(sends).toBeGreaterThan(1)

    const results = await twoAtATime(steps, async (step) => {
      const killed = await run(step, step)
      const again = await run(step, 'none')
      return { step, killed: killed.signal ?? killed.output, cutOff: killed.sending, ...again }
    })
    for (const result of results) {
      const said = result.said.map((line) => line.to).sort()
      const doubled = said.length - new Set(said).size
      expect(result, result.step).toMatchObject({
        killed: 'SIGKILL',
        signal: null,
        orders: 1,
        events: 1,
        audits: 1,
        open: 0,
      })
      // Three groups hear of it: everyone does, or the one whose sending was cut waits as dead, and nobody more than twice.
      expect(new Set(said).size + result.unsaid, result.step).toBeGreaterThanOrEqual(3)
      expect(doubled, result.step).toBeLessThanOrEqual(result.cutOff > 0 ? 1 : 0)
    }
    const cutOff = results.filter((result) => result.cutOff > 0)
    expect(cutOff.length).toBeGreaterThan(0)
    expect(cutOff.length).toBeLessThan(results.length / 2)
  })
})

interface Result {
  readonly signal: string | null
  readonly output: string
  /** Transactions of the start. */
  readonly before: number
  readonly transactions: number
  readonly said: readonly { to: string; text: string }[]
  readonly orders: number
  readonly events: number
  readonly audits: number
  /** Kept messages nobody handled. */
  readonly open: number
  /** Messages that were being sent. */
  readonly sending: number
  /** Messages that wait for a person. */
  readonly unsaid: number
}

async function run(name: string, point: string): Promise<Result> {
  const file = join(folder, `${name}.db`)
  if (!existsSync(file)) copyFileSync(template, file)
  const sayings = join(folder, `${name}.jsonl`)
  const { signal, output } = await child([`file:${file}`, sayings, point, SAID])
  const store = await openStore({ url: `file:${file}`, random, clock })
  const { client } = store
  const result = {
    signal,
    output,
    before: Number(output.split(' ')[0]),
    transactions: Number(output.split(' ')[1]),
    said: existsSync(sayings)
      ? readFileSync(sayings, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [],
    orders: await client.matter.count(),
    events: await client.matterEvent.count(),
    audits: await client.audit.count({ where: { action: 'place-order' } }),
    open: await client.inbox.count({ where: { handledAt: null } }),
    sending: await client.outbox.count({ where: { state: 'sending' } }),
    unsaid: await client.outbox.count({ where: { state: { not: 'sent' } } }),
  }
  await store.close()
  return result
}

function child(args: readonly string[]): Promise<{ signal: string | null; output: string }> {
  return new Promise((resolve) => {
    const process = spawn('node', [program, ...args])
    let output = ''
    process.stdout.on('data', (data) => {
      output += data
    })
    process.stderr.on('data', (data) => {
      output += data
    })
    process.on('exit', (_, signal) => resolve({ signal, output }))
  })
}

async function twoAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const rest = [...items]
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) results.push(await work(item))
  }
  await Promise.all([worker(), worker()])
  return results
}
