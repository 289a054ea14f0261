import type { Details, Matter } from '../../domain/matter.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** The columns a matter is made of. */
export const MATTER = {
  id: true,
  villageId: true,
  orgId: true,
  number: true,
  kind: true,
  state: true,
  version: true,
  title: true,
  details: true,
  roomId: true,
  createdAt: true,
  enteredAt: true,
  deadline: true,
  dueAt: true,
  participants: { select: { personId: true, name: true, part: true, state: true, active: true, note: true, at: true } },
} as const satisfies Prisma.MatterSelect

/**
 * Matters of a village in the order of their numbers, which grow with time. Where several states are asked for, the order is
 * that of the days they were raised: by numbers SQLite would walk the whole history of the village to find the few that are
 * open, with or without statistics (measured with 200,000 old matters: 10 ms a list). The very first is found soon either way.
 */
export function byAge(
  states: readonly string[],
  direction: 'asc' | 'desc',
  take: number,
): Prisma.MatterOrderByWithRelationInput[] {
  const number = { number: direction }
  return states.length > 1 && take > 1 ? [{ createdAt: direction }, number] : [number]
}

export function shaped(row: Prisma.MatterGetPayload<{ select: typeof MATTER }>): Matter {
  return { ...row, details: row.details as Details }
}

/** A matter as people name it. */
interface Key {
  readonly villageId: string
  readonly number: number
}

/**
 * Finds matters by their numbers. Those of several villages by their ids: Prisma would compile a list of alternatives anew for
 * nearly every mixture of them (1 to 2 ms for 64), and keeps the plan of `in` whatever its length.
 */
export function byNumbers(db: Db) {
  return async (keys: readonly Key[]): Promise<readonly (Matter | null)[]> => {
    const wanted = new Set(keys.map(keyOf))
    const anyOf = {
      villageId: { in: [...new Set(keys.map(({ villageId }) => villageId))] },
      number: { in: [...new Set(keys.map(({ number }) => number))] },
    }
    const ids = async () => {
      const rows = await db.matter.findMany({ where: anyOf, select: { id: true, villageId: true, number: true } })
      return rows.filter((row) => wanted.has(keyOf(row))).map(({ id }) => id)
    }
    const where = anyOf.villageId.in.length > 1 ? { id: { in: await ids() } } : anyOf
    // The last of those that share a number is the one that has it.
    const rows = await db.matter.findMany({ where, orderBy: { turn: 'asc' }, select: MATTER })
    const found = new Map(rows.map((row) => [keyOf(row), shaped(row)]))
    return keys.map((key) => found.get(keyOf(key)) ?? null)
  }
}

const keyOf = ({ villageId, number }: Key) => `${number} ${villageId}`
