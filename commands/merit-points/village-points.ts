/** Whether a village has 积分 at all, and what it settled of them. Off until its secretary turns them on. */

import { may, SECRETARY_UP } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type OrgSetting, settledIn } from '../../src/speech/org-setting.ts'
import type { Outcome } from '../../src/speech/outcome.ts'
import { refuse } from '../../src/speech/outcome.ts'
import type { Transaction } from '../../src/store/index.ts'

/** What a village settled, kept among its settings. */
export interface VillagePoints {
  readonly on: boolean
  /** Since when they are on, ISO 8601: what was done before earns nothing. */
  readonly since: string
  /** 积分池: so much may be spent on rewards in a quarter, in 分; null while nothing was said. */
  readonly fund: number | null
  /** Who hands rewards over, besides grid workers and cadres. */
  readonly keepers: readonly string[]
}

/**
 * The figures of the rules, for villages that settled no others: a list is public so many days before it counts (as practised,
 * mechanisms.md §5), what was not fetched goes back after so many.
 */
export const USUAL = { objectionDays: 5, fetchDays: 30 } as const

const OFF: VillagePoints = { on: false, since: '', fund: null, keepers: [] }
const keyOf = (villageId: string): string => `points:${villageId}`
/** For how many days a list is public, where that is not as usual. */
export const OBJECTION_DAYS: OrgSetting = {
  ...{ id: 'points-days', of: '积分', title: '每月的积分公示多久才算数', unit: '天' },
  ...{ usual: USUAL.objectionDays, least: 1, most: 60, row: (orgId) => `points:days:${orgId}` },
}

export async function pointsOf(tx: Transaction, villageId: string): Promise<VillagePoints> {
  return { ...OFF, ...((await tx.settings.get(keyOf(villageId))) as Partial<VillagePoints> | null) }
}

export function keepPoints(tx: Transaction, villageId: string, { keepers, ...kept }: VillagePoints): Promise<void> {
  return tx.settings.set(keyOf(villageId), { ...kept, keepers: [...keepers] })
}

/** For how many days a list is public. */
export async function objectionDays(tx: Transaction, villageId: string): Promise<number> {
  return (await settledIn({ tx, orgs: await tx.orgs() }, villageId, OBJECTION_DAYS)).value
}

/** The village and what it settled, where it has points; else what is answered in place of all else. */
export async function whereOn({
  tx,
  village,
  actor,
}: Scene): Promise<{ readonly villageId: string; readonly points: VillagePoints } | Outcome> {
  if (!village) return refuse('请到村里的群里说，我才知道是哪个村的积分')
  const points = await pointsOf(tx, village.id)
  if (points.on) return { villageId: village.id, points }
  const isSecretary = actor !== null && may(actor.roles, SECRETARY_UP)
  return refuse(isSecretary ? '村里还没有开积分。要开就发：开积分' : '村里没有开积分。要用得由书记来开')
}

export function isOff(found: object): found is Outcome {
  return !('points' in found)
}
