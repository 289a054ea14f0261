import { type Hours, nextAllowed } from '../../domain/hours.ts'
import { snoozedUntil, stillNeeded } from '../../domain/still-needed.ts'
import type { Transaction, Waiting } from '../../store/index.ts'

/**
 * Of rows that are ready, those to be said now. What is no longer needed is dropped; a reminder that came into quiet
 * hours while it waited, or whose person wants none today, is put off.
 */
export async function sift(
  tx: Transaction,
  rows: readonly Waiting[],
  now: Date,
  hours: Hours,
): Promise<readonly Waiting[]> {
  const bound = rows.filter((row) => row.matterId !== null || row.dutyId !== null || row.personId !== null)
  if (bound.length === 0 && rows.every((row) => row.purpose !== 'nudge')) return rows
  const standings = await tx.standing.of(bound)
  const said: Waiting[] = []
  const unneeded: string[] = []
  const later = new Map<number, string[]>()
  for (const row of rows) {
    const when = row.purpose === 'nudge' ? nextAllowed(snoozedUntil(row, standings, now) ?? now, hours) : now
    if (!stillNeeded(row, standings, now)) unneeded.push(row.id)
    else if (when > now) later.set(when.getTime(), [...(later.get(when.getTime()) ?? []), row.id])
    else said.push(row)
  }
  if (unneeded.length > 0) await tx.outbox.drop(unneeded, 'no longer needed')
  for (const [when, ids] of later) await tx.outbox.postpone(ids, new Date(when))
  return said
}
