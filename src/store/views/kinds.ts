import type { Db } from '../connection/client.ts'

/** What kinds of matters and duties there are, and what roles. */
export function kinds(db: Db) {
  return {
    /** Those that a newer process wrote and this one does not know. */
    async besides(matters: readonly string[], duties: readonly string[]): Promise<readonly string[]> {
      const others = await db.matter.groupBy({ by: ['kind'], where: { kind: { notIn: [...matters] } } })
      const recurring = await db.duty.groupBy({ by: ['kind'], where: { kind: { notIn: [...duties] } } })
      return [...new Set([...others, ...recurring].map(({ kind }) => kind))].toSorted()
    },
    /** Likewise the roles. */
    async rolesBesides(roles: readonly string[]): Promise<readonly string[]> {
      const others = await db.roleHolding.groupBy({ by: ['role'], where: { role: { notIn: [...roles] } } })
      return others.map(({ role }) => role).toSorted()
    },
  }
}
