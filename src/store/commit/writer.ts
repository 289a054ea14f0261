import type { Clock } from '../../domain/ports.ts'
import type { Client } from '../connection/client.ts'
import { isTransient } from '../connection/transient.ts'
import { Effects } from './after-commit.ts'
import { Appender } from './appender.ts'
import { type Shared, type Transaction, transaction } from './transaction.ts'

type Work<T> = (tx: Transaction) => Promise<T>

interface Job {
  readonly lane: string
  readonly work: Work<unknown>
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

/** At most so many share a commit, so that one commit stays short. */
const SHARE = 64
/**
 * Lanes that make a good company. What shares a commit shares its statements (of twelve groups one command costs about one
 * statement, of three two and a half: `npm run bench -- many-bots`), so another commit begins beside one in flight only
 * when so many lanes wait that are not in it.
 */
const COMPANY = 16
/** But nobody waits longer than this for a commit that is not his own: an import takes its time. */
const LONG_MS = 50
/** The longest work is an import of a whole township (20,000 people: 11 s on a quiet machine, 38 s on a busy one). */
const PATIENCE = { maxWait: 20_000, timeout: 300_000 }
const ATTEMPTS = 8

/**
 * The one way to write. Work that waits while a commit is in flight shares the next one; alone, it does not wait. Within
 * a commit, work of one lane runs in order and lanes run side by side, so that what they read by its key is one statement; a
 * lane is in one commit at a time.
 * When any of them fails, the whole commit is undone and each runs again in a commit of its own, so a faulty one rolls
 * back alone. (Rejected: a SAVEPOINT each, two more statements for every command to spare the rare fault a second run.)
 * Work may therefore run more than once and must touch nothing but its transaction; what is to change elsewhere is given to
 * `tx.afterCommit`.
 */
export class Writer {
  readonly #client: Client
  readonly #shared: Shared
  readonly #clock: Clock
  readonly #atOnce: number
  /** By lane, of lanes that are in no commit now; who waits longest comes first. */
  readonly #waiting = new Map<string, Job[]>()
  /** Likewise of the lanes in a commit: what came later. */
  readonly #behind = new Map<string, Job[]>()
  readonly #inFlight = new Set<Promise<void>>()
  #beginsSoon = false

  /** `atOnce`: how many commits the database takes side by side. */
  constructor(client: Client, shared: Shared, clock: Clock, atOnce: number) {
    this.#client = client
    this.#shared = shared
    this.#clock = clock
    this.#atOnce = atOnce
  }

  /** Resolves after the commit; rejects with what the work threw, and then nothing of it was written. */
  run<T>(work: Work<T>, lane: string): Promise<T> {
    return new Promise<T>((done, failed) => {
      const job = { lane, work, done: done as (value: unknown) => void, failed }
      const behind = this.#behind.get(lane)
      if (behind) behind.push(job)
      else this.#wait(lane, [job])
      this.#begin()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight)
  }

  #begin(): void {
    while (this.#canBegin() && (this.#inFlight.size === 0 || this.#waiting.size >= COMPANY)) this.#beginOne()
    if (this.#canBegin()) void this.#beginSoon()
  }

  #canBegin(): boolean {
    return this.#waiting.size > 0 && this.#inFlight.size < this.#atOnce
  }

  /** What has no company yet does not wait for it forever. */
  async #beginSoon(): Promise<void> {
    if (this.#beginsSoon) return
    this.#beginsSoon = true
    await this.#clock.sleep(LONG_MS)
    this.#beginsSoon = false
    if (this.#canBegin()) this.#beginOne()
    this.#begin()
  }

  #beginOne(): void {
    const jobs = this.#share()
    const lanes = new Set(jobs.map((job) => job.lane))
    const commit = this.#settle(jobs).then(() => {
      this.#inFlight.delete(commit)
      for (const lane of lanes) {
        this.#wait(lane, this.#behind.get(lane) ?? [])
        this.#behind.delete(lane)
      }
      this.#begin()
    })
    this.#inFlight.add(commit)
  }

  #wait(lane: string, jobs: readonly Job[]): void {
    if (jobs.length === 0) return
    const waiting = this.#waiting.get(lane)
    if (waiting) for (const job of jobs) waiting.push(job)
    else this.#waiting.set(lane, [...jobs])
  }

  /** Takes the first of every lane that waits, then the second, until it is enough for a commit. */
  #share(): readonly Job[] {
    const lanes = [...this.#waiting.keys()].slice(0, SHARE)
    const taken: Job[] = []
    const queues = lanes.map((lane) => this.#waiting.get(lane) ?? [])
    for (let depth = 0; taken.length < SHARE && queues.some((queue) => depth < queue.length); depth++) {
      taken.push(...queues.flatMap((queue) => queue.slice(depth, depth + 1)).slice(0, SHARE - taken.length))
    }
    for (const lane of lanes) {
      const mine = taken.filter((job) => job.lane === lane).length
      this.#behind.set(lane, (this.#waiting.get(lane) ?? []).slice(mine))
      this.#waiting.delete(lane)
    }
    return taken
  }

  async #settle(jobs: readonly Job[]): Promise<void> {
    try {
      const values = await this.#commit(jobs)
      jobs.forEach((job, at) => {
        job.done(values[at])
      })
    } catch (error) {
      const [only] = jobs
      if (jobs.length === 1 && only) only.failed(error)
      else for (const job of jobs) await this.#settle([job])
    }
  }

  async #commit(jobs: readonly Job[]): Promise<readonly unknown[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const effects = new Effects()
        const values = await this.#client.$transaction(async (db) => {
          const now = this.#clock.now()
          const appender = new Appender()
          await this.#shared.directory.freshen(db, now.getTime())
          const tx = transaction(db, this.#shared, appender, effects.add)
          const values = await inLanes(jobs, tx)
          await appender.flush(db, now)
          return values
        }, PATIENCE)
        effects.run()
        return values
      } catch (error) {
        // A connection that broke does not say whether the commit came through.
        this.#shared.directory.forget()
        if (!isTransient(error) || attempt === ATTEMPTS) throw error
        await this.#clock.sleep(2 ** attempt * 10)
      }
    }
  }
}

/**
 * What each of the jobs came to, in their order; throws only after all of them have stopped. What passes by itself is
 * thrown first: on PostgreSQL a deadlock makes every later statement of the commit fail for another reason.
 */
async function inLanes(jobs: readonly Job[], tx: Transaction): Promise<readonly unknown[]> {
  const lanes = new Map<string, Promise<unknown>>()
  const values = jobs.map((job) => {
    const before = lanes.get(job.lane) ?? Promise.resolve()
    const value = before.then(() => job.work(tx))
    lanes.set(job.lane, value)
    return value
  })
  const ends = await Promise.allSettled(values)
  const failures = ends.filter((end) => end.status === 'rejected').map((end) => end.reason)
  if (failures.length > 0) throw failures.find(isTransient) ?? failures[0]
  return Promise.all(values)
}
