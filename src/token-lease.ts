import { createHash } from 'node:crypto'
import type { Clock } from './domain/ports.ts'
import { minutes } from './domain/time.ts'
import type { Store } from './store/index.ts'

/** Without a sign of life for so long, a process that shares the database is taken for dead. */
export const DEAD_AFTER_MS = minutes(3)

/** Which process holds the service's token, as the database knows it. */
export interface TokenLease {
  /** It is ours, and we live: said at a login and every minute. Keeps nobody waiting. */
  hold(): void
  /** Lets go of it; what another process holds stays as it is. */
  release(): Promise<void>
  /** An earlier process held it and died without letting go. */
  isLeftBehind(): Promise<boolean>
}

/**
 * The service serves a token to one process, and hears nothing of it when that one's power fails: the next would find the
 * token taken until the connection has timed out, a quarter of an hour of deafness. So whoever holds it writes that down,
 * and the next knows what is its own. `alone` says that no other process can use this database.
 */
export function tokenLease(token: string, { store, clock, alone, log }: TokenLeaseOptions): TokenLease {
  const key = keyOf(token)
  const write = (at: number) => store.transaction((tx) => tx.settings.set(key, at))
  let isOurs = false
  return {
    hold() {
      isOurs = true
      write(clock.now().getTime()).catch((error: unknown) => {
        log.warn({ err: error }, 'that the token is ours could not be written down yet')
      })
    },
    async release() {
      if (isOurs) await write(0)
    },
    async isLeftBehind() {
      const at = await lastHeld(store, token)
      return at !== null && (alone || Math.abs(clock.now().getTime() - at.getTime()) >= DEAD_AFTER_MS)
    },
  }
}

/** When a process last had the line of this token; null when it let go of it, or none ever had it. */
export async function lastHeld(store: Pick<Store, 'transaction'>, token: string): Promise<Date | null> {
  const at = await store.transaction((tx) => tx.settings.get(keyOf(token)))
  return typeof at === 'number' && at !== 0 ? new Date(at) : null
}

const keyOf = (token: string): string => `line ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`

interface TokenLeaseOptions {
  readonly store: Pick<Store, 'transaction'>
  readonly clock: Clock
  readonly alone: boolean
  readonly log: { warn(facts: object, message: string): void }
}
