import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../domain/ports.ts'
import { after, days, minutes } from '../domain/time.ts'
import type { Meter } from '../engine/ports.ts'
import type { Line } from '../operator/index.ts'
import type { Store } from '../store/index.ts'

export interface Checkup {
  readonly ok: boolean
  readonly database: boolean
  readonly wechat: boolean
  /** When the last sweep ended, ISO 8601; null before the first. */
  readonly lastSweep: string | null
  readonly sweep: boolean
  readonly waiting: number
  readonly dead: number
  readonly backlog: boolean
  /** Messages that were given up in the last day, because they were not taken or came too late. */
  readonly givenUp: number
  /** False while some of them wait for a person's 重发. */
  readonly delivery: boolean
  /** How much it said to one person on one day of the last week: the middle, and what 95 in 100 do not exceed. */
  readonly saidPerPersonADay: { readonly median: number; readonly p95: number } | null
}

/** The bell rings each minute; this many missed are no accident. */
const SWEEP_MS = minutes(5)
/** A message that could be said and was not for so long says that none can. */
const BACKLOG_MS = minutes(30)
const GIVEN_UP_MS = days(1)
/** What it says is measured over so long, to the day. */
const MEASURED_DAYS = 7
const DATABASE_MS = 2_000

/** Counts what the bot does and says whether it is well. Nothing in it tells who said what. */
export class Health implements Meter {
  readonly registry = new Registry()
  /** Told by whoever connects. */
  wire: () => Line = () => ({ online: false, said: '还没有连接', account: null })
  readonly #store: Store
  readonly #clock: Clock
  /** Since when the bell is waited for, by the time that passes: a clock put back hides no bell that is late. */
  #since: number
  #sweptAt: Date | null = null
  readonly #messages = this.#counter('messages_total', 'Messages received, by whether they were for the bot', 'kept')
  readonly #commands = this.#counter('commands_total', 'Commands handled', 'command', 'outcome')
  readonly #sends = this.#counter('sends_total', 'Attempts to say a message', 'result')
  readonly #sweeps = new Histogram({
    name: 'lianxin_sweep_seconds',
    help: 'How long a look at what is due takes',
    buckets: [0.01, 0.05, 0.25, 1, 5, 30],
    registers: [this.registry],
  })

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
    this.#since = clock.passed()
    collectDefaultMetrics({ register: this.registry, prefix: 'lianxin_' })
    const backlog = () => store.transaction((tx) => tx.outbox.backlog())
    new Gauge({
      name: 'lianxin_queue_length',
      help: 'Messages waiting to be said, and given up',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        const { waiting, dead } = await backlog()
        this.set({ state: 'waiting' }, waiting)
        this.set({ state: 'dead' }, dead)
      },
    })
    new Gauge({
      name: 'lianxin_said_per_person_a_day',
      help: 'Messages said to one person on one day of the last week',
      labelNames: ['quantile'],
      registers: [this.registry],
      async collect() {
        const since = after(clock.now(), -days(MEASURED_DAYS))
        const said = measured(await store.transaction((tx) => tx.outbox.saidToEach(since)))
        this.set({ quantile: '0.5' }, said?.median ?? 0)
        this.set({ quantile: '0.95' }, said?.p95 ?? 0)
      },
    })
    const online = () => (this.wire().online ? 1 : 0)
    new Gauge({
      name: 'lianxin_wechat_online',
      help: '1 while signed in to WeChat',
      registers: [this.registry],
      collect() {
        this.set(online())
      },
    })
  }

  heard(kept: boolean): void {
    this.#messages.inc({ kept: String(kept) })
  }

  handled(command: string, outcome: string): void {
    this.#commands.inc({ command, outcome })
  }

  sent(result: 'sent' | 'retry' | 'dead'): void {
    this.#sends.inc({ result })
  }

  /** Runs a sweep and takes its time. */
  async sweep(work: () => Promise<void>): Promise<void> {
    const done = this.#sweeps.startTimer()
    await work()
    done()
    this.#sweptAt = this.#clock.now()
    this.#since = this.#clock.passed()
  }

  async check(): Promise<Checkup> {
    const now = this.#clock.now()
    const queue = await within(DATABASE_MS, () =>
      this.#store.transaction(async (tx) => ({
        ...(await tx.outbox.backlog()),
        since: await tx.outbox.readySince(now),
        ...(await tx.outbox.givenUpCounts(after(now, -GIVEN_UP_MS))),
        said: await tx.outbox.saidToEach(after(now, -days(MEASURED_DAYS))),
      })),
    )
    const wechat = this.wire().online
    const sweep = this.#clock.passed() - this.#since < SWEEP_MS
    const backlog = queue !== null && (queue.since === null || queue.since > after(now, -BACKLOG_MS))
    const delivery = queue?.resendable === 0
    return {
      ok: queue !== null && wechat && sweep && backlog && delivery,
      database: queue !== null,
      wechat,
      lastSweep: this.#sweptAt?.toISOString() ?? null,
      sweep,
      waiting: queue?.waiting ?? 0,
      dead: queue?.dead ?? 0,
      backlog,
      givenUp: queue?.givenUp ?? 0,
      delivery,
      saidPerPersonADay: queue && measured(queue.said),
    }
  }

  #counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({ name: `lianxin_${name}`, help, labelNames, registers: [this.registry] })
  }
}

/** Of the counts of each person and day on which something was said to them. */
function measured(counts: readonly number[]): Checkup['saidPerPersonADay'] {
  const sorted = counts.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

/** What the work comes to, or null when it fails or takes longer. */
async function within<T>(ms: number, work: () => Promise<T>): Promise<T | null> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => {
    late = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work(), tooLate])
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}
