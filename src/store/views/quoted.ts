import type { Db } from '../connection/client.ts'
import type { Directory } from '../nouns/directory.ts'

/** A matter that a message of the bot may have named, and whether this person has a part in it. */
export interface Namesake {
  readonly villageId: string
  readonly number: number
  readonly title: string
  readonly theirs: boolean
}

/** Something the bot said, and for which village, as far as that is known. */
export interface Saying {
  readonly text: string
  readonly chatId: string | null
  readonly villageId: string | null
}

/** Sayings looked at, the newest. */
const MOST = 200

/** What a quoted message of the bot was about: numbers are of a village, and an account may serve several. */
export function quoted(db: Db, directory: Directory) {
  return {
    /** The villages in whose groups an account is. */
    async villagesOf(account: string): Promise<readonly string[]> {
      const orgs = await directory.orgs(db)
      const rooms = await directory.rooms(db)
      return [...new Set(rooms.filter((room) => room.account === account).map(({ orgId }) => orgs.villageOf(orgId)))]
    },

    /** The matters of this number in these villages. */
    async namesakes(
      number: number,
      villageIds: readonly string[],
      personId: string | null,
    ): Promise<readonly Namesake[]> {
      const rows = await db.matter.findMany({
        where: { number, villageId: { in: [...villageIds] } },
        select: {
          ...{ villageId: true, number: true, title: true },
          participants: { where: { personId: personId ?? '', active: true }, take: 1, select: { id: true } },
        },
      })
      return rows.map(({ participants, ...row }) => ({ ...row, theirs: participants.length > 0 }))
    },

    /** What an account said that holds these words: in groups, and directly to `contactId`; the newest first. */
    async sayings(account: string, words: string, contactId: string): Promise<readonly Saying[]> {
      const rows = await db.outbox.findMany({
        where: {
          ...{ account, state: 'sent', text: { contains: words } },
          OR: [{ chatId: { not: null } }, { contactId }],
        },
        orderBy: { id: 'desc' },
        take: MOST,
        select: { text: true, chatId: true, matterId: true, createdAt: true },
      })
      const orgs = await directory.orgs(db)
      const chats = [...new Set(rows.flatMap(({ chatId }) => chatId ?? []))]
      const rooms = await db.room.findMany({
        where: { account, chatId: { in: chats } },
        select: { chatId: true, orgId: true, boundAt: true },
      })
      const matterIds = [...new Set(rows.flatMap(({ matterId }) => matterId ?? []))]
      const matters = await db.matter.findMany({
        where: { id: { in: matterIds } },
        select: { id: true, villageId: true },
      })
      const ofMatter = new Map(matters.map((one) => [one.id, one.villageId]))
      return rows.map(({ text, chatId, matterId, createdAt }) => {
        // What was said before the group became what it is was said for another.
        const room = rooms.find((one) => one.chatId === chatId && one.boundAt <= createdAt)
        return { text, chatId, villageId: ofMatter.get(matterId ?? '') ?? (room ? orgs.villageOf(room.orgId) : null) }
      })
    },
  }
}
