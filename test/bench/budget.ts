/**
 * What a burst of check-ins costs of the twenty messages a minute: the sender, its pace and its outbox on a fake clock. And
 * what a message costs in transactions.
 */

import { Pace } from '../../src/engine/speak/pace.ts'
import { Sender } from '../../src/engine/speak/send.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random, systemClock } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { temporaryDatabase } from '../support/databases.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import type { Row } from './table.ts'
import { type Transactions, transactionsAMessage } from './transactions.ts'

const CHECK_INS = 200
const MINUTE = 60_000
const STEP = 100
/** How often a busy group wants an answer, ms; three of them want twice what may be said. */
const BUSY_EVERY = 1_500
const ACCOUNT = 'bot'
const ROOM = 'check-in'

export interface Budget {
  /** Messages to the group of the check-in. */
  readonly messages: number
  /** Seconds the first check-in waited, and the one that waited longest. */
  readonly first: number
  readonly last: number
  /** The longest wait in the other groups, seconds. */
  readonly others: number
}

export async function budget(): Promise<readonly Row[]> {
  const alone = await checkInBurst(0)
  const beside = await checkInBurst(3)
  return [
    ...rowsOf('alone', alone),
    ...rowsOf('beside 3 busy groups', beside),
    ...transactionRows(await transactionsAMessage()),
  ]
}

/** Counts, against what they were when each message said was chosen, taken and marked in a transaction of its own. */
function transactionRows({ order, claim, talk }: Transactions): readonly Row[] {
  const row = (what: string, measured: number, before: number, wanted: string): Row => ({
    what: `transactions from arrival to said: ${what}`,
    measured: `${measured}`,
    baseline: `each step by itself ${before}`,
    ratio: before === 0 ? measured : measured / before,
    wanted,
  })
  return [
    row('an order three groups hear of', order, 12, '≤ 0.5'),
    row('a claim', claim, 6, '≤ 0.7'),
    row('talk', talk, 0, '≤ 0'),
  ]
}

function rowsOf(where: string, { messages, first, last, others }: Budget): readonly Row[] {
  const what = `${CHECK_INS} check-ins in a minute, ${where}`
  const row = (of: string, measured: number, limit: number, unit: string): Row => ({
    what: `${what}: ${of}`,
    measured: `${measured}${unit}`,
    baseline: `allowed ${limit}${unit}`,
    ratio: measured / limit,
    wanted: '≤ 1',
  })
  return [
    row('messages', messages, 12, ''),
    row('first answer', first, 2, ' s'),
    row('longest wait', last, 40, ' s'),
    ...(others > 0 ? [row('longest wait of the others', others, 40, ' s')] : []),
  ]
}

/** Plays a minute of check-ins beside other groups that have been busy for half a minute already. */
export const checkInBurst = (busyGroups: number): Promise<Budget> =>
  burst(busyGroups, { count: CHECK_INS, text: '签到成功：{}' })

/** So many answers of one kind in a minute, worded so with `{}` for who answered. */
export interface Burst {
  readonly count: number
  readonly text: string
}

/** Plays a minute of answers to one group beside other groups that have been busy for half a minute already. */
export async function burst(busyGroups: number, { count, text }: Burst): Promise<Budget> {
  const database = await temporaryDatabase('sqlite')
  const store = await openStore({ url: database.url, random, clock: systemClock })
  const clock = new SteppedClock('2026-11-25T11:00:00Z')
  const pace = new Pace(20, clock, random)
  const sends: string[] = []
  const transport = {
    send: async ({ to }: { to: object }) => void sends.push('roomId' in to ? String(to.roomId) : ''),
    isUp: () => true,
    isFriend: async () => false,
    members: async () => [],
  }
  const sender = new Sender({
    store,
    registry,
    transport,
    files: NO_FILES,
    clock,
    pace,
    account: ACCOUNT,
    hours: ALWAYS,
    log: console,
  })
  const stopping = new AbortController()
  const running = sender.run(stopping.signal)
  try {
    const lead = busyGroups > 0 ? MINUTE / 2 : 0
    for (let at = 0; at < lead + 2 * MINUTE; at += STEP) {
      await store.transaction(async (tx) => {
        const since = at - lead
        const open = since >= 0 && since < MINUTE
        const arrived = open ? arrivals(since, count) : []
        for (const item of arrived) {
          const merge = { key: 'check-in 1', item }
          tx.outbox.say({ account: ACCOUNT, chatId: ROOM, contactId: null, purpose: 'reply', text, merge }, clock.now())
        }
        for (let group = 0; group < busyGroups && since < MINUTE; group++) {
          if ((at + group * 500) % BUSY_EVERY !== 0) continue
          const chatId = `busy ${group}`
          const answer = `#${at} 登记好了：家里水管漏水，能不能来个人看看`
          tx.outbox.say({ account: ACCOUNT, chatId, contactId: null, purpose: 'reply', text: answer }, clock.now())
        }
      })
      sender.wake()
      await clock.step(STEP)
    }
    return await measure(store, sends)
  } finally {
    stopping.abort()
    clock.advance(MINUTE)
    await running
    await store.close()
    await database.drop()
  }
}

/** Who answers between a moment of the minute and the next step: most of them at once, then fewer. */
function arrivals(since: number, all: number): readonly string[] {
  const count = (at: number) => Math.round(all * Math.sqrt(Math.min(1, at / MINUTE)))
  const [from, to] = [since === 0 ? 0 : count(since), count(since + STEP)]
  return Array.from({ length: to - from }, (_, at) => `村民${from + at}`)
}

async function measure(store: Store, sends: readonly string[]): Promise<Budget> {
  const rows = await store.client.outbox.findMany({ orderBy: { id: 'asc' } })
  const unsaid = rows.filter((row) => row.state !== 'sent').length
  if (unsaid > 0) throw new Error(`${unsaid} of ${rows.length} answers were not said`)
  const waits = (own: boolean) =>
    rows
      .filter((row) => (row.chatId === ROOM) === own)
      .map((row) => ((row.sentAt as Date).getTime() - row.createdAt.getTime()) / 1000)
  const [own, others] = [waits(true), waits(false)]
  return {
    messages: sends.filter((room) => room === ROOM).length,
    first: own[0] ?? 0,
    last: Math.max(...own),
    others: Math.max(0, ...others),
  }
}

/** A fake clock that moves on only once whoever works has gone to sleep again. */
class SteppedClock extends FakeClock {
  #sleeping = 0

  override async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#sleeping++
    await super.sleep(ms, signal)
    this.#sleeping--
  }

  async step(ms: number): Promise<void> {
    await this.#settled()
    this.advance(ms)
    await this.#settled()
  }

  async #settled(): Promise<void> {
    // A sleeper that was woken needs a turn to notice.
    do await new Promise((resolve) => setImmediate(resolve))
    while (this.#sleeping === 0)
  }
}
