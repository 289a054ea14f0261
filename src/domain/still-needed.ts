import { dayOf } from './day.ts'
import { after, days } from './time.ts'

/** How things stand, by id, with what waiting messages depend on. */
export interface Standings {
  readonly matters: ReadonlyMap<string, MatterStanding>
  readonly duties: ReadonlyMap<string, DutyStanding>
  readonly people: ReadonlyMap<string, PersonStanding>
}

interface MatterStanding {
  readonly kind: string
  readonly villageId: string
  readonly state: string
  readonly participants: readonly {
    readonly personId: string | null
    readonly state: string
    readonly active: boolean
  }[]
}

interface DutyStanding {
  readonly villageId: string
  readonly dueDay: string
  readonly mutedUntil: string | null
  readonly endedAt: Date | null
}

interface PersonStanding {
  readonly snoozedUntil: Date | null
  readonly vanishedAt: Date | null
  readonly erasedAt: Date | null
}

/** What a waiting message was written for. */
export interface Purposeful {
  readonly matterId: string | null
  readonly dutyId: string | null
  readonly personId: string | null
  /** The state it must be in, or several with | between; of a duty the due day. */
  readonly whileIn: string | null
}

/** Whether a message still makes sense: its matter has not moved on, its duty is still owed, its person still concerned. */
export function stillNeeded(message: Purposeful, { matters, duties, people }: Standings, now: Date): boolean {
  const { matterId, dutyId, personId, whileIn } = message
  if (matterId !== null && !standsStill(matters.get(matterId), whileIn, personId)) return false
  if (dutyId !== null && !isOwed(duties.get(dutyId), whileIn, now)) return false
  if (personId === null) return true
  const person = people.get(personId)
  return person?.vanishedAt === null && person.erasedAt === null
}

/** Until when the person wants no reminder; null when one may be said now. */
export function snoozedUntil({ personId }: Purposeful, { people }: Standings, now: Date): Date | null {
  const until = personId === null ? null : people.get(personId)?.snoozedUntil
  // 今天别提醒 lasts a night; anything longer was written by a clock that ran ahead.
  return until && until > now && until < after(now, days(2)) ? until : null
}

function standsStill(matter: MatterStanding | undefined, whileIn: string | null, personId: string | null): boolean {
  if (!matter || (whileIn !== null && !whileIn.split('|').includes(matter.state))) return false
  const parts = matter.participants.filter((one) => personId !== null && one.personId === personId)
  return parts.length === 0 || parts.some((one) => one.active && one.state !== 'done')
}

function isOwed(duty: DutyStanding | undefined, whileIn: string | null, now: Date): boolean {
  if (duty?.endedAt !== null || (whileIn !== null && duty.dueDay !== whileIn)) return false
  return !isMuted(duty, now)
}

/** 暂缓: silent up to and including that day. */
export function isMuted({ mutedUntil }: Pick<DutyStanding, 'mutedUntil'>, now: Date): boolean {
  return mutedUntil !== null && dayOf(now) <= mutedUntil
}
