import { hours } from '../domain/time.ts'
import type { Bot } from '../engine/bot.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { Store } from '../store/index.ts'
import type { VillageClock } from './clock.ts'

export interface Traveller {
  readonly clock: VillageClock
  readonly store: Store
  readonly registry: Registry
  /** The bot's account. */
  readonly account: string
  readonly bot: Pick<Bot, 'tick' | 'settle'>
  /** How often the bot looks even when nothing is known to be due: a part of a day, so that midnight in London (8:00 in China) is one of them. */
  readonly lookMs?: number
}

/** Midnight, 4:00, 8:00 … in China too: the hours at which the bot looks even when nothing is known to be due. */
const LOOK_MS = hours(4)

/**
 * Lets time pass until a moment. The bot looks whenever something is due or may be said, and every few hours besides, and
 * has said what there is before time goes on: a bell each minute would find nothing to do in between.
 */
export async function travel(until: Date, traveller: Traveller): Promise<void> {
  const { clock, bot } = traveller
  while (clock.now() < until) {
    clock.moveTo(await nextStop(until, traveller))
    await bot.tick()
    await bot.settle()
  }
}

function nextStop(until: Date, { clock, store, registry, account, lookMs = LOOK_MS }: Traveller): Promise<Date> {
  const now = clock.now()
  const look = new Date((Math.floor(now.getTime() / lookMs) + 1) * lookMs)
  const kinds = registry.matters.map(({ workflow }) => workflow.kind)
  const duties = registry.duties.map(({ kind }) => kind)
  const passed = { dueAt: now, id: LAST_ID }
  return store.transaction(async (tx) => {
    const due = [...(await tx.due.matters(kinds, until, passed, 1)), ...(await tx.due.duties(duties, until, passed, 1))]
    const said = await tx.outbox.nextAt(account)
    const stops = [look, until, ...due.map(({ dueAt }) => dueAt), ...(said && said > now ? [said] : [])]
    return new Date(Math.min(...stops.map(Number)))
  })
}

/** Sorts after every id. */
const LAST_ID = '~'
