import type { Power } from '../../domain/powers.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** Before a village's id: its 权力清单, in one row of the settings. */
export const POWERS = 'powers '

/** 权力清单 of a village, as its roster has it. */
export function powers(db: Db) {
  return {
    /** Null where the village has none of its own. */
    async of(villageId: string): Promise<readonly Power[] | null> {
      const row = await db.setting.findUnique({ where: { key: POWERS + villageId } })
      return row ? powersIn(row.value) : null
    },
  }
}

/** The list as it was kept. */
export const powersIn = (value: unknown): readonly Power[] => (Array.isArray(value) ? (value as Power[]) : [])

/** The list as it is kept. */
export function keptPowers(list: readonly Power[]): Prisma.InputJsonValue {
  return list.map(({ also, steps, takes, ...one }) => ({
    ...one,
    also: [...also],
    takes: takes && { ...takes },
    steps: steps.map(({ does, takes: each }) => ({ does, takes: each && { ...each } })),
  }))
}
