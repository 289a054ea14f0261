import { after, days } from '../../domain/time.ts'
import type { Db } from '../connection/client.ts'
import { LISTED, type ListedMessage } from './messages.ts'

/** As `error` of a row whose time had passed before it could be said. */
export const TOO_LATE = 'its time had passed'

/** An earlier version wrote rows without an end. */
const UNMARKED_MS = days(7)

/** What will not be said by itself any more, and who is to hear of that. */
export function givenUp(db: Db) {
  return {
    /** The matters of which something was to be announced and could not be in its time. */
    async unannounced(account: string, now: Date): Promise<readonly string[]> {
      const where = { ...passedBy(account, now), purpose: 'announcement' as const, matterId: { not: null } }
      const rows = await db.outbox.findMany({ where, select: { matterId: true }, distinct: ['matterId'] })
      return rows.flatMap((row) => row.matterId ?? [])
    },

    /**
     * Gives up what could not be said in its time. An announcement waits as dead for a person's 重发, since it must become
     * public; the rest makes no sense any more. Returns how many.
     */
    async expire(account: string, now: Date): Promise<number> {
      const where = passedBy(account, now)
      const passed = { error: TOO_LATE, givenUpAt: now }
      const forgotten = await db.outbox.deleteMany({ where: { ...where, confidential: true } })
      const dead = await db.outbox.updateMany({
        where: { ...where, purpose: 'announcement' },
        data: { ...passed, state: 'dead' },
      })
      const dropped = await db.outbox.updateMany({ where, data: { ...passed, state: 'dropped' } })
      return forgotten.count + dead.count + dropped.count
    },

    /** What was given up and nobody was told of yet, oldest first. */
    unreported(account: string, take: number): Promise<readonly ListedMessage[]> {
      const where = { account, givenUpAt: { not: null }, reportedAt: null }
      return db.outbox.findMany({ where, orderBy: { givenUpAt: 'asc' }, take, select: LISTED })
    },

    /** Somebody who can do something was told of these. */
    async reported(ids: readonly string[], now: Date): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { reportedAt: now } })
    },

    /** Likewise of all that was to be announced of a matter and was given up. */
    async announcementsReported(matterId: string, now: Date): Promise<void> {
      const where = { matterId, state: 'dead' as const, purpose: 'announcement' as const }
      await db.outbox.updateMany({ where, data: { reportedAt: now } })
    },

    /** What was given up since a moment, newest first. */
    givenUpSince(moment: Date, take: number): Promise<readonly ListedMessage[]> {
      const where = { givenUpAt: { gt: moment } }
      return db.outbox.findMany({ where, orderBy: { givenUpAt: 'desc' }, take, select: LISTED })
    },

    /** How much was given up since a moment, and how much of that may be said again. */
    async givenUpCounts(moment: Date): Promise<{ givenUp: number; resendable: number }> {
      const where = { givenUpAt: { gt: moment } }
      const givenUp = await db.outbox.count({ where })
      return { givenUp, resendable: givenUp === 0 ? 0 : await db.outbox.count({ where: { ...where, state: 'dead' } }) }
    },
  }
}

function passedBy(account: string, now: Date) {
  return {
    account,
    state: 'waiting' as const,
    OR: [{ expiresAt: { lte: now } }, { expiresAt: null, createdAt: { lte: after(now, -UNMARKED_MS) } }],
  }
}
