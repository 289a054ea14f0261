/** The orders of the bench on grammY with Prisma, as a careful author would write them there: one conditional update a command. */
import { Bot } from 'grammy'
import type { Incoming } from '../../../src/engine/ports.ts'
import type { Store } from '../../../src/store/index.ts'
import { TOGETHER } from './together.ts'

/** Handles every message; returns how many replies were said. */
export async function grammyWithPrisma({ client }: Store, load: readonly Incoming[]): Promise<number> {
  let replies = 0
  const bot = new Bot('1:bench', {
    botInfo: {
      id: 1,
      is_bot: true,
      first_name: '连心小助手',
      username: 'lianxin_bot',
      can_join_groups: true,
      can_read_all_group_messages: true,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    } as never,
  })
  bot.api.config.use(async () => {
    replies++
    return { ok: true, result: true } as never
  })
  const villageOf = (chat: number) => `village-${chat}`
  const personOf = async (accountId: string) =>
    (await client.binding.findUniqueOrThrow({ where: { accountId }, select: { personId: true } })).personId

  bot.hears(/^点单 (.+)$/, async (ctx) => {
    const villageId = villageOf(ctx.chat.id)
    const personId = await personOf(String(ctx.from?.username))
    const now = new Date()
    const number = await client.$transaction(async (db) => {
      const { last } = await db.counter.upsert({
        where: { villageId },
        create: { villageId, last: 1 },
        update: { last: { increment: 1 } },
      })
      await db.matter.create({
        data: {
          id: crypto.randomUUID(),
          villageId,
          orgId: villageId,
          number: last,
          kind: 'order',
          state: 'open',
          title: String(ctx.match[1]),
          details: {},
          createdById: personId,
          createdAt: now,
          enteredAt: now,
        },
        select: { id: true },
      })
      return last
    })
    await ctx.reply(`#${number} 登记好了`)
  })
  const moves = [
    [/^接单 (\d+)$/, 'open', 'claimed'],
    [/^完成 (\d+) ?(.*)$/, 'claimed', 'done'],
    [/^评单 (\d+) ([1-5]) ?(.*)$/, 'done', 'closed'],
  ] as const
  for (const [says, from, to] of moves) {
    bot.hears(says, async (ctx) => {
      const number = Number(ctx.match[1])
      const personId = await personOf(String(ctx.from?.username))
      const { count } = await client.matter.updateMany({
        where: { villageId: villageOf(ctx.chat.id), number, state: from },
        data: { state: to, details: { by: personId, said: String(ctx.match[2] ?? '') }, enteredAt: new Date() },
      })
      await ctx.reply(count === 1 ? `#${number} 好了` : `#${number} 不行`)
    })
  }

  for (let at = 0; at < load.length; at += TOGETHER) {
    await Promise.all(load.slice(at, at + TOGETHER).map((message, by) => bot.handleUpdate(asUpdate(message, at + by))))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return replies
}

function asUpdate(message: Incoming, id: number): never {
  const group = Number(/\d+/.exec(message.roomId ?? '')?.[0])
  const from = { id: 1000 + group, is_bot: false, first_name: message.talker.name, username: message.talker.id }
  const chat = { id: group, type: 'supergroup', title: 'x' }
  return { update_id: id, message: { message_id: id, date: 0, chat, from, text: message.text } } as never
}
