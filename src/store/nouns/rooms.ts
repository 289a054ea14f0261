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

    async byId(id: string): Promise<Room | null> {
      return (await directory.rooms(db)).find((room) => room.id === id) ?? null
    },

    /** Groups of these kinds that belong to the village or a part of it; or only to the parts named. */
    async ofVillage(
      villageId: string,
      kinds: readonly RoomKind[],
      within: readonly string[] = [],
    ): Promise<readonly Room[]> {
      const orgs = await directory.orgs(db)
      const all = await directory.rooms(db)
      const isMeant = (orgId: string) => within.length === 0 || within.some((part) => orgs.isWithin(orgId, part))
      return all.filter(
        (room) => kinds.includes(room.kind) && orgs.villageOf(room.orgId) === villageId && isMeant(room.orgId),
      )
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
  }
}
