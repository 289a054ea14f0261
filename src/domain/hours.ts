import { dayOf, plusDays, startOfDay } from './day.ts'
import { after } from './time.ts'

/** When the village may be reminded. A reply is never held back, a nudge waits for the next allowed moment. */
export interface Hours {
  readonly quiet: QuietHours
  readonly workdays: Workdays
}

/** Under which setting the weekdays are kept on which the village rests, 0 = Sunday. */
export const WEEKLY_REST_KEY = 'weekly-rest-days'

/** Under which setting the quiet hours are kept, where the village changed them. */
export const QUIET_HOURS_KEY = 'quiet-hours'

/** Minutes after midnight, from when and until when nobody is reminded. The same twice: never quiet. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

/** A calendar that knows holidays and the village's weekly days of rest. */
export interface Workdays {
  isWorkday(day: string): boolean
}

/** Longer than any row of holidays; a calendar without a single workday must not hang a sweep. */
const LONGEST_REST = 40

/** The moment itself when a reminder may be said then, else the next one that is allowed. */
export function nextAllowed(moment: Date, { quiet, workdays }: Hours): Date {
  let at = moment
  for (let tries = 0; tries < LONGEST_REST; tries++) {
    const day = dayOf(at)
    const open = workdays.isWorkday(day) ? endOfQuiet(at, day, quiet) : startOfDay(plusDays(day, 1))
    if (open === at) return at
    at = open
  }
  return moment
}

/** The moment itself when it is not quiet then, else the end of that quiet. */
function endOfQuiet(at: Date, day: string, { from, to }: QuietHours): Date {
  const minute = Math.floor((at.getTime() - startOfDay(day).getTime()) / 60_000)
  const overnight = from > to
  const isQuiet = overnight ? minute >= from || minute < to : minute >= from && minute < to
  if (!isQuiet) return at
  const morning = startOfDay(overnight && minute >= from ? plusDays(day, 1) : day)
  return after(morning, to * 60_000)
}

/** The next full hour after a moment; what one person should hear within the same hour is said at once. */
export function endOfHour(moment: Date): Date {
  const hour = 3_600_000
  return new Date(Math.floor(moment.getTime() / hour) * hour + hour)
}
