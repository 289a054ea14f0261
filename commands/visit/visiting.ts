/** What the commands about visits share: how days and households are worded, and what is written down about looking. */

import { dayOf, daysBetween } from '../../src/domain/day.ts'
import { visibleFields } from '../../src/domain/household-sight.ts'
import { redact } from '../../src/domain/redact.ts'
import { byUrgency, isMutedOn, type OwedVisit } from '../../src/domain/visit.ts'
import { READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { VisitDuty, VisitOutline } from '../../src/store/index.ts'
import { aside } from '../common/phrases.ts'

/** The most urgent of what is owed, as many as are read, with all that may be shown of them. */
export async function mostUrgent(owed: readonly VisitOutline[], { tx, now }: Scene): Promise<readonly VisitDuty[]> {
  const ids = owed
    .toSorted(byUrgency(dayOf(now)))
    .slice(0, READ)
    .map((one) => one.id)
  const duties = await tx.visits.ofIds(ids)
  return duties.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/** `12月22日`; with the year when it is another. */
export function dayName(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}日`
}

/** 蓝阿婆家, 01-01 蓝阿婆家; a number alone stays one. */
export const homeOf = (called: string): string => (/\p{Script=Han}$/u.test(called) ? `${called}家` : called)

/** One household of the speaker's own, as far as it may be shown here. */
export function dutyLine(duty: VisitDuty, scene: Scene): string {
  const { household } = duty
  const today = dayOf(scene.now)
  const known = {
    number: household.number,
    head: household.head,
    category: household.categories.length > 0 ? `〔${household.categories.join('、')}〕` : '',
    dates: standing(duty, today),
    address: household.address ?? '',
    note: isMutedOn(today, duty) ? aside(duty.mutedReason) : '',
  }
  const { number, head, category, address, dates, note } = redact(
    known,
    visibleFields({ isLiaison: true, roles: scene.rolesIn(household.orgId) }, scene.place),
  )
  return [number, `${head ?? ''}${category ?? ''}`, address, `${dates ?? ''}${note ?? ''}`].filter(Boolean).join(' ')
}

/** How a visit stands: what is to be done first, then when it was done last. */
export function standing(owed: OwedVisit, today: string): string {
  const last = owed.lastDoneDay === null ? '还没去过' : `上次 ${dayName(owed.lastDoneDay, today)}`
  if (owed.mutedUntil !== null && isMutedOn(today, owed)) return `暂缓到 ${dayName(owed.mutedUntil, today)}，${last}`
  const late = daysBetween(owed.dueDay, today)
  if (late > 0) return `逾期 ${late} 天，${last}`
  return `${late === 0 ? '今天到期' : `${dayName(owed.dueDay, today)}前`}，${last}`
}
