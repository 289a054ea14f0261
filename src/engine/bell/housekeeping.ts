import cron from 'node-cron'
import { after, days } from '../../domain/time.ts'
import { AT_ONCE, type Store, type Transaction } from '../../store/index.ts'
import type { Clock, Files } from '../ports.ts'

/** How many days things are kept that nothing needs any more. */
export interface KeepDays {
  /** Delivered messages and understood lines: long enough to answer a complaint, no longer. */
  readonly messages: number
  /** Who did or read what: six months at least, as the Cybersecurity Law has it of logs. */
  readonly audit: number
  /** Pictures and files of what is closed, from then on; 0: always. */
  readonly attachments: number
}

const USUAL: KeepDays = { messages: 30, audit: 1_095, attachments: 1_825 }
/** What nobody has attached by then was never attached, or the program was killed before it was. */
const UNUSED_MS = days(2)
/** Days. No allowance counts for longer than a week. */
const ALLOWED = 8
/** So many batches a night; what is left goes with the next. */
const BATCHES = 1_000

interface Housekeeping {
  readonly store: Store
  readonly files: Pick<Files, 'forget'>
  readonly clock: Pick<Clock, 'now'>
  readonly keep: KeepDays
  readonly log: { info(facts: object, message: string): void; error(facts: object, message: string): void }
}

/**
 * Each night at 03:30 (Shanghai) forgets what need not be kept. By the calendar, and so by the clock: when that is wrong the
 * night comes late, which harms nobody; what is due is the bell's, which the clock cannot silence. Returns the way to stop.
 */
export function sweepDaily({ store, files, clock, keep, log }: Housekeeping): () => Promise<void> {
  const task = cron.schedule(
    '30 3 * * *',
    async () => {
      try {
        const rows = await forgetOld(store, clock.now(), keep)
        log.info({ ...rows, files: await forgetUnused(store, files, clock.now()) }, 'old messages forgotten')
      } catch (error) {
        log.error({ err: error }, 'old messages could not be forgotten')
      }
    },
    { timezone: 'Asia/Shanghai', noOverlap: true },
  )
  return async () => {
    await task.destroy()
  }
}

/**
 * Deletes handled and delivered messages, expired questions, old allowances, old lines of the audit and what is attached to
 * what closed long ago; returns how many of each. What there may be many of goes in batches, so that nobody waits for it.
 */
export async function forgetOld(
  store: Store,
  now: Date,
  keep: KeepDays = USUAL,
): Promise<Readonly<Record<string, number>>> {
  const before = (count: number) => after(now, -days(count))
  const few = await store.transaction(async (tx) => ({
    pendings: await tx.pendings.forgetBefore(before(1)),
    sessions: await tx.sessions.forgetBefore(now),
    passes: await tx.passes.forgetBefore(now),
    operators: await tx.operators.forgetBefore(now),
    slots: await tx.slots.forgetBefore(before(60)),
    allowances: await tx.allowances.forgetBefore(before(ALLOWED)),
    askers: await tx.askers.forgetClosed(),
  }))
  return {
    ...few,
    inbox: await inBatches(store, (tx) => tx.inbox.forgetBefore(before(keep.messages))),
    outbox: await inBatches(store, (tx) => tx.outbox.forgetBefore(before(keep.messages))),
    audit: await inBatches(store, (tx) => tx.audit.forgetBefore(before(keep.audit))),
    attachments:
      keep.attachments === 0
        ? 0
        : await inBatches(store, (tx) => tx.attachments.forgetClosedBefore(before(keep.attachments))),
  }
}

/** Deletes the bytes that nothing is attached to any more; returns how many files. */
export function forgetUnused(store: Store, files: Pick<Files, 'forget'>, now: Date): Promise<number> {
  return files.forget(after(now, -UNUSED_MS), (hashes) => store.transaction((tx) => tx.attachments.used(hashes)))
}

async function inBatches(store: Store, forget: (tx: Transaction) => Promise<number>): Promise<number> {
  let count = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const forgotten = await store.transaction(forget)
    count += forgotten
    if (forgotten < AT_ONCE) break
  }
  return count
}
