/** How long what is published stays up. */
import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import { type OrgSetting, settledIn } from '../../src/speech/org-setting.ts'
import { isUp, publicationOf } from './workflow.ts'

/** 村民委员会组织法 (2025) §35: at least so many days; a village or its township may say more, never less. */
export const LEAST_DAYS = 15
/** What is up for longer than a year is no notice any more. */
export const MOST_DAYS = 365

export const NOTICE_PERIOD: OrgSetting = {
  id: 'notice-days',
  of: '公开',
  title: '公开的东西要公布多久',
  unit: '天',
  usual: LEAST_DAYS,
  least: LEAST_DAYS,
  most: MOST_DAYS,
  row: (orgId) => `notice-days ${orgId}`,
}

/** In days: what the village says, else who is above it, else the law. */
export async function periodIn(stage: Pick<Stage, 'tx' | 'orgs'>, villageId: string): Promise<number> {
  return (await settledIn(stage, villageId, NOTICE_PERIOD)).value
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
