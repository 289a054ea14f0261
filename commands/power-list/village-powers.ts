/** What a village goes by: its own 权力清单, or the usual one; and above which amount it asks for 四议. */

import { listKey } from '../../src/roster/list.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import { type OrgSetting, settledIn } from '../../src/speech/org-setting.ts'
import type { Transaction } from '../../src/store/index.ts'
import type { Power } from './powers.ts'
import { rosterList } from './roster-list.ts'
import { USUAL_POWERS } from './usual/index.ts'

export interface VillageList {
  readonly powers: readonly Power[]
  /** The roster gave it; else it is the usual one. */
  readonly isOwn: boolean
}

export async function listOf(tx: Transaction, villageId: string): Promise<VillageList> {
  const own = (await tx.settings.get(listKey(rosterList.key, villageId))) as readonly Power[] | null
  return own && own.length > 0 ? { powers: own, isOwn: true } : { powers: USUAL_POWERS, isOwn: false }
}

/** Above this a village has a matter decided by all first. There is no number for the whole country: a village sets its own. */
export interface TalksLimit {
  /** In 分. */
  readonly above: number
  /** What it rests on, where somebody said. */
  readonly basis: string
}

const keyOf = (orgId: string): string => `talks-limit:${orgId}`

/** In 元; 0: nothing is asked because of its price. */
export const TALKS_LIMIT: OrgSetting = {
  ...{ id: 'talks-limit', of: '小微权力', title: '花多少钱以上的事先走四议（零是不问）', unit: '元', scale: 100 },
  ...{ usual: 0, least: 0, most: 100_000_000, row: keyOf, at: ['above'] },
}

/** What the village set, else its township; null where nobody did. */
export async function talksLimitOf(
  { tx, orgs }: Pick<Stage, 'tx' | 'orgs'>,
  villageId: string,
): Promise<TalksLimit | null> {
  const { value, by } = await settledIn({ tx, orgs }, villageId, TALKS_LIMIT)
  if (by === null || value === 0) return null
  const kept = (await tx.settings.get(keyOf(by.id))) as Partial<TalksLimit> | null
  return { above: Math.round(value * 100), basis: kept?.basis ?? '' }
}

/** Null: none, whatever the township says. */
export function keepTalksLimit(tx: Transaction, villageId: string, limit: TalksLimit | null): Promise<void> {
  return tx.settings.set(keyOf(villageId), { above: 0, ...limit })
}
