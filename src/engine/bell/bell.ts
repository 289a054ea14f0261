import { minutes } from '../../domain/time.ts'

/**
 * Does the work each minute; a minute in which it still runs is left out, and what it throws is reported and tried again
 * with the next. It is armed by the time that passes and not by the clock, which only tells what is due: put back, put
 * forward or wrong, it silences nothing. Returns the way to stop.
 */
export function everyMinute(
  work: () => Promise<void>,
  log: { error(facts: object, message: string): void },
  ms = minutes(1),
): () => Promise<void> {
  let working: Promise<void> | null = null
  const ring = async () => {
    try {
      await work()
    } catch (error) {
      log.error({ err: error }, 'what is due could not be looked at')
    }
    working = null
  }
  const bell = setInterval(() => {
    working ??= ring()
  }, ms)
  return async () => {
    clearInterval(bell)
    await working
  }
}
