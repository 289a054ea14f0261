import type { Details, Matter } from '../domain/matter.ts'
import type { Db, Prisma } from './client.ts'

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
  participants: { select: { personId: true, name: true, part: true, state: true, active: true, note: true } },
} as const satisfies Prisma.MatterSelect

export function shaped(row: Prisma.MatterGetPayload<{ select: typeof MATTER }>): Matter {
  return { ...row, details: row.details as Details }
}

/** A matter as people name it. */
interface Key {
  readonly villageId: string
  readonly number: number
}

/**
 * Finds matters by their numbers. Prisma keeps a plan for every count of them, so there are only counts of a power of two:
 * some are asked for twice.
 */
export function byNumbers(db: Db) {
  return async (keys: readonly Key[]): Promise<readonly (Matter | null)[]> => {
    const padding = 2 ** Math.ceil(Math.log2(keys.length)) - keys.length
    const asked = [...keys, ...keys.slice(0, padding)]
    const rows = await db.matter.findMany({ where: { OR: asked }, select: MATTER })
    const found = new Map(rows.map((row) => [`${row.number} ${row.villageId}`, shaped(row)]))
    return keys.map(({ villageId, number }) => found.get(`${number} ${villageId}`) ?? null)
  }
}
