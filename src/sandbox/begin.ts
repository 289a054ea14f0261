import { importDemoVillage } from '../roster/index.ts'
import { rosterLists } from '../speech/of-roster.ts'
import { ENTRY, readVillage, STRANGER, settleDemo } from './demo.ts'
import { type Ground, making } from './ground.ts'
import { liveThrough, type PastOptions, pastBefore } from './story/past.ts'
import { villageFrom } from './village.ts'
import { type SandboxPerson, type SandboxRoom, World } from './world.ts'

export type BeginOptions = Omit<PastOptions, 'store' | 'clock'>

/** Who lives in the sandbox, and its groups. */
export interface Inhabitants {
  readonly people: readonly SandboxPerson[]
  readonly rooms: readonly SandboxRoom[]
}

/** Whether nobody lives there yet. */
export function isEmpty({ store }: Pick<Ground, 'store'>): Promise<boolean> {
  return store.transaction(async (tx) => [...(await tx.orgs()).all].length === 0)
}

/** The roster's people, and somebody whom nobody has registered. */
export async function inhabitantsOf({ store }: Pick<Ground, 'store'>): Promise<Inhabitants> {
  const { people, rooms } = villageFrom(await readVillage(store))
  return {
    people: [...people, { name: STRANGER }],
    rooms: rooms.map((room) => (room.name === ENTRY ? { ...room, members: [...room.members, STRANGER] } : room)),
  }
}

/**
 * Puts the demo village into an empty store, with the three weeks before a moment behind it, and keeps what was said in
 * them. Its time stands at that moment then.
 */
export async function beginVillage(ground: Ground, until: Date, options: BeginOptions): Promise<void> {
  const { store, clock, memory } = ground
  const past = pastBefore(until)
  await making(ground, async () => {
    clock.standAt(past.from)
    await importDemoVillage(store, {
      random: options.random,
      now: clock.now(),
      lists: rosterLists(options.registry.mechanisms),
    })
    const world = new World({ ...(await inhabitantsOf(ground)), now: () => clock.now() })
    const { bot, accounts, rooms } = world
    await settleDemo(store, { bot: bot.id, people: [...accounts.values()], rooms: [...rooms.values()] }, clock.now())
    try {
      await liveThrough(world, past, { ...options, store, clock })
    } catch (error) {
      options.log.warn({ err: error }, '演示村的往事没有讲完 / The story of the demo village broke off')
    }
    clock.standAt(until)
    memory.begin(world.lines)
  })
}
