/**
 * A model of the version before the last migration: what that version does with an order, by a client generated from
 * the schema it knew, so that it names its own columns and tables and no others. Its code is gone; what it writes and in
 * which transactions is the same. Arguments: the generated client, database url, account.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import type { PrismaClient } from '../../src/store/generated/postgresql/client.ts'
import { rowsOf, tables } from '../../src/store/whole/tables.ts'
import { systemRandom as random } from '../../src/system.ts'

export interface Actor {
  readonly id: string
  readonly name: string
}
export interface Place {
  readonly villageId: string
  readonly roomId: string
  /** Where else it is told. */
  readonly toldTo: { readonly account: string; readonly chatId: string }
}
/** Rows of a table by its name. */
export type Everything = Readonly<Record<string, readonly Record<string, unknown>[]>>
export interface Asked {
  readonly id: number
  readonly deed: Deed
  readonly args: readonly unknown[]
}
export type Deed = keyof Deeds
export type Deeds = typeof deeds

const [file = '', url = '', account = ''] = process.argv.slice(2)
const { PrismaClient: Previous, Prisma } = await import(file)
const db: PrismaClient = new Previous({ adapter: new PrismaPg({ connectionString: url }) })

type Db = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
type HeldRole = 'member' | 'volunteer'
type Move = { readonly name: 'claim' | 'finish'; readonly from: string; readonly to: string }

const deeds = {
  /** Moves a village in, as far as this version has places for it. */
  async settle(village: Everything): Promise<void> {
    for (const table of tables()) {
      const columns = Object.keys(Prisma[`${table.name}ScalarFieldEnum`] ?? {})
      const rows = (village[table.name] ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column, value]) => columns.includes(column) && value !== null)),
      )
      if (columns.length > 0) await rowsOf(db as never, table).createMany({ data: rows })
    }
  },

  async place(title: string, by: Actor, { villageId, roomId, toldTo }: Place): Promise<number> {
    return db.$transaction(async (tx) => {
      const now = new Date()
      const { last: number } = await tx.counter.upsert({
        where: { villageId },
        create: { villageId, last: 1 },
        update: { last: { increment: 1 } },
      })
      const at = { orgId: villageId, villageId, roomId, createdById: by.id, createdAt: now, enteredAt: now }
      const { id } = await tx.matter.create({
        data: { ...at, id: random.id(), number, kind: 'order', state: 'open', title, details: {} },
      })
      const requester = { personId: by.id, name: by.name, part: 'requester' as const, at: now }
      await tx.participant.create({ data: { ...requester, id: random.id(), matterId: id } })
      await event(tx, id, { name: 'raise', from: '', to: 'open' }, by)
      await say(tx, toldTo, `新点单 #${number} ${by.name}：${title}`)
      return number
    })
  },

  claim: (number: number, by: Actor): Promise<boolean> =>
    move(number, { name: 'claim', from: 'open', to: 'claimed' }, by),

  finish: (number: number, by: Actor): Promise<boolean> =>
    move(number, { name: 'finish', from: 'claimed', to: 'done' }, by),

  /** Says what waits for its account; returns that. */
  async speak(): Promise<readonly string[]> {
    const where = { account, state: 'waiting' as const }
    const rows = await db.outbox.findMany({ where, orderBy: { id: 'asc' } })
    const ids = { id: { in: rows.map(({ id }) => id) } }
    await db.outbox.updateMany({ where: { ...where, ...ids }, data: { state: 'sending', leasedAt: new Date() } })
    await db.outbox.updateMany({ where: ids, data: { state: 'sent', sentAt: new Date() } })
    return rows.map(({ text }) => text)
  },

  /** Those who hold a role, as it asks for them. */
  async holding(role: HeldRole): Promise<readonly string[]> {
    const where = { holdings: { some: { role: { in: [role] } } } }
    const rows = await db.person.findMany({ where, select: { name: true, holdings: { select: { role: true } } } })
    return rows.filter(({ holdings }) => holdings.some((held) => held.role === role)).map(({ name }) => name)
  },

  /** Makes somebody hold one in the village. */
  async hold(role: HeldRole, by: Actor, { villageId: orgId }: Place): Promise<void> {
    await db.roleHolding.create({ data: { id: random.id(), personId: by.id, orgId, role } })
  },

  /** What it sees of the orders. */
  async orders() {
    const rows = await db.matter.findMany({ include: { participants: true, events: true }, orderBy: { number: 'asc' } })
    return rows.map(({ number, state, version, title, participants, events }) => ({
      number,
      state,
      title,
      holders: participants.filter(({ part, active }) => part === 'holder' && active).map(({ name }) => name),
      requester: participants.find(({ part }) => part === 'requester')?.name,
      moves: events.map((one) => one.move).sort(),
      version,
    }))
  },
}

/** Compare and set; false when somebody else was first. */
function move(number: number, step: Move, by: Actor): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const matter = await tx.matter.findFirstOrThrow({ where: { number } })
    if (matter.state !== step.from) return false
    const now = new Date()
    const { count } = await tx.matter.updateMany({
      where: { id: matter.id, version: matter.version },
      data: { state: step.to, version: { increment: 1 }, enteredAt: now, nudgeStep: 0 },
    })
    if (count === 0) return false
    const holder = { personId: by.id, name: by.name, part: 'holder' as const, at: now }
    if (step.name === 'claim')
      await tx.participant.create({ data: { ...holder, id: random.id(), matterId: matter.id } })
    await event(tx, matter.id, step, by)
    await tx.audit.create({
      data: { id: random.id(), at: now, personId: by.id, accountId: null, action: step.name, detail: {} },
    })
    return true
  })
}

async function event(tx: Db, matterId: string, { name, from, to }: Omit<Move, 'name'> & { name: string }, by: Actor) {
  await tx.matterEvent.create({
    data: { id: random.id(), matterId, at: new Date(), actorId: by.id, move: name, from, to },
  })
}

async function say(tx: Db, to: Place['toldTo'], text: string): Promise<void> {
  const now = new Date()
  const row = { ...to, purpose: 'reply' as const, text, mentions: [], notBefore: now, createdAt: now }
  await tx.outbox.create({ data: { ...row, id: random.id() } })
}

process.on('message', async ({ id, deed, args }: Asked) => {
  try {
    process.send?.({ id, value: await (deeds[deed] as (...args: readonly unknown[]) => Promise<unknown>)(...args) })
  } catch (error) {
    process.send?.({ id, error: `${deed}: ${(error as Error).stack}` })
  }
})
process.on('disconnect', async () => {
  await db.$disconnect()
})
