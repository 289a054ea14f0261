/** What is owed to a whole part of the village: any household of it, or all of them within a term of office. */

import { dayOf, daysBetween } from '../../src/domain/day.ts'
import { monthlyPace, type Walk } from '../../src/domain/term.ts'
import { fulfilledOn } from '../../src/domain/visit.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { AreaDuty } from '../../src/store/index.ts'
import { homeName } from '../common/phrases.ts'
import { dayName, standing } from './visiting.ts'

/** `那良屯 任意一户 12月22日前，还没去过`. */
export function areaLine(duty: AreaDuty, { orgs, now }: Scene): string {
  return `${homeName(orgs.get(duty.orgId) ?? null)} 任意一户 ${standing(duty, dayOf(now))}`
}

/** Who was in any of these organisations answers what its leader owes the whole 村民小组; each in one line. */
export async function fulfilAreas(scene: Scene, orgIds: readonly string[], day: string): Promise<readonly string[]> {
  const { tx, actor, orgs, now } = scene
  const today = dayOf(now)
  const { any } = await tx.areas.ofLiaison(actor?.personId ?? '')
  const made = any.flatMap((duty) => {
    const next = orgIds.some((id) => orgs.isWithin(id, duty.orgId)) ? fulfilledOn(duty, day, today) : null
    return next ? [{ dutyId: duty.id, orgId: duty.orgId, next }] : []
  })
  await tx.visits.fulfil(made)
  return made.map(
    ({ orgId, next }) => `${homeName(orgs.get(orgId) ?? null)}也算走访了，下次 ${dayName(next.dueDay, today)}前`,
  )
}

/** The speaker's own walks through all households of a term, each in one line. */
export async function walkLines(scene: Scene): Promise<readonly string[]> {
  const { tx, actor, orgs, now } = scene
  if (!actor) return []
  const { whole } = await tx.areas.ofLiaison(actor.personId)
  const lines: string[] = []
  for (const { orgId, term } of whole) {
    const inside = [...orgs.all].filter((one) => orgs.isWithin(one.id, orgId)).map((one) => one.id)
    const walked = await tx.areas.walked([actor.personId], inside, term.fromDay)
    lines.push(walkLine({ ...walked, term }, dayOf(now)))
  }
  return lines
}

/** How far the walk through a part of the village has come, whoever of those who owe it went. */
export async function walkOf(orgIds: readonly string[], scopeId: string, scene: Scene): Promise<readonly string[]> {
  const { tx, orgs, now } = scene
  const above = [...orgs.upward(scopeId)].map((org) => org.id)
  const { whole } = await tx.areas.towards([...new Set([...orgIds, ...above])])
  const term = whole.map((one) => one.term).sort((one, other) => (one.toDay < other.toDay ? 1 : -1))[0]
  if (!term) return []
  const walkers = [...new Set(whole.map((one) => one.ownerId))]
  return [walkLine({ ...(await tx.areas.walked(walkers, orgIds, term.fromDay)), term }, dayOf(now))]
}

function walkLine(walk: Walk, today: string): string {
  const { visited, all, term } = walk
  const been = `任期走遍：已走 ${visited}/${all} 户`
  if (visited >= all) return `${been}，都走到了`
  const pace = monthlyPace(walk, today)
  if (pace === null) return `${been}，任期已满 ${daysBetween(term.toDay, today)} 天`
  return `${been}，每月走 ${pace} 户就来得及`
}
