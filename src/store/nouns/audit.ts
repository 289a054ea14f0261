import type { Random } from '../../domain/ports.ts'
import type { Appender } from '../commit/appender.ts'
import type { Db, Prisma } from '../connection/client.ts'

export interface AuditEntry {
  readonly personId: string | null
  readonly accountId: string | null
  readonly villageId: string | null
  /** A command's id, or what the program did on its own. */
  readonly action: string
  /** What it was done to: `#12`, a household's id. */
  readonly subject?: string | null
  readonly detail?: Record<string, Prisma.InputJsonValue>
}

/** Who did or read what. */
export function audit(db: Db, random: Random, appender: Appender) {
  return {
    note(line: AuditEntry, now: Date): void {
      appender.audit.push({
        id: random.id(),
        at: now,
        personId: line.personId,
        accountId: line.accountId,
        villageId: line.villageId,
        action: line.action,
        subject: line.subject ?? null,
        detail: line.detail ?? {},
      })
    },

    /** Lines about a village, newest first, from below an id on. */
    ofVillage(villageId: string, { before, take }: { readonly before?: string | undefined; readonly take: number }) {
      return db.audit.findMany({
        where: { villageId, ...(before === undefined ? {} : { id: { lt: before } }) },
        orderBy: { id: 'desc' },
        take,
      })
    },

    /** The last thing that was done (not looked at) in a village; changes whenever its pages may. */
    async lastDeed(villageId: string): Promise<string> {
      const where = { villageId, action: { not: 'read-household' } }
      const row = await db.audit.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } })
      return row?.id ?? ''
    },

    /** The newest lines about a person. */
    ofPerson(personId: string, take: number) {
      return db.audit.findMany({
        where: { personId },
        orderBy: { id: 'desc' },
        take,
        select: { at: true, action: true, subject: true },
      })
    },
  }
}
