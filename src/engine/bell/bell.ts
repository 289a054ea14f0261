import cron from 'node-cron'

/**
 * Does the work each minute; a minute in which it still runs is left out, and what it throws is reported and tried again
 * with the next. Returns the way to stop.
 */
export function everyMinute(
  work: () => Promise<void>,
  log: { error(facts: object, message: string): void },
): () => Promise<void> {
  const task = cron.schedule(
    '* * * * *',
    async () => {
      try {
        await work()
      } catch (error) {
        log.error({ err: error }, 'what is due could not be looked at')
      }
    },
    { timezone: 'Asia/Shanghai', noOverlap: true },
  )
  return async () => {
    await task.destroy()
  }
}
