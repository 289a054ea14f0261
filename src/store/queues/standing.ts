import type { Standings } from '../../domain/still-needed.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'

interface Named {
  readonly matterId: string | null
  readonly dutyId: string | null
  readonly personId: string | null
}

/** How things stand that waiting messages depend on; read just before they are said. */
export function standing(db: Db) {
  return {
    async of(messages: readonly Named[]): Promise<Standings> {
      const ids = (pick: (one: Named) => string | null) => messages.flatMap((one) => pick(one) ?? [])
      const matterRows = await inParts(
        ids((one) => one.matterId),
        (part) => db.matter.findMany({ where: { id: { in: part } }, select: MATTER }),
      )
      const dutyRows = await inParts(
        ids((one) => one.dutyId),
        (part) => db.duty.findMany({ where: { id: { in: part } }, select: DUTY }),
      )
      const personRows = await inParts(
        ids((one) => one.personId),
        (part) => db.person.findMany({ where: { id: { in: part } }, select: PERSON }),
      )
      return {
        matters: new Map(matterRows.map((row) => [row.id, row])),
        duties: new Map(dutyRows.map((row) => [row.id, row])),
        people: new Map(personRows.map((row) => [row.id, row])),
      }
    },
  }
}

const MATTER = {
  id: true,
  kind: true,
  villageId: true,
  state: true,
  participants: { select: { personId: true, state: true, active: true } },
} as const
const DUTY = { id: true, villageId: true, dueDay: true, mutedUntil: true, endedAt: true } as const
const PERSON = { id: true, snoozedUntil: true, vanishedAt: true, erasedAt: true } as const
