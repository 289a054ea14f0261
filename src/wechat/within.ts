import type { Clock } from '../engine/ports.ts'

/** Somebody did not answer in time. What they were asked to do may still happen. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/**
 * `work`, but not longer than `ms`: gRPC calls through this SDK have no deadline, and one to a hung server never
 * settles. A late outcome of `work` is dropped, a late rejection included.
 */
export async function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  const settled = new AbortController()
  const alarm = clock.sleep(ms, settled.signal).then(() => {
    throw new TooLate(`no answer within ${ms} ms`)
  })
  try {
    return await Promise.race([work, alarm])
  } finally {
    settled.abort()
  }
}
