import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal, type Refusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Recorded, record } from '../../src/speech/progress.ts'
import type { Ballot, Household } from '../../src/store/index.ts'
import { pollOf, tallied } from './tally.ts'
import type { PollDeed } from './workflow.ts'

/** What a household answers, by whom, in what words beside it. */
export interface Answer {
  readonly household: Household
  readonly choice: number
  readonly note: string | null
}

/**
 * Counts what a household answered in the place of what it answered before: the ballot is cast first and the figures are
 * counted anew from all ballots each time the poll is written, so that whoever answers at the same time is counted as well.
 */
export async function count(
  scene: Scene,
  matter: Matter,
  deed: PollDeed,
  { household, choice, note }: Answer,
): Promise<Recorded | Refusal> {
  const { tx, actor, now } = scene
  const poll = pollOf(matter)
  const before = await tx.ballots.of(matter.id, household.id)
  const ballot: Ballot = {
    householdId: household.id,
    choice,
    noted: deed === 'note',
    personId: poll.unnamed ? null : (actor?.personId ?? null),
    note: poll.unnamed ? null : note,
  }
  await tx.ballots.cast(matter.id, ballot, now)
  // Who is not named leaves no name in the timeline either: the household is known to have answered, and no more.
  const by = poll.unnamed ? { ...scene, actor: null } : scene
  const made = await record(by, matter, deed, {
    people: [{ personId: null, name: household.number }],
    details: async () => ({ ...tallied(poll, await tx.ballots.count(matter.id)) }),
  })
  if (isRefusal(made)) await takeBack(scene, matter, household, before)
  return made
}

/** What is not counted after all is as it was. */
async function takeBack(
  { tx, now }: Scene,
  { id }: Matter,
  household: Household,
  before: Ballot | null,
): Promise<void> {
  if (before) await tx.ballots.cast(id, before, now)
  else await tx.ballots.withdraw(id, household.id)
}
