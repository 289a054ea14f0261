import type { Random } from '../../domain/ports.ts'
import type { RoomKind } from '../../domain/roles.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import type { Db } from '../connection/client.ts'
import type { Directory, Person, Room } from './directory.ts'

const TALKER = { talkerId: true } as const

/** Groups and what they are to the village. */
export function rooms(db: Db, random: Random, directory: Directory, afterCommit: AfterCommit) {
  return {
    at: (account: string, chatId: string): Promise<Room | null> => directory.room(db, account, chatId),

    /** The accounts that serve groups, of a village or at all. */
    async accounts(villageId?: string): Promise<readonly string[]> {
      const orgs = await directory.orgs(db)
      const all = await directory.rooms(db)
      const meant = all.filter(({ orgId }) => villageId === undefined || orgs.villageOf(orgId) === villageId)
      return [...new Set(meant.map((room) => room.account))]
    },

    all: (): Promise<readonly Room[]> => directory.rooms(db),

    async byId(id: string): Promise<Room | null> {
      return (await directory.rooms(db)).find((room) => room.id === id) ?? null
    },

    /** Groups of these kinds, in that order, that belong to the village or a part of it; or only to the parts named. */
    async ofVillage(
      villageId: string,
      kinds: readonly RoomKind[],
      within: readonly string[] = [],
    ): Promise<readonly Room[]> {
      const orgs = await directory.orgs(db)
      const all = await directory.rooms(db)
      const isMeant = (orgId: string) => within.length === 0 || within.some((part) => orgs.isWithin(orgId, part))
      return all
        .filter((room) => kinds.includes(room.kind) && orgs.villageOf(room.orgId) === villageId && isMeant(room.orgId))
        .toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
    },

    /** The people who said something to the bot in a group, bound or not, as far back as messages are kept. */
    async heardIn(account: string, chatId: string): Promise<readonly Person[]> {
      const spoke = await db.inbox.findMany({ where: { account, chatId }, distinct: ['talkerId'], select: TALKER })
      const speakers: Person[] = []
      for (const { talkerId } of spoke) {
        const person = await directory.speaker(db, talkerId)
        if (person) speakers.push(person)
      }
      return speakers
    },

    /** Says what a group is; said again, the last word counts. */
    async bind(room: { account: string; chatId: string; orgId: string; kind: RoomKind }, now: Date): Promise<void> {
      const { account, chatId, orgId, kind } = room
      await db.room.upsert({
        where: { account_chatId: { account, chatId } },
        create: { id: random.id(), account, chatId, orgId, kind, boundAt: now },
        update: { orgId, kind, boundAt: now },
      })
      await directory.changed(db, random.id(), afterCommit)
    },

    /** A group is nothing to the village any more: what waits for it and was raised in it goes to `heir`, or is said nowhere. */
    async unbind({ id, account, chatId }: Room, heir: Room | null): Promise<void> {
      await db.matter.updateMany({ where: { roomId: id }, data: { roomId: heir?.id ?? null } })
      const data = heir
        ? { account: heir.account, chatId: heir.chatId }
        : { state: 'dropped' as const, error: 'its group is bound no more' }
      await db.outbox.updateMany({ where: { account, chatId, state: { in: ['waiting', 'dead'] } }, data })
      await db.room.delete({ where: { id } })
      await directory.changed(db, random.id(), afterCommit)
    },

    /** 换号: another account of ours speaks in these groups, and says what waits there; and all else, of accounts left with none. */
    async takeOver(taken: readonly Room[], account: string): Promise<void> {
      for (const room of taken) {
        const { chatId } = room
        const there = await directory.room(db, account, chatId)
        if (there) await this.unbind(room, there)
        else await db.room.update({ where: { id: room.id }, data: { account } })
        const waits = { account: room.account, chatId, state: 'waiting' as const }
        await db.outbox.updateMany({ where: waits, data: { account } })
      }
      const left = await db.room.groupBy({ by: ['account'] })
      const done = [...new Set(taken.map((room) => room.account))].filter(
        (one) => !left.some((row) => row.account === one),
      )
      await db.outbox.updateMany({ where: { account: { in: done }, state: 'waiting' }, data: { account } })
      await directory.changed(db, random.id(), afterCommit)
    },
  }
}
