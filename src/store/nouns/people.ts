import type { Random } from '../../domain/ports.ts'
import { knownRoles, type Role } from '../../domain/roles.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import type { SharedStatements } from '../commit/shared-statements.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import { SAID } from '../whole/roster-rows.ts'
import { departures } from './departures.ts'
import { type Directory, PERSON, type Person, shapedPerson } from './directory.ts'
import { erase } from './erasure.ts'

/** How many names are asked for in one statement. */
const AT_ONCE = 150

/** Where so many might be meant, it is asked who is, however many more there are. */
const NAMESAKES = 100

/** Somebody with a number, and whether they give it. */
export interface Phoned {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly givesPhone: boolean
}

/** What the roster says of somebody. */
interface Written {
  readonly name: string
  readonly sound: string
  readonly orgId: string
  readonly phone?: string | null
}

/** People, the roles they hold, and the accounts bound to them. */
export function people(
  db: Db,
  random: Random,
  directory: Directory,
  statements: SharedStatements,
  afterCommit: AfterCommit,
) {
  const withPhones = statements.of(phonesOf(db))
  const present = { vanishedAt: null, erasedAt: null }
  const find = async (where: object, take?: number): Promise<readonly Person[]> => {
    const rows = await db.person.findMany({
      where: { ...present, ...where },
      orderBy: { id: 'asc' },
      ...(take && { take }),
      select: PERSON,
    })
    return rows.map(shapedPerson)
  }
  const changed = () => directory.changed(db, random.id(), afterCommit)
  const renamed = async () => {
    await changed()
    afterCommit(() => directory.names.changed())
  }
  /** Nothing that opened the person's desk in the console opens it any more. */
  const boundTo = async (personId: string) =>
    (await db.binding.findMany({ where: { personId }, select: { accountId: true } })).map(({ accountId }) => accountId)
  const closeDesk = async (personId: string) => {
    await db.consoleSession.deleteMany({ where: { personId } })
    await db.signInPass.deleteMany({ where: { personId } })
    await db.ownPassword.deleteMany({ where: { personId } })
  }

  return {
    byId: (id: string): Promise<Person | null> => directory.present(db, id),
    /** People of exactly this name within these organisations. */
    named: (name: string, orgIds: readonly string[]) => find({ name, orgId: { in: [...orgIds] } }, NAMESAKES),
    /** Likewise for many names at once; a name nobody bears is absent. Of a name that hundreds bear, not all are found. */
    async called(names: readonly string[], orgIds: readonly string[]): Promise<ReadonlyMap<string, readonly Person[]>> {
      const found = new Map<string, Person[]>()
      for (let from = 0; from < names.length; from += AT_ONCE) {
        const some = names.slice(from, from + AT_ONCE)
        for (const person of await find({ name: { in: some } }, 2 * AT_ONCE)) {
          if (orgIds.includes(person.orgId)) found.set(person.name, [...(found.get(person.name) ?? []), person])
        }
      }
      return found
    },
    /** People whose name sounds like this within these organisations. */
    sounding: (sound: string, orgIds: readonly string[]) => find({ sound, orgId: { in: [...orgIds] } }, NAMESAKES),
    /** People holding one of the roles in one of these organisations. */
    holding: (roles: readonly Role[], orgIds: readonly string[]) =>
      find({ holdings: { some: { role: { in: [...roles] }, orgId: { in: [...orgIds] } } } }),
    /** The accounts that speak for a person, for mentions. */
    async accountsOf(personId: string): Promise<readonly string[]> {
      return (await directory.present(db, personId))?.accounts ?? []
    },

    /** The roles of everybody whom one of these accounts speaks for; nothing of who it is. */
    async rolesOf(accounts: readonly string[]): Promise<readonly (readonly Role[])[]> {
      const rows = await inParts(accounts, (part) =>
        db.binding.findMany({
          where: { accountId: { in: part }, person: present },
          select: { person: { select: { holdings: { select: { role: true } } } } },
        }),
      )
      return rows.map(({ person }) => knownRoles(person.holdings).map(({ role }) => role))
    },

    /** 今天别提醒. */
    async snooze(personId: string, until: Date): Promise<void> {
      await db.person.updateMany({ where: { id: personId }, data: { snoozedUntil: until } })
    },

    /** 可以给电话, or not any more. */
    async givePhone(personId: string, givesPhone: boolean): Promise<void> {
      await db.person.updateMany({ where: { id: personId }, data: { givesPhone } })
    },
    /** Those of these people whose number is known, with it and whether they give it. */
    withPhones,

    /** What is for this person alone does not arrive; kept from the first time on. */
    async unreached(personId: string, now: Date): Promise<void> {
      const { count } = await db.person.updateMany({
        where: { id: personId, unreachedAt: null },
        data: { unreachedAt: now },
      })
      if (count > 0) await changed()
    },
    /** It does arrive: they wrote to the bot, or took what it said to them. */
    async reached(personId: string): Promise<void> {
      await db.person.updateMany({ where: { id: personId }, data: { unreachedAt: null } })
      await changed()
    },
    /** Those of these organisations whom nothing reaches, the latest first. */
    async unreachedIn(orgIds: readonly string[], take: number): Promise<readonly Person[]> {
      const rows = await db.person.findMany({
        where: { ...present, unreachedAt: { not: null }, orgId: { in: [...orgIds] } },
        orderBy: { unreachedAt: 'desc' },
        take,
        select: PERSON,
      })
      return rows.map(shapedPerson)
    },

    /** Makes an account speak for a person; it speaks for nobody else from now on. */
    async bind(accountId: string, personId: string, now: Date): Promise<void> {
      const before = await db.binding.findUnique({ where: { accountId }, select: { personId: true } })
      if (before && before.personId !== personId) await closeDesk(before.personId)
      await db.binding.upsert({
        where: { accountId },
        create: { id: random.id(), accountId, personId, boundAt: now },
        update: { personId, boundAt: now },
      })
      await changed()
    },
    /** Likewise, and no other account speaks for the person any more: a lost phone, an id that changed with a new login. */
    async rebind(accountId: string, personId: string, now: Date): Promise<void> {
      const others = (await boundTo(personId)).filter((one) => one !== accountId)
      await departures(db).readdress(others, accountId)
      await db.binding.deleteMany({ where: { personId } })
      await closeDesk(personId)
      await this.bind(accountId, personId, now)
    },
    /** No account speaks for the person any more. */
    async unbind(personId: string): Promise<void> {
      await departures(db).readdress(await boundTo(personId), null)
      await db.binding.deleteMany({ where: { personId } })
      await closeDesk(personId)
      await changed()
    },
    /** Of these accounts those bound before a moment that said nothing to the bot since. */
    async silentSince(accounts: readonly string[], moment: Date): Promise<readonly string[]> {
      const accountId = { in: [...accounts] }
      const before = await db.binding.findMany({
        where: { accountId, boundAt: { lt: moment } },
        select: { accountId: true },
      })
      const heard = await db.inbox.findMany({
        where: { talkerId: accountId, receivedAt: { gte: moment } },
        distinct: ['talkerId'],
        select: { talkerId: true },
      })
      return before.map((one) => one.accountId).filter((one) => !heard.some(({ talkerId }) => talkerId === one))
    },
    /** A role that ends. False when they did not hold it. */
    async release(personId: string, orgId: string, role: Role): Promise<boolean> {
      const { count } = await db.roleHolding.deleteMany({ where: { personId, orgId, role } })
      await changed()
      return count > 0
    },
    async hold(personId: string, orgId: string, role: Role): Promise<void> {
      const key = { personId, orgId, role }
      await db.roleHolding.upsert({
        where: { personId_orgId_role: key },
        create: { id: random.id(), ...key, source: SAID },
        update: {},
      })
      await changed()
    },
    async add(person: Written, now: Date): Promise<string> {
      const id = random.id()
      await db.person.create({ data: { id, ...person, source: SAID, createdAt: now }, select: { id: true } })
      await changed()
      afterCommit(() => directory.names.added(person))
      return id
    },
    /** Who was of this name in an organisation and left, the latest first. */
    async leftFrom(orgId: string, name: string): Promise<string | null> {
      const row = await db.person.findFirst({
        where: { orgId, name, vanishedAt: { not: null }, erasedAt: null },
        orderBy: { vanishedAt: 'desc' },
        select: { id: true },
      })
      return row?.id ?? null
    },
    /** What the roster says of somebody, said anew; who had left is back with all they did. */
    async rewrite(personId: string, said: Partial<Written>): Promise<void> {
      await db.person.updateMany({ where: { id: personId }, data: { ...said, vanishedAt: null, source: SAID } })
      await renamed()
    },
    /** They belong to the village no more: their roles end, nothing is said to them, and what they did stays. */
    async leave(personId: string, now: Date): Promise<void> {
      await closeDesk(personId)
      await db.roleHolding.deleteMany({ where: { personId } })
      await db.delegate.deleteMany({ where: { personId } })
      await db.person.updateMany({ where: { id: personId }, data: { vanishedAt: now, source: SAID } })
      await departures(db).unsay(personId)
      await renamed()
    },
    /** 删除我的信息, see `erase`. */
    async erase(personId: string, now: Date): Promise<void> {
      await closeDesk(personId)
      await erase(db, personId, now)
      await changed()
    },
  }
}

function phonesOf(db: Db) {
  return async (asks: readonly (readonly string[])[]): Promise<readonly (readonly Phoned[])[]> => {
    const where = { vanishedAt: null, erasedAt: null, id: { in: [...new Set(asks.flat())] }, phone: { not: null } }
    const rows = await db.person.findMany({ where, select: { id: true, name: true, phone: true, givesPhone: true } })
    return asks.map((ids) =>
      rows.flatMap(({ phone, ...row }) => (phone && ids.includes(row.id) ? [{ ...row, phone }] : [])),
    )
  }
}
