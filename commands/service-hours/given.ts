/**
 * What somebody says that helping took, as every mechanism keeps it in which people help: the minutes in its details, how
 * far they count in the helper's own state. Pure.
 */
import { dayOf } from '../../src/domain/day.ts'
import { momentIn } from '../../src/domain/ladder.ts'
import { type Matter, type Part, type Participant, playing } from '../../src/domain/matter.ts'
import type { Allowed, DeedRule } from '../../src/domain/workflow.ts'

/** Own states: told; told anew after it counted, which somebody has to look at; and confirmed by somebody else. */
export const TOLD = 'spent'
export const AMENDED = 'amended'
export const CONFIRMED = 'vouched'
/** All of them: whoever is in one was there. */
export const GIVEN: readonly string[] = [TOLD, AMENDED, CONFIRMED]

/** Names in the details: minutes by person, when some were last told that nobody confirmed, and until when they are to be. */
export const MINUTES = 'minutes'
export const TOLD_AT = 'hoursToldAt'
export const RECORDED_BY = 'hoursRecordedBy'

export type HoursDeed = 'spend' | 'amend' | 'vouch'

/** The deeds of it in a workflow: who helped tells, and somebody else confirms. */
export function hoursDeeds<S extends string>(of: {
  readonly in: readonly S[]
  readonly part: Part
  /** The own states of who helped and said nothing yet. */
  readonly from: readonly string[]
  readonly by: Allowed
}): Readonly<Record<HoursDeed, DeedRule<S>>> {
  const base = { in: of.in, part: of.part, onlyPlayers: true as const }
  return {
    spend: { ...base, from: [...of.from, TOLD], to: TOLD },
    amend: { ...base, from: [TOLD, AMENDED, CONFIRMED], to: AMENDED },
    vouch: { ...base, from: [TOLD, AMENDED], to: CONFIRMED, by: of.by },
  }
}

export const HOURS_WORDS: Readonly<Record<HoursDeed, string>> = { spend: '记时长', amend: '改时长', vouch: '核时' }

/** The minutes somebody said it took them; null where they said nothing. */
export function minutesOf({ details }: Pick<Matter, 'details'>, personId: string): number | null {
  const minutes = mapIn(details)[personId]
  return typeof minutes === 'number' ? minutes : null
}

/** The minutes of everybody, with somebody's as they say them now. */
export const withMinutes = (
  { details }: Pick<Matter, 'details'>,
  personId: string,
  minutes: number,
): Readonly<Record<string, number>> => ({
  ...mapIn(details),
  [personId]: minutes,
})

function mapIn(details: Matter['details']): Readonly<Record<string, number>> {
  const map = details[MINUTES]
  return typeof map === 'object' && map !== null ? (map as Readonly<Record<string, number>>) : {}
}

/** Whether somebody else has said that they are so: by 核时, or where the mechanism knows it, as an order's rating tells. */
export function isTrue(one: Pick<Participant, 'state'> | undefined, isAgreed: boolean): boolean {
  return one?.state === CONFIRMED || (one?.state === TOLD && isAgreed)
}

/** Who told hours that nobody has confirmed. */
export function unconfirmed(matter: Pick<Matter, 'participants'>, part: Part): readonly Participant[] {
  return playing(matter, part).filter(({ state }) => state === TOLD || state === AMENDED)
}

/** The village's day on which it was done, as the details keep it in ISO 8601 under this name; else when it was raised. */
export function dayDone({ details, createdAt }: Pick<Matter, 'details' | 'createdAt'>, at: string): string {
  return dayOf(momentIn(details[at]) ?? createdAt)
}
