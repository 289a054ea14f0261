import { mentioning } from './speech.ts'
import type { Account, Room, World } from './world.ts'

/** What somebody says: in a room, or to the bot directly. People and rooms go by name or id. */
export interface Said {
  readonly room?: string | undefined
  readonly who: string
  readonly text: string
  /** Default: whoever stands after an `@` in the text; `@bot` is the bot. Given explicitly, the text stays as it is. */
  readonly mentions?: readonly string[] | undefined
}

/** What was said as WeChat carries it. */
export interface Uttered {
  readonly talker: Account
  readonly room: Room | null
  /** With each mention closed as WeChat closes it. */
  readonly text: string
  readonly mentioned: readonly Account[]
}

/** Writes down in the world what somebody says. */
export function utter(world: World, id: string, { room: where, who, text: typed, mentions: given }: Said): Uttered {
  const { talker, room, place } = world.enter(who, where)
  const names = room ? [...room.memberIds].map((member) => world.account(member).name) : []
  const { text, names: called } = given
    ? { text: typed, names: given }
    : mentioning(typed.replaceAll('@bot', `@${world.bot.name}`), names)
  const mentioned = called.map((name) => world.account(name))
  const mentions = mentioned.map(({ name }) => name)
  world.record({ id, ...place, from: talker.name, byBot: false, text, mentions })
  return { talker, room, text, mentioned }
}
