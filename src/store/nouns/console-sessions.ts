import type { Db } from '../connection/client.ts'

/** Somebody who is signed in to the console. */
export interface ConsoleSession {
  readonly id: string
  readonly personId: string
  /** The village they look at. */
  readonly villageId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Who is signed in to the console. Ids are hashes of what the browser holds. */
export function consoleSessions(db: Db) {
  return {
    async begin(session: ConsoleSession): Promise<void> {
      await db.consoleSession.create({ data: session, select: { id: true } })
    },

    /** The session, or null when there is none or it is over. */
    find(id: string, now: Date): Promise<ConsoleSession | null> {
      return db.consoleSession.findFirst({ where: { id, expiresAt: { gt: now } } })
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

    /** Signs everybody out: the password changed. */
    async endAll(): Promise<void> {
      await db.consoleSession.deleteMany({})
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.consoleSession.deleteMany({ where: { expiresAt: { lt: moment } } })).count
    },
  }
}
