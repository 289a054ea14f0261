import type { VillageClock } from './clock.ts'
import type { RenewableStore } from './renewable.ts'

/** Where a village is played: its own file, and its own time. */
export interface Ground {
  readonly store: RenewableStore
  readonly clock: VillageClock
}
