import { laterDay, plusDays } from './day.ts'
import type { OrgKind } from './org.ts'
import type { Role } from './roles.ts'
import { VISIT_RULES, type VisitRule } from './visit-rules.ts'

/**
 * What the roster itself says somebody owes: visits to households, and what of the 公开清单 must be public. The village has
 * them before any mechanism reads them, so they are named here and not in a folder under `commands/`.
 */
export const VISIT_DUTY = 'visit'
export const PUBLIC_DUTY = 'disclosure'

/**
 * When something that recurs may be done, should be done by, and counts as missed. All three are days of the village;
 * nothing here knows what day it is.
 */
export interface Window {
  /** The first day on which a reminder makes sense. Doing it earlier counts just as well. */
  readonly fromDay: string
  readonly dueDay: string
  /** The last day before the owner's superior hears of it. */
  readonly endDay: string
}

/** A window opens so many days before it is due and ends so many days after. */
export const LEAD_DAYS = 7
const GRACE_DAYS = 7

/** What somebody is asked who visits because of a role, when the roster does not say (guidance §16). */
const ROLE_RULES: Readonly<Record<Role, VisitRule>> = {
  villager: VISIT_RULES.liaison,
  member: VISIT_RULES.liaison,
  volunteer: VISIT_RULES.liaison,
  gridWorker: VISIT_RULES.liaison,
  cadre: VISIT_RULES.liaison,
  secretary: VISIT_RULES.liaison,
  supervisor: VISIT_RULES.liaison,
  townStaff: VISIT_RULES.township,
  department: VISIT_RULES.liaison,
  admin: VISIT_RULES.liaison,
}

/**
 * The most frequent of the rules of somebody's roles: a township cadre who is also 网格员 visits like a 网格员. The
 * secretary of a township is its leadership.
 */
export function visitRule(roles: Iterable<Role>, heldIn: OrgKind): VisitRule {
  const rules = [...roles].map((role) =>
    role === 'secretary' && heldIn === 'township' ? VISIT_RULES.leadership : ROLE_RULES[role],
  )
  return (
    rules.reduce<VisitRule | null>((most, rule) => (most && most.days <= rule.days ? most : rule), null) ??
    VISIT_RULES.liaison
  )
}

/** The window due on a day. A short cadence has a short window: it never opens on the day it was last done. */
export function windowDue(dueDay: string, cadence: number): Window {
  const lead = Math.min(LEAD_DAYS, Math.max(cadence - 1, 0))
  return { fromDay: plusDays(dueDay, -lead), dueDay, endDay: plusDays(dueDay, GRACE_DAYS) }
}

/** The window that follows a day on which it was done, or began to be owed. */
export function windowAfter(day: string, cadence: number): Window {
  return windowDue(plusDays(day, cadence), cadence)
}

/**
 * The window when the cadence changes, or a duty comes back: counted from when it was last done, else as if it began
 * today. It opens today at the earliest, so that a change in the roster never makes anybody late at once.
 */
export function windowRenewed(lastDoneDay: string | null, cadence: number, today: string): Window {
  const due = plusDays(lastDoneDay ?? today, cadence)
  return windowDue(laterDay(due, plusDays(today, Math.min(LEAD_DAYS, cadence))), cadence)
}

/** Where a day lies: before the window, in it, past due, or past its end. */
export type Standing = 'ahead' | 'open' | 'overdue' | 'missed'

export function standingOn(day: string, window: Window): Standing {
  if (day < window.fromDay) return 'ahead'
  if (day <= window.dueDay) return 'open'
  return day <= window.endDay ? 'overdue' : 'missed'
}
