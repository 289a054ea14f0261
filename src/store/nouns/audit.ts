import type { Random } from '../../domain/ports.ts'
import type { Appender } from '../commit/appender.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { AT_ONCE } from '../connection/in-parts.ts'

export interface AuditEntry {
  readonly personId: string | null
  readonly accountId: string | null
  readonly villageId: string | null
  /** A command's id, or what the program did on its own. */
  readonly action: string
  /** What it was done to: `#12`, the id of a household or of several with spaces between. */
  readonly subject?: string | null
  readonly detail?: Record<string, Prisma.InputJsonValue>
}

/** What is only looked at changes no page. */
const LOOKS = ['read-household', 'read-person']

/** Which lines are shown; all of it has to hold. */
export interface AuditFilter {
  /** Only those below this id. */
  readonly before?: string | undefined
  /** Only of these people. */
  readonly personIds?: readonly string[] | undefined
  /** Only these. */
  readonly actions?: readonly string[] | undefined
  /** From the first moment on, up to but without the second. */
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** Only what was done to one of these, as a subject names them, or is one of these actions. */
  readonly about?: { readonly subjects: readonly string[]; readonly actions: readonly string[] } | undefined
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

    /** Lines about a village, newest first. */
    ofVillage(villageId: string, filter: AuditFilter, take: number) {
      return db.audit.findMany({ where: whereOf(villageId, filter), orderBy: { id: 'desc' }, take })
    },

    /** The last thing that was done (not looked at) in a village; changes whenever its pages may. */
    async lastDeed(villageId: string): Promise<string> {
      const where = { villageId, action: { notIn: LOOKS } }
      const row = await db.audit.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } })
      return row?.id ?? ''
    },

    /**
     * Deletes lines before a moment, the oldest first and no more than a batch; returns how many. Ids sort by time, so the
     * oldest are found without an index of their own.
     */
    async forgetBefore(moment: Date): Promise<number> {
      const oldest = await db.audit.findMany({ orderBy: { id: 'asc' }, take: AT_ONCE, select: { id: true, at: true } })
      const old = oldest.filter(({ at }) => at < moment).map(({ id }) => id)
      return old.length === 0 ? 0 : (await db.audit.deleteMany({ where: { id: { in: old } } })).count
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

function whereOf(
  villageId: string,
  { before, personIds, actions, from, to, about }: AuditFilter,
): Prisma.AuditWhereInput {
  return {
    villageId,
    ...(before !== undefined && { id: { lt: before } }),
    ...(personIds && { personId: { in: [...personIds] } }),
    ...(actions && { action: { in: [...actions] } }),
    ...((from || to) && { at: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
    ...(about && {
      OR: [
        { subject: { in: [...about.subjects] } },
        // A look at a list names all it showed.
        ...about.subjects.filter((one) => !one.startsWith('#')).map((one) => ({ subject: { contains: one } })),
        { action: { in: [...about.actions] } },
      ],
    }),
  }
}
