import type { Clock } from '../../domain/ports.ts'
import { CLOCKS_APART_MS } from '../../domain/time.ts'
import { Appender } from '../commit/appender.ts'
import { type Shared, type Transaction, transaction } from '../commit/transaction.ts'
import type { Client } from '../connection/client.ts'

const EVERY_MS = 1_000
/** Ids tell when a matter was begun, not when its commit ended, and machines' clocks are apart. */
const OVERLAP_MS = CLOCKS_APART_MS

/**
 * Looks every second at what other processes wrote of what this one keeps in memory. Four reads: three follow what is open
 * or was raised in the last minutes, none what exists. Returns the way to stop.
 */
export function lookAround(client: Client, shared: Shared, clock: Clock): () => Promise<void> {
  const stopping = new AbortController()
  const tx = transaction(client, shared, new Appender(), (effect) => effect())
  let before = clock.now()
  const look = async () => {
    const now = clock.now()
    await shared.directory.freshen(client, now.getTime())
    // Read anew when something changed: a first glance at a group asks no database.
    await shared.directory.orgs(client)
    await learn(tx, shared, now, idAt(before.getTime() - OVERLAP_MS))
    before = now
  }
  const looking = (async () => {
    await clock.sleep(EVERY_MS, stopping.signal)
    while (!stopping.signal.aborted) {
      // The database is away: whoever writes will say so, and the next look covers what this one missed.
      await look().catch(() => {})
      await clock.sleep(EVERY_MS, stopping.signal)
    }
  })()
  return async () => {
    stopping.abort()
    await looking
  }
}

/** Fills what is kept in memory, with matters from an id on. Entries too many are harmless, and none is taken away. */
export async function learn(tx: Transaction, shared: Shared, now: Date, fromId = ''): Promise<void> {
  for (const key of await tx.pendings.everybody(now)) shared.expecting.add(key)
  const { lists, files } = await tx.matters.listening(now, fromId)
  for (const { roomId, id, closedAt } of lists) {
    if (closedAt) shared.lists.closed(roomId, id, closedAt)
    else shared.lists.opened(roomId, id)
  }
  for (const { from, id, until } of files) shared.awaited.resume(from, id, until)
}

/** What every UUIDv7 made from a moment on sorts after. */
function idAt(ms: number): string {
  const time = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}
