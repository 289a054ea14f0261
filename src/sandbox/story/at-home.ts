import type { Incoming, Transport } from '../../engine/ports.ts'
import { calling } from '../../wechat/index.ts'
import { type Said, utter } from '../utter.ts'
import type { World } from '../world.ts'

let counter = 0

/** The bot's line to a WeChat in this same process: what it says is written down in the world. */
export function lineTo(world: World): Transport {
  return {
    isUp: () => true,
    async send({ to, text, mentions: called, file }) {
      const mentions = called.map((id) => world.account(id).name)
      const place =
        'roomId' in to
          ? { room: world.room(to.roomId).name, direct: null }
          : { room: null, direct: world.account(to.accountId).name }
      const said = file ? `[文件] ${file.name}` : calling(place.room ? mentions : [], text)
      world.record({ id: newId(), ...place, from: world.bot.name, byBot: true, text: said, mentions })
    },
    isFriend: async (accountId) => world.account(accountId).friend || world.writers.has(accountId),
    members: async (roomId) => [...world.room(roomId).memberIds],
  }
}

/** Somebody says something there; as it reaches the bot's account. */
export function heardIn(world: World, said: Said): Incoming {
  const id = newId()
  const { talker, room, text, mentioned } = utter(world, id, said)
  return {
    account: world.bot.id,
    messageId: id,
    roomId: room?.id ?? null,
    talker: { id: talker.id, name: talker.name },
    text,
    mentions: mentioned.map((account) => ({ accountId: account.id, name: account.name })),
    addressed: mentioned.includes(world.bot),
    sentAt: world.now(),
  }
}

function newId(): string {
  counter += 1
  return `past-${Date.now().toString(36)}-${counter}`
}
