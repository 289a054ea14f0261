import cron from 'node-cron'
import { after, days } from '../../domain/time.ts'
import type { Store } from '../../store/index.ts'
import type { Clock } from '../ports.ts'

/** How long delivered messages and understood lines are kept: long enough to answer a complaint, no longer. */
const KEPT_MS = days(30)

/**
 * Each night at 03:30 (Shanghai) forgets what need not be kept. By the calendar, and so by the clock: when that is wrong the
 * night comes late, which harms nobody; what is due is the bell's, which the clock cannot silence. Returns the way to stop.
 */
export function sweepDaily(
  store: Store,
  clock: Clock,
  log: { info(facts: object, message: string): void; error(facts: object, message: string): void },
): () => Promise<void> {
  const task = cron.schedule(
    '30 3 * * *',
    async () => {
      try {
        log.info(await forgetOld(store, clock.now()), 'old messages forgotten')
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

/** Deletes handled and delivered messages, expired questions and old allowances; returns how many of each. */
export function forgetOld(
  store: Store,
  now: Date,
): Promise<{
  inbox: number
  outbox: number
  pendings: number
  allowances: number
  slots: number
  sessions: number
  passes: number
  operators: number
  askers: number
}> {
  return store.transaction(async (tx) => ({
    inbox: await tx.inbox.forgetBefore(after(now, -KEPT_MS)),
    outbox: await tx.outbox.forgetBefore(after(now, -KEPT_MS)),
    pendings: await tx.pendings.forgetBefore(after(now, -days(1))),
    sessions: await tx.sessions.forgetBefore(now),
    passes: await tx.passes.forgetBefore(now),
    operators: await tx.operators.forgetBefore(now),
    slots: await tx.slots.forgetBefore(after(now, -days(60))),
    allowances: await tx.allowances.forgetBefore(after(now, -days(2))),
    askers: await tx.askers.forgetClosed(),
  }))
}
