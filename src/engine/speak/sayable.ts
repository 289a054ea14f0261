import { nextAllowed, type VillageHours } from '../../domain/hours.ts'
import { expiryOf } from '../../domain/shelf-life.ts'
import { type Standings, snoozedUntil, stillNeeded } from '../../domain/still-needed.ts'
import type { Transaction, WaitingMessage } from '../../store/index.ts'

export interface Sieve {
  readonly now: Date
  /** When reminders may be said, by the village they are about. */
  readonly hours: VillageHours
  /** Until when a row is left alone because its conversation kept the sender waiting; null when it is not. */
  readonly leftAlone?: (row: WaitingMessage) => Date | null
}

/**
 * Of rows that are ready, those to be said now. What is no longer needed is dropped; a reminder that came into quiet
 * hours while it waited, or whose person wants none today, is put off; what is left alone waits until then.
 */
export async function sayable(
  tx: Transaction,
  rows: readonly WaitingMessage[],
  { now, hours, leftAlone = () => null }: Sieve,
): Promise<readonly WaitingMessage[]> {
  const bound = rows.filter((row) => row.matterId !== null || row.dutyId !== null || row.personId !== null)
  const standings = await tx.standing.of(bound)
  const villageOf = await villagesOf(tx, rows, standings)
  const said: WaitingMessage[] = []
  const unneeded: string[] = []
  const putOff = new Later()
  const alone = new Later()
  for (const row of rows) {
    const allowed = (from: Date) =>
      nextAllowed(from, hours.of(villageOf(row), standings.matters.get(row.matterId ?? '')?.kind))
    const when = row.purpose === 'nudge' ? allowed(snoozedUntil(row, standings, now) ?? now) : now
    const until = leftAlone(row)
    if (!stillNeeded(row, standings, now)) unneeded.push(row.id)
    else if (when > now) putOff.add(row.id, when)
    else if (until) alone.add(row.id, until)
    else said.push(row)
  }
  if (unneeded.length > 0) await tx.outbox.drop(unneeded, 'no longer needed')
  // Put off for the hearer's sake it is worth as much then; left alone it is not.
  for (const [when, ids] of putOff.byMoment()) await tx.outbox.postpone(ids, when, expiryOf('nudge', when))
  for (const [until, ids] of alone.byMoment()) await tx.outbox.postpone(ids, until)
  return said
}

/**
 * The village each reminder is about: its matter's or its duty's. What is about no certain thing (the morning's word, what
 * could not be said) has only its hearer's; they alone are looked up, all at once.
 */
async function villagesOf(
  tx: Transaction,
  rows: readonly WaitingMessage[],
  { matters, duties }: Standings,
): Promise<(row: WaitingMessage) => string | null> {
  const about = ({ matterId, dutyId }: WaitingMessage) =>
    matters.get(matterId ?? '')?.villageId ?? duties.get(dutyId ?? '')?.villageId
  const others = rows.filter((row) => row.purpose === 'nudge' && about(row) === undefined)
  const receivers = others.length > 0 ? await tx.outbox.receivers(others) : new Map()
  return (row) => about(row) ?? receivers.get(row.id)?.villageId ?? null
}

/** Ids by the moment they wait for. */
class Later {
  readonly #ids = new Map<number, string[]>()

  add(id: string, until: Date): void {
    const at = until.getTime()
    this.#ids.set(at, [...(this.#ids.get(at) ?? []), id])
  }

  byMoment(): readonly (readonly [Date, readonly string[]])[] {
    return [...this.#ids].map(([at, ids]) => [new Date(at), ids])
  }
}
