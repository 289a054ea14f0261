import { mechanisms } from '../../commands/index.ts'
import { rosterDuties } from '../../src/speech/of-roster.ts'
import { openStore as open, type Store, type StoreOptions } from '../../src/store/index.ts'

/** What the roster says is owed, as the program knows it. */
export const duties = rosterDuties(mechanisms)

/** Opens a store as the program does. */
export function openStore(options: Omit<StoreOptions, 'rosterDuties'>): Promise<Store> {
  return open({ ...options, rosterDuties: duties })
}
