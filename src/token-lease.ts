import { createHash } from 'node:crypto'
import type { Clock } from './domain/ports.ts'
import { minutes } from './domain/time.ts'
import type { Store } from './store/index.ts'

/** Without a sign of life for so long, a process that shares the database is taken for dead. */
const DEAD_AFTER_MS = minutes(3)

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
  const key = `line ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`
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
      const at = await store.transaction((tx) => tx.settings.get(key))
      if (typeof at !== 'number' || at === 0) return false
      return alone || Math.abs(clock.now().getTime() - at) >= DEAD_AFTER_MS
    },
  }
}

interface TokenLeaseOptions {
  readonly store: Pick<Store, 'transaction'>
  readonly clock: Clock
  readonly alone: boolean
  readonly log: { warn(facts: object, message: string): void }
}
