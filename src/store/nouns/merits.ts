import { type MeritItem, type Merits, NO_MERITS, type Reward } from '../../domain/merits.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** Before a village's id: its lists, in one row of the settings. */
export const MERITS = 'merits '

/** 积分项目 and 积分奖品 of a village, as its roster has them. */
export function merits(db: Db) {
  return {
    async of(villageId: string): Promise<Merits> {
      const row = await db.setting.findUnique({ where: { key: MERITS + villageId } })
      return meritsIn(row?.value)
    },
  }
}

/** The lists as they were kept. */
export function meritsIn(value: unknown): Merits {
  const { items, rewards } = (value ?? NO_MERITS) as Merits
  return { items: listIn<MeritItem>(items), rewards: listIn<Reward>(rewards) }
}

const listIn = <One>(kept: unknown): readonly One[] => (Array.isArray(kept) ? (kept as One[]) : [])

/** The lists as they are kept. */
export function keptMerits({ items, rewards }: Merits): Prisma.InputJsonValue {
  return { items: items.map((one) => ({ ...one })), rewards: rewards.map((one) => ({ ...one })) }
}
