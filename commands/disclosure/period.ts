/** How long what is published stays up. */
import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import { isUp, publicationOf } from './workflow.ts'

/** 村民委员会组织法 (2025) §35: at least so many days; a village or its township may say more, never less. */
export const LEAST_DAYS = 15
/** What is up for longer than a year is no notice any more. */
export const MOST_DAYS = 365

/** The setting that holds what an organisation says, in days. */
export const periodKey = (orgId: string): string => `notice-days ${orgId}`

/** In days: what the village says, else who is above it, else the law. */
export async function periodIn({ tx, orgs }: Pick<Stage, 'tx' | 'orgs'>, villageId: string): Promise<number> {
  for (const org of orgs.upward(villageId)) {
    const said = await tx.settings.get(periodKey(org.id))
    if (typeof said === 'number') return Math.max(said, LEAST_DAYS)
  }
  return LEAST_DAYS
}

/** Until when something stays up that is published now. */
export async function upUntil(stage: Stage, villageId: string): Promise<Date> {
  return after(stage.now, days(await periodIn(stage, villageId)))
}

/** Until when it has to stay up; null where that is over, or an earlier version published it without an end. */
export function staysUpUntil(matter: Matter, now: Date): Date | null {
  const { upUntil: until } = publicationOf(matter)
  return isUp(matter) && until !== undefined && new Date(until) > now ? new Date(until) : null
}

/** The local day it may be taken down; empty where it was never published. */
export function lastDay(matter: Pick<Matter, 'details'>): string {
  const { upUntil: until } = publicationOf(matter)
  return until === undefined ? '' : dayOf(new Date(until))
}
