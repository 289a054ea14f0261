import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'
import { type Hearing, hears } from './hears.ts'

/**
 * A process is really killed, at every step between a message's arrival and its answer's delivery, and this one goes on
 * with what it left, the message delivered a second time, as PadLocal does. Whatever the step: the order exists once, nothing is said
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
    const whole = await heard('whole')
    expect(whole).toMatchObject({ orders: 1, open: 0, unsaid: 0 })
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
      const { killed, cutOff } = await killedAt(step)
      return { step, killed, cutOff, ...(await heard(step)) }
    })
    for (const result of results) {
      const said = result.said.map((line) => line.to).sort()
      const doubled = said.length - new Set(said).size
      expect(result, result.step).toMatchObject({
        killed: 'SIGKILL',
        orders: 1,
        events: 1,
        audits: 1,
        open: 0,
        sending: 0,
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

/** What is to be heard in a village of this name: a copy of the template, or what an earlier process left of it. */
function hearing(name: string): Hearing {
  const file = join(folder, `${name}.db`)
  if (!existsSync(file)) copyFileSync(template, file)
  return { url: `file:${file}`, sayings: join(folder, `${name}.jsonl`), texts: [SAID] }
}

/** Killed in a process of its own; `cutOff` is how many messages were just being sent. */
async function killedAt(step: string): Promise<{ killed: string; cutOff: number }> {
  const { url, sayings, texts } = hearing(step)
  const killed = await endOf(spawn('node', [program, url, sayings, step, ...texts]))
  return { killed, cutOff: await within(url, ({ outbox }) => outbox.count({ where: { state: 'sending' } })) }
}

/** The signal that ended a process, or all it wrote where none did. */
function endOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal ?? output)))
}

/** Heard to the end in this process, after whatever was before, and what there is then. */
async function heard(name: string) {
  const { url, sayings, texts } = hearing(name)
  const done = await hears({ url, sayings, texts })
  const lines = readFileSync(sayings, 'utf8').trim().split('\n')
  const left = await within(url, async ({ matter, matterEvent, audit, inbox, outbox }) => ({
    orders: await matter.count(),
    events: await matterEvent.count(),
    audits: await audit.count({ where: { action: 'place-order' } }),
    /** Kept messages nobody handled. */
    open: await inbox.count({ where: { handledAt: null } }),
    sending: await outbox.count({ where: { state: 'sending' } }),
    /** Messages that wait for a person. */
    unsaid: await outbox.count({ where: { state: { not: 'sent' } } }),
  }))
  return { ...done, ...left, said: lines.map((line) => JSON.parse(line) as { to: string; text: string }) }
}

/** Looks at what a bot left, which is closed by now. */
async function within<T>(url: string, look: (client: Store['client']) => Promise<T>): Promise<T> {
  const { client, close } = await openStore({ url, random, clock })
  try {
    return await look(client)
  } finally {
    await close()
  }
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
