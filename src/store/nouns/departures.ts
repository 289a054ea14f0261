import type { Matter, Part } from '../../domain/matter.ts'
import type { Db } from '../connection/client.ts'
import { partsOf } from '../connection/in-parts.ts'
import { MATTER, shaped } from './matter-shape.ts'

/** An open matter, who of it the roster no longer names, and whether its household is gone. */
export interface Bereft {
  readonly matter: Matter
  readonly gone: readonly string[]
  readonly lostHousehold: boolean
}

const PRESENCE = { vanishedAt: true, erasedAt: true } as const
const GONE = { OR: [{ vanishedAt: { not: null } }, { erasedAt: { not: null } }] }

/** What people and households leave behind that the roster no longer names. */
export function departures(db: Db) {
  return {
    /** Open matters, by id, in which somebody who is gone plays one of these parts, or whose household is gone. */
    async bereft(
      kinds: readonly { readonly kind: string; readonly parts: readonly Part[] }[],
      after: string,
      take: number,
    ): Promise<readonly Bereft[]> {
      const rows = await db.matter.findMany({
        where: {
          id: { gt: after },
          closedAt: null,
          OR: kinds.map(({ kind, parts }) => ({
            kind,
            OR: [
              { participants: { some: { active: true, part: { in: [...parts] }, person: GONE } } },
              { household: { vanishedAt: { not: null } } },
            ],
          })),
        },
        orderBy: { id: 'asc' },
        take,
        select: {
          ...MATTER,
          household: { select: { vanishedAt: true } },
          participants: { select: { ...MATTER.participants.select, person: { select: PRESENCE } } },
        },
      })
      return rows.map(({ household, participants, ...row }) => ({
        matter: shaped({ ...row, participants: participants.map(({ person: _, ...one }) => one) }),
        gone: participants.flatMap(({ personId, person }) =>
          personId !== null && (person?.vanishedAt || person?.erasedAt) ? [personId] : [],
        ),
        lostHousehold: Boolean(household?.vanishedAt),
      }))
    },

    /** These people play no part in it any more; what they had done stays done. */
    async leave(matterId: string, personIds: readonly string[]): Promise<void> {
      if (personIds.length === 0) return
      const where = { matterId, personId: { in: [...personIds] }, active: true, state: { not: 'done' } }
      await db.participant.updateMany({ where, data: { active: false } })
    },

    /**
     * What waits to be said to who is gone, or to one of them, is not said; where others are mentioned too, it is said to them
     * alone.
     */
    async unsay(personId?: string): Promise<void> {
      const whose = personId === undefined ? { person: GONE } : { personId }
      const bound = await db.binding.findMany({ where: whose, select: { accountId: true } })
      const gone = new Set(bound.map(({ accountId }) => accountId))
      if (gone.size === 0) return
      const rows = await db.outbox.findMany({
        where: {
          state: 'waiting',
          OR: [
            { NOT: { mentions: { equals: [] } } },
            personId === undefined ? { contactId: { not: null } } : { contactId: { in: [...gone] } },
          ],
        },
        select: { id: true, contactId: true, mentions: true },
      })
      const unsaid: string[] = []
      for (const { id, contactId, mentions } of rows) {
        const told = mentions as string[]
        const left = told.filter((one) => !gone.has(one))
        if (gone.has(contactId ?? '') || (left.length === 0 && told.length > 0)) unsaid.push(id)
        else if (left.length < told.length) await db.outbox.updateMany({ where: { id }, data: { mentions: left } })
      }
      for (const ids of partsOf(unsaid)) {
        const data = { state: 'dropped' as const, error: 'they are gone' }
        await db.outbox.updateMany({ where: { id: { in: ids }, state: 'waiting' }, data })
      }
    },

    /**
     * What waits to be said to these accounts is said to another one, which speaks for their person now. With null nobody does,
     * and what was for them alone is not said: whoever has the phone would read it.
     */
    async readdress(accounts: readonly string[], to: string | null): Promise<void> {
      if (accounts.length === 0) return
      const alone = { contactId: { in: [...accounts] }, state: { in: ['waiting' as const, 'dead' as const] } }
      if (to === null) {
        await db.outbox.updateMany({ where: alone, data: { state: 'dropped', error: 'the account speaks for nobody' } })
        return
      }
      await db.outbox.updateMany({ where: alone, data: { contactId: to } })
      const calling = await db.outbox.findMany({
        where: { state: 'waiting', NOT: { mentions: { equals: [] } } },
        select: { id: true, mentions: true },
      })
      for (const { id, mentions } of calling) {
        const told = mentions as string[]
        if (!told.some((one) => accounts.includes(one))) continue
        const now = [...new Set(told.map((one) => (accounts.includes(one) ? to : one)))]
        await db.outbox.updateMany({ where: { id }, data: { mentions: now } })
      }
    },
  }
}
