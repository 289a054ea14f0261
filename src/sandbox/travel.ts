import { endOfHour } from '../domain/hours.ts'
import type { Bot } from '../engine/bot.ts'
import type { Store } from '../store/index.ts'
import type { VillageClock } from './clock.ts'

export interface Traveller {
  readonly clock: VillageClock
  readonly store: Store
  /** The bot's account. */
  readonly account: string
  readonly bot: Pick<Bot, 'tick' | 'settle'>
}

/**
 * Lets time pass until a moment. The bot looks at what is due at each full hour and whenever something may be said, and
 * has said it before time goes on: between these moments a bell each minute finds nothing to do (30 days are 720 hours).
 */
export async function travel(until: Date, traveller: Traveller): Promise<void> {
  const { clock, bot } = traveller
  while (clock.now() < until) {
    clock.moveTo(await nextStop(until, traveller))
    await bot.tick()
    await bot.settle()
  }
}

async function nextStop(until: Date, { clock, store, account }: Traveller): Promise<Date> {
  const now = clock.now()
  const said = await store.transaction((tx) => tx.outbox.nextAt(account))
  const stops = [endOfHour(now), until, ...(said && said > now ? [said] : [])]
  return new Date(Math.min(...stops.map(Number)))
}
