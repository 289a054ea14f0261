import { alike } from '../../domain/alike.ts'
import { scrub, unnamed } from '../../domain/scrub.ts'
import { LISTENED } from '../../domain/voice.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { UNTOLD } from '../queues/inbox.ts'

/** How many rows are looked at at once. */
const AT_ONCE = 2_000
/** Columns of what is said in which a name may stand. */
const TEXTS = ['text', 'openText', 'mergeItem'] as const

/**
 * 删除我的信息: everything that tells who somebody is, table by table. What they did stays, without the name: visits and
 * timelines point to a person of whom nothing is known any more.
 */
export async function erase(db: Db, personId: string, now: Date): Promise<void> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { name: true } })
  const bindings = await db.binding.findMany({ where: { personId }, select: { accountId: true } })
  const accounts = [...bindings.map((one) => one.accountId), `console:${personId}`]
  const name = person?.name ?? ''
  const nicknames = await db.inbox.findMany({
    where: { talkerId: { in: accounts } },
    select: { talkerName: true },
    distinct: ['talkerName'],
  })
  const marks = new Set([name, ...accounts, ...nicknames.map((one) => one.talkerName)].filter(Boolean))

  await forgetMatters(db, personId, name, marks)
  await forgetVisits(db, personId, name)
  await forgetDuties(db, personId, name)
  await forgetMessages(db, personId, name, accounts)
  await db.audit.updateMany({ where: { accountId: { in: accounts } }, data: { accountId: null } })
  await db.pending.deleteMany({ where: { accountId: { in: accounts } } })
  await db.allowance.deleteMany({ where: { OR: accounts.map((account) => ({ key: { endsWith: `:${account}` } })) } })
  const voices = accounts.map((account) => ({ key: { startsWith: LISTENED, endsWith: `:${account}` } }))
  await db.setting.deleteMany({ where: { OR: voices } })
  await db.asker.deleteMany({ where: { personId } })
  await forgetBallots(db, personId, name)
  await db.delegate.deleteMany({ where: { personId } })
  await db.participant.updateMany({ where: { personId }, data: { name: '', note: null } })
  await db.duty.updateMany({ where: { ownerId: personId, endedAt: null }, data: { endedAt: now, dueAt: null } })
  await db.binding.deleteMany({ where: { personId } })
  await db.roleHolding.deleteMany({ where: { personId } })
  const nobody = {
    name: '',
    sound: '',
    phone: null,
    givesPhone: false,
    snoozedUntil: null,
    unreachedAt: null,
    erasedAt: now,
  }
  await db.person.updateMany({ where: { id: personId }, data: nobody })
}

/** The matters they have to do with, and those that only mention them; each is read once. */
async function forgetMatters(db: Db, personId: string, name: string, marks: ReadonlySet<string>): Promise<void> {
  const theirs = { OR: [{ participants: { some: { personId } } }, { createdById: personId }] }
  for await (const rows of matters(db, theirs)) await forgetIn(db, rows, name, marks)
  if (name === '') return
  await forgetNotes(db, name, theirs)
  // Whatever else names them is of them when it holds their id; of somebody else of that name it holds another.
  const others = {
    title: { contains: name },
    participants: { none: { personId } },
    OR: [{ createdById: null }, { createdById: { not: personId } }],
  }
  for await (const rows of matters(db, others)) {
    const theirsToo = rows.filter(({ details }) => JSON.stringify(details).includes(personId))
    if (theirsToo.length === 0) continue
    await forgetIn(db, theirsToo, name, marks)
    await forgetNotes(db, name, { id: { in: theirsToo.map(({ id }) => id) } })
  }
}

type Row = Prisma.MatterGetPayload<{ select: typeof FIELDS }>
const NOTE = { id: true, note: true } as const
const FIELDS = { id: true, title: true, details: true } as const

/** Matters by their ids, some thousands at a time. */
async function* matters(db: Db, where: Prisma.MatterWhereInput): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ;) {
    const rows = await db.matter.findMany({
      where: { AND: [where, { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: FIELDS,
    })
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}

/** Takes the name and all that tells who somebody is out of these matters. */
async function forgetIn(db: Db, rows: readonly Row[], name: string, marks: ReadonlySet<string>): Promise<void> {
  const nameless = rows.map(({ id, ...row }) => ({
    id,
    row,
    data: { title: unnamed(row.title, name), details: scrub(row.details, marks, name) as Prisma.InputJsonValue },
  }))
  const changed = nameless.filter(({ row, data }) => data.title !== row.title || data.details !== row.details)
  for (const same of alike(changed, ({ data }) => JSON.stringify(data))) {
    await db.matter.updateMany({ where: { id: { in: same.map((one) => one.id) } }, data: same[0].data })
  }
}

/** Takes the name out of what was noted with these matters. */
async function forgetNotes(db: Db, name: string, matter: Prisma.MatterWhereInput): Promise<void> {
  const noted = { where: { matter, note: { contains: name } }, select: NOTE }
  for (const { id, note } of await db.matterEvent.findMany(noted)) {
    await db.matterEvent.updateMany({ where: { id }, data: { note: unnamed(note ?? '', name) } })
  }
  for (const { id, note } of await db.participant.findMany(noted)) {
    await db.participant.updateMany({ where: { id }, data: { note: unnamed(note ?? '', name) } })
  }
}

/** What was written down of their visits, in which their own name may stand. */
async function forgetVisits(db: Db, personId: string, name: string): Promise<void> {
  const own = { personId, note: { contains: name } }
  for (const { id, note } of await db.visit.findMany({ where: own, select: NOTE })) {
    await db.visit.updateMany({ where: { id }, data: { note: unnamed(note ?? '', name) } })
  }
  await db.duty.updateMany({
    where: { ownerId: personId, mutedReason: { contains: name } },
    data: { mutedReason: null },
  })
}

/** What their household answered counts on; who said it, and what was noted of it, is gone. */
async function forgetBallots(db: Db, personId: string, name: string): Promise<void> {
  await db.ballot.updateMany({ where: { personId }, data: { personId: null, note: null } })
  if (name !== '') await db.ballot.updateMany({ where: { note: { contains: name } }, data: { note: null } })
}

/** Titles of what recurs in which they are named: 韦志强带蓝春燕. */
async function forgetDuties(db: Db, personId: string, name: string): Promise<void> {
  if (name === '') return
  const titled = await db.duty.findMany({ where: { title: { contains: name } }, select: FIELDS })
  const theirs = titled.filter(({ details }) => JSON.stringify(details).includes(personId))
  for (const title of new Set(theirs.map((one) => one.title))) {
    const ids = theirs.flatMap((one) => (one.title === title ? [one.id] : []))
    await db.duty.updateMany({ where: { id: { in: ids } }, data: { title: unnamed(title, name) } })
  }
}

/** What they said and were told, and what others said of them: kept a while against complaints, but not of them. */
async function forgetMessages(db: Db, personId: string, name: string, accounts: readonly string[]): Promise<void> {
  const handled = { handledAt: { not: null } }
  await db.inbox.updateMany({ where: { ...handled, talkerId: { in: [...accounts] } }, data: UNTOLD })
  if (name !== '') await db.inbox.updateMany({ where: { ...handled, text: { contains: name } }, data: UNTOLD })
  await db.outbox.deleteMany({
    where: { state: { not: 'sending' }, OR: [{ contactId: { in: [...accounts] } }, { personId }] },
  })
  await unsay(db, name, accounts)
}

/** What was said or waits to be said to others, without the name and the mention; lists of JSON are searched alike by no two databases. */
async function unsay(db: Db, name: string, accounts: readonly string[]): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.outbox.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, text: true, openText: true, mergeItem: true, mentions: true },
    })
    for (const { id, ...row } of rows) {
      const before = row.mentions as string[]
      const data = {
        text: unnamed(row.text, name),
        openText: row.openText && unnamed(row.openText, name),
        mergeItem: row.mergeItem && unnamed(row.mergeItem, name),
        mentions: before.filter((one) => !accounts.includes(one)),
      }
      const isSame = data.mentions.length === before.length && TEXTS.every((column) => data[column] === row[column])
      if (!isSame) await db.outbox.updateMany({ where: { id }, data })
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}
