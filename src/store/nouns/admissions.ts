import type { AdmissionItem } from '../../domain/admissions.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** Before a township's id: its list, in one row of the settings. */
export const ADMISSIONS = 'admissions '

/** 准入清单 of a township, as its roster has it; empty where the roster has none. */
export function admissions(db: Db) {
  return {
    async of(townshipId: string): Promise<readonly AdmissionItem[]> {
      const row = await db.setting.findUnique({ where: { key: ADMISSIONS + townshipId } })
      return admissionsIn(row?.value)
    },
  }
}

/** The list as it was kept. */
export const admissionsIn = (kept: unknown): readonly AdmissionItem[] =>
  Array.isArray(kept) ? (kept as AdmissionItem[]) : []

/** The list as it is kept. */
export const keptAdmissions = (items: readonly AdmissionItem[]): Prisma.InputJsonValue =>
  items.map((one) => ({ ...one }))
