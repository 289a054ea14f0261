import type { Window } from '../domain/duty.ts'
import type { Details } from '../domain/matter.ts'
import type { Random } from '../domain/ports.ts'
import type { Db, Prisma } from './client.ts'

/** Something that will recur from now on, said in chat. */
export interface NewDuty {
  readonly kind: 'task' | 'checkIn'
  readonly villageId: string
  readonly orgId: string
  /** Who said it and answers for it: the creator of its tasks, the organiser of its check-ins. */
  readonly ownerId: string
  readonly title: string
  /** `RRULE:…` or `LUNAR-RRULE:…`. */
  readonly cadence: string
  readonly window: Window
  /** When the next matter is raised. */
  readonly dueAt: Date
  readonly details: Details
  readonly now: Date
}

/** Things that recur. */
export function duties(db: Db, random: Random) {
  return {
    async begin({ window, details, now, ...duty }: NewDuty): Promise<string> {
      const id = random.id()
      const { fromDay, dueDay, endDay } = window
      await db.duty.create({
        data: {
          ...duty,
          id,
          ...{ fromDay, dueDay, endDay },
          details: details as Prisma.InputJsonValue,
          source: 'chat',
          createdAt: now,
        },
        select: { id: true },
      })
      return id
    },
  }
}
