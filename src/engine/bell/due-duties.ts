import { dayOf, plusDays, startOfDay } from '../../domain/day.ts'
import { decide, dutyRungs } from '../../domain/nudge.ts'
import { isMuted } from '../../domain/still-needed.ts'
import { OWNER, owner } from '../../domain/target.ts'
import { isMustVisit } from '../../domain/visit-rules.ts'
import { isDiscreet } from '../../domain/where-told.ts'
import { brief } from '../../speech/brief.ts'
import { dueWords } from '../../speech/due-words.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { DueDuty, NewMessage } from '../../store/index.ts'
import { comeRound } from './come-round.ts'
import type { DueKind, Nudge, Reminder } from './due-kind.ts'

/** What recurs and is owed, by the ladder of its kind; silent while muted. Those of an unknown kind are left alone. */
export function duties(registry: Registry): DueKind<DueDuty> {
  return {
    column: 'dutyId',
    isIn: (duty) => duty.dueDay,
    about: (duty) => `duty ${duty.id}`,
    read: (tx, until, from, take) =>
      tx.due.duties(
        registry.duties.map(({ kind }) => kind),
        until,
        from,
        take,
      ),
    climb: (tx, climbs) => tx.due.climbDuties(climbs),
    comesFirst: ({ household }) => household !== null && isMustVisit(household.categories),

    look(duty, now, until) {
      const { mutedUntil, nudgeStep } = duty
      if (mutedUntil !== null && isMuted(duty, now)) {
        return { act: null, dueAt: startOfDay(plusDays(mutedUntil, 1)), nudgeStep }
      }
      const kind = registry.duty(duty.kind)
      if (kind?.round) {
        const act = duty.dueAt <= now ? { step: nudgeStep, at: duty.dueAt, do: { move: 'comeRound' } } : null
        return { act, dueAt: duty.dueAt, nudgeStep }
      }
      return decide(dutyRungs(kind?.ladder ?? [], duty), now, until)
    },

    async move(tx, { id }, _, now) {
      await comeRound(id, registry, tx, now)
      return true
    },

    async remind(duty, nudge, at, hearers) {
      const { villageId, ownerId } = duty
      const subject = {
        villageId,
        orgId: duty.owner.orgId,
        named: () => null,
        playing: (part: string) => (part === OWNER ? [ownerId] : []),
        except: ownerId,
      }
      const reminders: Reminder[] = []
      for (const one of allOf(nudge, duty, registry)) {
        const { targets, names } = await hearers.of(one.nudge, subject)
        reminders.push(...targets.map((target) => ({ ...target, ...wordsOf(duty, one, names, at, registry) })))
      }
      return reminders
    },
  }
}

/** Nobody is spoken of behind their back: when others hear of it, so does who owes it, as they were told before. */
function allOf(nudge: Nudge, { kind }: DueDuty, registry: Registry): readonly Nudge[] {
  if (nudge.nudge === owner) return [nudge]
  const own = registry.duty(kind)?.ladder.findLast((rung) => rung.do.nudge === owner)
  return own ? [nudge, own.do] : [nudge]
}

function wordsOf(
  duty: DueDuty,
  { says }: Nudge,
  names: string,
  at: Date,
  registry: Registry,
): Pick<NewMessage, 'text' | 'openText' | 'merge' | 'discreet'> {
  const due = dueWords(duty.dueDay, dayOf(at))
  const calling = names === '' ? '' : `${names}，`
  const kind = registry.duty(duty.kind)
  const words = kind?.reminders[says]?.({ duty, due, calling }) ?? { text: `${brief(duty.title)} ${due}` }
  return { ...words, ...(kind && isDiscreet(kind.where) && { discreet: true }) }
}
