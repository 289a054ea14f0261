/** A burst of group messages: our data path against a hand-written Prisma loop that does the same writes with the same durability. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import { createRegistry } from '../../src/command/registry.ts'
import type { Incoming } from '../../src/engine/ports.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import type { Row } from './table.ts'
import { MESSAGES, messages, populate, receiverOf } from './workload.ts'

export async function burst(): Promise<readonly Row[]> {
  const load = messages()
  const floor = await measured((store) => prismaLoop(store, load))
  const ours = await measured((store) => receiver(store, load))
  const again = await measured((store) => prismaLoop(store, load))
  const baseline = (floor.perSecond + again.perSecond) / 2
  return [
    {
      what: `burst of ${MESSAGES.toLocaleString('en')} messages, 15 % commands, 50 groups: messages/s`,
      measured: Math.round(ours.perSecond).toLocaleString('en'),
      baseline: `hand-written Prisma loop ${Math.round(baseline).toLocaleString('en')}`,
      ratio: ours.perSecond / baseline,
      wanted: '≥ 0.7',
    },
    {
      what: 'the same: heap in use afterwards, MB',
      measured: ours.heap.toFixed(0),
      baseline: `before ${ours.heapBefore.toFixed(0)}`,
      ratio: ours.heap / ours.heapBefore,
      wanted: '≤ 1.5',
    },
  ]
}

async function measured(work: (store: Store) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'))
  const url = `file:${join(folder, 'bench.db')}`
  const empty = await openStore({ url, random, clock })
  await populate(empty)
  await empty.close()
  const store = await openStore({ url, random, clock })
  const heapBefore = heap()
  const start = performance.now()
  await work(store)
  const seconds = (performance.now() - start) / 1000
  const events = await store.client.matterEvent.count()
  const outbox = await store.client.outbox.count()
  process.stderr.write(`  ${events} events, ${outbox} outbox rows in ${seconds.toFixed(1)} s\n`)
  await store.close()
  rmSync(folder, { recursive: true })
  return { perSecond: MESSAGES / seconds, heap: heap(), heapBefore }
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

async function receiver(store: Store, load: readonly Incoming[]): Promise<void> {
  const receiver = receiverOf(store, createRegistry(commands).live)
  for (const [at, message] of load.entries()) {
    receiver.receive(message)
    if (at % 20 === 19) await new Promise((resolve) => setImmediate(resolve))
  }
  await receiver.idle()
}

/** What a careful person would write by hand: one transaction a command, nothing shared, nothing general. */
async function prismaLoop(store: Store, load: readonly Incoming[]): Promise<void> {
  const { client } = store
  const orders = ['点单 ', '接单 ', '完成 ', '评单 ']
  for (const message of load) {
    const which = orders.findIndex((word) => message.text.startsWith(word))
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
          where: { villageId_number: { villageId, number } },
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
