import { dayOf, startOfDay } from '../../domain/day.ts'
import { after, days, hours } from '../../domain/time.ts'
import type { Store } from '../../store/index.ts'
import type { Clock } from '../ports.ts'

/** How long delivered messages and understood lines are kept: long enough to answer a complaint, no longer. */
const KEPT_MS = days(30)

/** At half past three in the morning (Shanghai), or as soon as it is awake after that. */
const FROM_MS = hours(3.5)

/** To be asked each minute: once a day it forgets what need not be kept. */
export function nightly(store: Store, clock: Clock, log: { info(facts: object, message: string): void }) {
  let doneOn = ''
  return async (): Promise<void> => {
    const now = clock.now()
    const day = dayOf(now)
    if (day === doneOn || now < after(startOfDay(day), FROM_MS)) return
    log.info(await forgetOld(store, now), 'old messages forgotten')
    doneOn = day
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
    pendings: await tx.pendings.forgetBefore(now),
    sessions: await tx.sessions.forgetBefore(now),
    passes: await tx.passes.forgetBefore(now),
    operators: await tx.operators.forgetBefore(now),
    slots: await tx.slots.forgetBefore(after(now, -days(60))),
    allowances: await tx.allowances.forgetBefore(after(now, -days(2))),
    askers: await tx.askers.forgetClosed(),
  }))
}
