import type { Random } from '../domain/ports.ts'
import { importDemoVillage } from '../roster/index.ts'
import { openStore, type Store } from '../store/index.ts'
import type { WebOptions } from '../web/secure.ts'
import type { Pages } from '../web/serve.ts'
import { VillageClock } from './clock.ts'
import { accountsOf, type DemoOptions, ENTRY, readVillage, STRANGER, settleDemo } from './demo.ts'
import type { Ground } from './ground.ts'
import { createSandboxPages } from './page/routes.tsx'
import { AHEAD_KEY, Play, type PlayOptions } from './play.ts'
import { openRenewable } from './renewable.ts'
import { type Sandbox, startSandbox } from './server.ts'
import { villageFrom } from './village.ts'

/** Opens the file, a path relative to the working folder; time goes on where it stood when the village was last played. */
export async function openGround(file: string, random: Random): Promise<Ground> {
  const clock = new VillageClock()
  const store = await openRenewable(file, () => openStore({ url: `file:${file}`, random, clock }))
  const ahead = await store.transaction((tx) => tx.settings.get(AHEAD_KEY))
  if (typeof ahead === 'number') clock.ahead = ahead
  return { store, clock }
}

/** Puts the demo village into the store and starts a WeChat in which it lives, everybody known and every group bound. */
export async function openDemo(store: Store, { random, clock }: DemoOptions): Promise<Sandbox> {
  await importDemoVillage(store, { random, now: clock.now() })
  const { people, rooms } = villageFrom(await readVillage(store))
  const sandbox = await startSandbox({
    people: [...people, { name: STRANGER }],
    rooms: rooms.map((room) => (room.name === ENTRY ? { ...room, members: [...room.members, STRANGER] } : room)),
    now: () => clock.now(),
  })
  await settleDemo(store, accountsOf(sandbox), clock.now())
  return sandbox
}

/** The pages in which the sandbox is played. */
export async function openSandbox(options: PlayOptions, log: WebOptions['log']): Promise<Pages> {
  return createSandboxPages(await Play.open(options), { random: options.random, log })
}
