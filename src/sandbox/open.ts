import type { Random } from '../domain/ports.ts'
import { openStore } from '../store/index.ts'
import type { WebOptions } from '../web/secure.ts'
import type { Pages } from '../web/serve.ts'
import { VillageClock } from './clock.ts'
import type { Ground } from './ground.ts'
import { createSandboxPages } from './page/routes.tsx'
import { AHEAD_KEY, Play, type PlayOptions } from './play.ts'
import { openRenewable } from './renewable.ts'

/** Opens the file, a path relative to the working folder; time goes on where it stood when the village was last played. */
export async function openGround(file: string, random: Random): Promise<Ground> {
  const clock = new VillageClock()
  const store = await openRenewable(file, () => openStore({ url: `file:${file}`, random, clock }))
  const ahead = await store.transaction((tx) => tx.settings.get(AHEAD_KEY))
  if (typeof ahead === 'number') clock.ahead = ahead
  return { store, clock }
}

/** The pages in which the sandbox is played. */
export async function openSandbox(options: PlayOptions, log: WebOptions['log']): Promise<Pages> {
  return createSandboxPages(await Play.open(options), { random: options.random, log })
}
