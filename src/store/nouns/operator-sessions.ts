import { stillHeld } from '../../domain/time.ts'
import type { Db } from '../connection/client.ts'

/** The operator at the console. Ids are hashes of what the browser holds. */
export function operatorSessions(db: Db) {
  return {
    async begin(id: string, expiresAt: Date): Promise<void> {
      await db.operatorSession.create({ data: { id, expiresAt }, select: { id: true } })
    },

    async isOpen(id: string, now: Date): Promise<boolean> {
      return (await db.operatorSession.findFirst({ where: { id, expiresAt: stillHeld(now) } })) !== null
    },

    async end(id: string): Promise<void> {
      await db.operatorSession.deleteMany({ where: { id } })
    },

    /** The password changed. */
    async endAll(): Promise<void> {
      await db.operatorSession.deleteMany({})
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.operatorSession.deleteMany({ where: { expiresAt: { lte: moment } } })).count
    },
  }
}
