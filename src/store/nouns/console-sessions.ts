import { latestBy } from '../../domain/time.ts'
import type { Db } from '../connection/client.ts'

/** What a session was begun with. */
export type OpenedBy = 'code' | 'password' | 'link' | 'sandbox'

/** Somebody who is signed in to the console. */
export interface ConsoleSession {
  readonly id: string
  readonly personId: string
  /** The village they look at. */
  readonly villageId: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly openedBy: OpenedBy
}

/** Who is signed in to the console. Ids are hashes of what the browser holds. */
export function consoleSessions(db: Db) {
  return {
    async begin(session: ConsoleSession): Promise<void> {
      await db.consoleSession.create({ data: session, select: { id: true } })
    },

    /** The session, or null when there is none, it is over, or it was begun when one password opened everybody's desk. */
    async find(id: string, now: Date): Promise<ConsoleSession | null> {
      const found = await db.consoleSession.findFirst({
        where: { id, expiresAt: { gt: now }, openedBy: { not: null }, createdAt: { lte: latestBy(now) } },
      })
      return found as ConsoleSession | null
    },

    async prolong(id: string, expiresAt: Date): Promise<void> {
      await db.consoleSession.updateMany({ where: { id }, data: { expiresAt } })
    },

    /** Looks at another village from now on. */
    async turnTo(id: string, villageId: string): Promise<void> {
      await db.consoleSession.updateMany({ where: { id }, data: { villageId } })
    },

    async end(id: string): Promise<void> {
      await db.consoleSession.deleteMany({ where: { id } })
    },

    /** Signs a person out everywhere, but for one session. */
    async endOf(personId: string, except?: string): Promise<void> {
      await db.consoleSession.deleteMany({ where: { personId, ...(except && { id: { not: except } }) } })
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.consoleSession.deleteMany({ where: { expiresAt: { lt: moment } } })).count
    },
  }
}
