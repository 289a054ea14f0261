/** The list of the month that runs: it is there from the start, and written when the month is over. */
import { dayOf, startOfDay } from '../../src/domain/day.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { raise } from '../../src/speech/raise.ts'
import { objectionDays, pointsOf } from '../merit-points/village-points.ts'
import { DAYS_OPEN, list } from './workflow.ts'

type Stage = Pick<Scene, 'tx' | 'now'>

/** Raises it, where it is not there yet; `over` is the one of the month before, which is just being written. */
export async function raiseList({ tx, now }: Stage, villageId: string, over: string | null = null): Promise<void> {
  const gathering = await tx.matters.list({ villageId, kind: list.kind, states: ['gathering'] }, 2)
  if (gathering.some(({ id }) => id !== over)) return
  const month = dayOf(now).slice(0, 7)
  const { since } = await pointsOf(tx, villageId)
  await raise({ tx, now }, list, {
    villageId,
    orgId: villageId,
    title: `${Number(month.slice(5))}月积分`,
    details: { month, since, lines: [], [DAYS_OPEN]: await objectionDays(tx, villageId) },
    deadline: startOfDay(firstOfNext(month)),
    roomId: null,
    participants: [],
    by: null,
  })
}

/** No list is written of a month in which points were turned off; false when it is being written just now. */
export async function dropGathering({ tx, now }: Stage, villageId: string): Promise<boolean> {
  for (const matter of await tx.matters.list({ villageId, kind: list.kind, states: ['gathering'] }, 5)) {
    const step = advance(list, matter, 'drop', { actor: null, now })
    if (isRefusal(step) || !(await tx.matters.apply(step))) return false
  }
  return true
}

/** The first day of the month after. */
export function firstOfNext(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
