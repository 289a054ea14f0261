/** Who visits one household and how often, changed one household at a time: what the commands for it have in common. */
import { dayOf } from '../../src/domain/day.ts'
import { windowAfter, windowRenewed } from '../../src/domain/due-window.ts'
import { MEMBER_UP, may, rolesTowards, SECRETARY_UP } from '../../src/domain/roles.ts'
import { visitRule } from '../../src/domain/visit-rules.ts'
import type { HouseholdRef, PersonRef } from '../../src/speech/args/index.ts'
import type { TextForm } from '../../src/speech/args/types.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { VisitDuty } from '../../src/store/index.ts'
import { handOverEvents } from './hand-over-events.ts'
import { homeOf } from './visiting.ts'

/** As seldom as a household is ever visited, in days. */
const SELDOMEST = 3_650
const DAYS = /^(?:每|隔)?\s*(\d{1,4})\s*天(?:走?一次)?$/u

/** 60天, 每60天一次. */
export const DAYS_FORM: TextForm = { apart: DAYS, touching: DAYS }

/** How many days are said; null for nothing that is such a number. */
export function daysSaid(said: string): number | null {
  const days = Number(DAYS.exec(said.normalize('NFKC').trim())?.[1] ?? Number.NaN)
  return days >= 1 && days <= SELDOMEST ? days : null
}

export const HOW_DAYS = `几天走访一次？写 1 到 ${SELDOMEST} 天，比如：60天`

/** What the roster would say otherwise, the next time it is brought in. */
export const ALSO_THERE = '花名册里也请改掉'

/** Why the speaker may not; null where they may. */
export function barredFrom({ orgId, called }: HouseholdRef, { rolesIn }: Scene): string | null {
  return may(rolesIn(orgId), SECRETARY_UP) ? null : `${homeOf(called)}由谁联系，要书记或上级来定`
}

/** Why somebody cannot visit that household; null where they can. */
export async function unfit({ id, name }: PersonRef, { orgId }: HouseholdRef, { tx, orgs }: Scene) {
  const holdings = (await tx.people.byId(id))?.holdings ?? []
  return may(rolesTowards(holdings, orgId, orgs), MEMBER_UP) ? null : `${name}还不是党员、网格员或村干部，不能接联系户`
}

/** Somebody is asked to visit it from now on, as often as their roles ask for (guidance §16). */
export async function begin({ id, villageId, orgId }: HouseholdRef, to: PersonRef, scene: Scene): Promise<void> {
  const { tx, orgs, now } = scene
  const holdings = (await tx.people.byId(to.id))?.holdings ?? []
  const top = holdings.find((one) => orgs.get(one.orgId)?.kind === 'township') ?? holdings[0]
  const roles = holdings.filter((one) => one.orgId === top?.orgId).map(({ role }) => role)
  const cadence = visitRule(roles, orgs.get(top?.orgId ?? orgId)?.kind ?? 'village').days
  const window = windowAfter(dayOf(now), cadence)
  await tx.visits.begin({ householdId: id, villageId, orgId, ownerId: to.id, cadence }, window, now)
}

/** Somebody visits it in place of others, with their window and what came before. */
export async function replace(others: readonly VisitDuty[], to: PersonRef, scene: Scene): Promise<void> {
  const [first, ...more] = others
  if (!first) return
  await scene.tx.visits.handOver([first], to.id, scene.now)
  await leave(more, scene)
  for (const duty of others) await handOverEvents(scene, [duty], { id: duty.ownerId }, to)
}

/** Those visits are owed no more. */
export const leave = (duties: readonly VisitDuty[], { tx, now }: Scene): Promise<void> =>
  tx.visits.end(
    duties.map(({ id }) => id),
    now,
  )

/** They are owed every so many days, counted from the last time. */
export async function everySoMany(days: number, duties: readonly VisitDuty[], { tx, now }: Scene): Promise<void> {
  for (const { id, lastDoneDay } of duties)
    await tx.visits.recur(id, days, windowRenewed(lastDoneDay, days, dayOf(now)))
}

/** What was written down about whose visits. */
export function noteLiaison({ tx, actor, account, now }: Scene, { id, villageId }: HouseholdRef): void {
  const by = { personId: actor?.personId ?? null, accountId: account.id, villageId }
  tx.audit.note({ ...by, action: LIAISON_CHANGED, subject: id }, now)
}

/** What the audit calls it. */
export const LIAISON_CHANGED = 'change-liaison'
