import { isTransient } from '../store/index.ts'
import type { Clock } from './ports.ts'

const RETRY_MS = 1_000

/** Work on the database, again and again while that is only busy, full or away; throws what does not pass by itself. */
export async function whenReady<T>(clock: Clock, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error) || signal?.aborted) throw error
      await clock.sleep(RETRY_MS, signal)
    }
  }
}
