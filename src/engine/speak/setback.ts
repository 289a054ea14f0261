import { after, minutes, seconds } from '../../domain/time.ts'
import { SendFailure } from '../ports.ts'
import type { Message } from './merge.ts'

/** More are not made where it is not known to pass. */
export const ATTEMPTS = 6
const LONGEST_REST_MS = minutes(10)

/** Why a message was not said: as WeChat's side told, or for a reason of our own (a file that cannot be read). */
export type Reason = SendFailure['reason'] | 'own'

/**
 * Of an error that came when `said` parts of a message had been taken. Once some of it was said, nobody must hear it from
 * the beginning without need: that is no better than not knowing.
 */
export function reasonOf(error: unknown, said: number): Reason {
  const reason = error instanceof SendFailure ? error.reason : 'own'
  return (reason === 'unavailable' || reason === 'failed') && said > 0 ? 'uncertain' : reason
}

/**
 * When a message is tried again; null: never by itself. What WeChat's side failed at is tried for as long as it is worth
 * saying, ever more seldom; what failed on ours for a while; what perhaps was said only as an answer and only once. For
 * want of a line nothing is given up; that is not asked here.
 */
export function retryAt({ rows }: Message, reason: Exclude<Reason, 'unavailable'>, now: Date): Date | null {
  const attempts = Math.max(...rows.map((row) => row.attempts)) + 1
  const again =
    reason === 'failed' ||
    (reason === 'own' && attempts < ATTEMPTS) ||
    (reason === 'uncertain' && attempts < 2 && rows.every((row) => row.purpose === 'reply'))
  return again ? after(now, Math.min(seconds(2 ** attempts), LONGEST_REST_MS)) : null
}
