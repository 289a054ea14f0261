import { plusDays, startOfDay } from '../../domain/day.ts'
import type { Hearer } from '../../domain/matter.ts'
import { DUTY_LADDERS, decide, dutyRungs } from '../../domain/nudge.ts'
import { isMuted } from '../../domain/still-needed.ts'
import { isMustVisit } from '../../domain/visit-rules.ts'
import type { DueDuty } from '../../store/index.ts'
import { comeRound } from './come-round.ts'
import type { DueKind, Reminder } from './tick.ts'
import { dutyNudge } from './wording.ts'

/** Kinds of which every round is a matter of its own, raised when it is due. */
const ROUNDS: ReadonlySet<string> = new Set(['task', 'checkIn'])

/** What recurs and is owed, by the ladder of its kind; silent while muted. */
export const duties: DueKind<DueDuty> = {
  column: 'dutyId',
  isIn: (duty) => duty.dueDay,
  about: (duty) => `duty ${duty.id}`,
  read: (tx, until, from, take) => tx.due.duties(until, from, take),
  climb: (tx, climbs) => tx.due.climbDuties(climbs),
  comesFirst: ({ household }) => household !== null && isMustVisit(household.categories),

  look(duty, now, until) {
    const { mutedUntil, nudgeStep } = duty
    if (mutedUntil !== null && isMuted(duty, now)) {
      return { act: null, dueAt: startOfDay(plusDays(mutedUntil, 1)), nudgeStep }
    }
    if (ROUNDS.has(duty.kind)) {
      const act = duty.dueAt <= now ? { step: nudgeStep, at: duty.dueAt, do: { move: 'comeRound' } } : null
      return { act, dueAt: duty.dueAt, nudgeStep }
    }
    return decide(dutyRungs(DUTY_LADDERS[duty.kind] ?? [], duty), now, until)
  },

  async move(tx, { id }, _, now) {
    await comeRound(id, tx, now)
    return true
  },

  async remind(duty, hearer, at, hearers) {
    const { villageId, owner, ownerId } = duty
    const subject = { villageId, orgId: owner.orgId, people: { owner: [ownerId] }, except: ownerId }
    // Nobody is spoken of behind their back: when others hear of it, so does who owes it.
    const all: readonly Hearer[] = hearer === 'owner' ? [hearer] : [hearer, 'owner']
    const reminders: Reminder[] = []
    for (const one of all) {
      const { targets, names } = await hearers.of(one, subject)
      reminders.push(...targets.map((target) => ({ ...target, ...dutyNudge(duty, one, names, at) })))
    }
    return reminders
  },
}
