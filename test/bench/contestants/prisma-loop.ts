import type { Incoming } from '../../../src/engine/ports.ts'
import type { Store } from '../../../src/store/index.ts'
import { systemRandom as random } from '../../../src/system.ts'
import { ORDERS } from '../workload.ts'

/** What a careful person would write by hand: one transaction a command, nothing shared, nothing general. */
export async function prismaLoop({ client }: Store, load: readonly Incoming[]): Promise<void> {
  for (const message of load) {
    const which = ORDERS.findIndex((word) => message.text.startsWith(word))
    if (which < 0) continue
    const now = new Date()
    const room = await client.room.findUniqueOrThrow({
      where: { account_chatId: { account: message.account, chatId: message.roomId ?? '' } },
    })
    const villageId = room.orgId
    const inbox = await client.inbox.create({
      data: {
        id: random.id(),
        account: message.account,
        messageId: message.messageId,
        chatId: message.roomId,
        talkerId: message.talker.id,
        talkerName: message.talker.name,
        text: message.text,
        mentions: [],
        addressed: false,
        sentAt: message.sentAt,
        receivedAt: now,
      },
      select: { id: true },
    })
    await client.$transaction(async (db) => {
      const binding = await db.binding.findUniqueOrThrow({
        where: { accountId: message.talker.id },
        select: { personId: true },
      })
      const { personId } = binding
      let matterId = random.id()
      if (which === 0) {
        const counter = await db.counter.upsert({
          where: { villageId },
          create: { villageId, last: 1 },
          update: { last: { increment: 1 } },
        })
        await db.matter.create({
          data: {
            id: matterId,
            villageId,
            orgId: villageId,
            number: counter.last,
            kind: 'order',
            state: 'open',
            title: message.text.slice(3),
            details: {},
            roomId: room.id,
            createdById: personId,
            createdAt: now,
            enteredAt: now,
            dueAt: now,
          },
          select: { id: true },
        })
        await db.participant.create({
          data: { id: random.id(), matterId, personId, name: message.talker.name, part: 'requester', at: now },
        })
      } else {
        const number = Number(/\d+/.exec(message.text)?.[0])
        const matter = await db.matter.findUniqueOrThrow({
          where: { villageId_number_turn: { villageId, number, turn: 0 } },
          include: { participants: true },
        })
        matterId = matter.id
        const to = ['', 'claimed', 'done', 'closed'][which] ?? ''
        const { count } = await db.matter.updateMany({
          where: { id: matterId, version: matter.version },
          data: { state: to, version: { increment: 1 }, dueAt: now, closedAt: which === 3 ? now : null },
        })
        if (count !== 1) throw new Error('raced')
        if (which === 1) {
          await db.participant.create({
            data: { id: random.id(), matterId, personId, name: message.talker.name, part: 'holder', at: now },
          })
        }
      }
      await db.matterEvent.create({
        data: { id: random.id(), matterId, at: now, actorId: personId, move: 'move', from: 'a', to: 'b' },
      })
      await db.audit.create({
        data: {
          id: random.id(),
          at: now,
          personId,
          accountId: message.talker.id,
          villageId,
          action: 'order',
          subject: '#1',
          detail: {},
        },
      })
      // The answer, and whoever else is told.
      for (const chatId of which === 0 ? [message.roomId] : [message.roomId, message.roomId]) {
        await db.outbox.create({
          data: {
            id: random.id(),
            account: message.account,
            chatId,
            purpose: 'reply',
            text: '#1 登记好了',
            mentions: [],
            notBefore: now,
            createdAt: now,
          },
          select: { id: true },
        })
      }
      await db.inbox.update({ where: { id: inbox.id }, data: { handledAt: now, outcome: 'done' } })
    })
  }
}
