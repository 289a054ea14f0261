/**
 * What was recorded anyway and earns points by itself, as each kind of matter says (`earns`), and hours that somebody else
 * confirmed (`served`). Whoever came to something, how soon somebody answered and what was photographed are no facts here, and
 * so never count (国办函〔2026〕12号).
 */
import { dayOf, startOfDay } from '../../src/domain/day.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import type { Claimed, Earning } from '../../src/speech/earning.ts'
import type { MatterKind, Registry } from '../../src/speech/mechanism.ts'
import type { Transaction } from '../../src/store/index.ts'
import { quarterOf, startOfQuarter } from '../merit-points/purses.ts'

/** One thing that somebody did. */
export interface Fact {
  readonly fact: string
  /** It counts once under this. */
  readonly key: string
  readonly personId: string
  /** How often it counts: hours, else once. */
  readonly times: number
  /** The item that was claimed, and what it was worth when it was granted; null where items say it by their facts. */
  readonly claimed: Claimed | null
}

export interface Period {
  readonly villageId: string
  /** What was so from this moment on, up to but without the second: when the list is written, so that nothing is left out. */
  readonly from: Date
  readonly to: Date
  /** `2026-11` */
  readonly month: string
}

/** Nobody reads more of one kind. */
const MOST = 500

/** All of a village in these days, kind by kind. */
export async function factsOf(
  { tx, registry }: { readonly tx: Transaction; readonly registry: Pick<Registry, 'matters'> },
  period: Period,
): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  for (const kind of registry.matters) {
    for (const earning of kind.earns ?? []) facts.push(...(await earnedBy(tx, kind, earning, period)))
  }
  for (const kind of registry.matters) facts.push(...(await hoursOf(tx, kind, period)))
  return facts
}

async function earnedBy(
  tx: Transaction,
  { workflow: { kind } }: MatterKind,
  { fact, part, state, each, except, only, claimed }: Earning,
  { villageId, from, to, month }: Period,
): Promise<readonly Fact[]> {
  const quarter = quarterOf(month)
  // Told once a quarter, with its last month.
  if (each === 'quarter' && Number(month.slice(5)) % 3 !== 0) return []
  const throughout = startOfDay(startOfQuarter(quarter)).getTime() + days(1)
  const isTold = ({ enteredAt }: Matter) =>
    each === 'quarter' ? enteredAt.getTime() < throughout : enteredAt >= from && enteredAt < to
  const found = await tx.matters.newest({ villageId, kind, states: [state] }, MOST)
  return found
    .filter((matter) => isTold(matter) && only?.(matter) !== false)
    .toReversed()
    .flatMap((matter) => {
      const excepted = except ? playing(matter, except).map(({ personId }) => personId) : []
      return playing(matter, part).flatMap(({ personId }): readonly Fact[] => {
        if (personId === null || excepted.includes(personId)) return []
        const key = `${fact} ${matter.id} ${each === 'quarter' ? quarter : personId}`
        return [{ fact, key, personId, times: 1, claimed: claimed?.(matter) ?? null }]
      })
    })
}

/** Whole hours that somebody else said are true; that somebody came, without how long, is no hour. */
async function hoursOf(
  tx: Transaction,
  { workflow, served }: MatterKind,
  { villageId, from, to }: Period,
): Promise<readonly Fact[]> {
  if (!served) return []
  const facts: Fact[] = []
  const states = Object.keys(workflow.states)
  for (const matter of (await tx.matters.newest({ villageId, kind: workflow.kind, states }, MOST)).toReversed()) {
    const at = startOfDay(served.day(matter))
    if (at < startOfDay(dayOf(from)) || at > to) continue
    for (const { personId } of playing(matter, served.part)) {
      const service = personId === null ? null : served.of(matter, personId)
      if (!service?.isTrue || service.minutes === null || personId === null) continue
      const times = Math.floor(service.minutes / 60)
      if (times < 1) continue
      facts.push({ fact: 'hours', key: `hours ${matter.id} ${personId}`, personId, times, claimed: null })
    }
  }
  return facts
}
