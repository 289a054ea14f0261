import type { ConsoleOptions } from './console/index.ts'
import type { Clock, Random } from './domain/ports.ts'
import type { RosterList } from './roster/list.ts'
import type { Store } from './store/index.ts'

/** What the console does with rosters; what reads workbooks is loaded when somebody brings one. */
export function rosterDesk(
  store: Store,
  { lists, random, clock }: { readonly lists: readonly RosterList[]; readonly random: Random; readonly clock: Clock },
): ConsoleOptions['roster'] {
  return {
    async take(files, options) {
      const { importUpload } = await import('./roster/index.ts')
      return importUpload(store, files, { ...options, lists, now: clock.now(), random })
    },
    blank: async () => (await import('./roster/index.ts')).templateFile(lists),
  }
}
