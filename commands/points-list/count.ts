/** The days of objection are over: what nobody objects to counts from now on. */
import type { BySelf } from '../../src/speech/mechanism.ts'
import type { Transaction } from '../../src/store/index.ts'
import { heldOf, ISSUED, ownOf } from '../merit-points/purses.ts'
import { type Line, type ListState, listingOf, NEXT } from './workflow.ts'

export const count: BySelf = async (matter, { tx, now }) => {
  const lines: Line[] = []
  for (const line of listingOf(matter).lines) {
    const counts = line.state === 'held'
    if (counts) await countLine(tx, line, { villageId: matter.villageId, matterId: matter.id, now })
    lines.push(counts ? { ...line, state: 'counted' } : line)
  }
  return { details: { lines, [NEXT]: after(lines) } }
}

/** What a list whose days are over comes to. */
export function after(lines: readonly Line[]): ListState {
  return lines.some(({ state }) => state === 'disputed') ? 'counting' : 'counted'
}

interface Counting {
  readonly villageId: string
  readonly matterId: string
  readonly now: Date
}

/** Points that are taken, under a rule of the village's own, leave nobody with less than none. */
export async function countLine(
  tx: Transaction,
  { key, personId, points, item }: Line,
  counting: Counting,
  from = heldOf(personId),
): Promise<void> {
  const entry = { ...counting, what: item, once: `count ${key}` }
  if (points > 0) {
    await tx.purses.transfer({ ...entry, from, to: ownOf(personId), amount: points })
    return
  }
  const own = (await tx.purses.holding(counting.villageId, [ownOf(personId)])).get(ownOf(personId)) ?? 0
  const amount = Math.min(own, -points)
  if (amount > 0) await tx.purses.transfer({ ...entry, from: ownOf(personId), to: ISSUED, amount })
}
