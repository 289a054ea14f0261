import { dayOf, plusDays, startOfDay } from './day.ts'
import { after } from './time.ts'

/** When somebody may be reminded. A reply is never held back, a nudge waits for the next allowed moment (`engine/bell/tick`, `engine/speak/sayable`). */
export interface Hours {
  readonly quiet: QuietHours
  readonly workdays: Workdays
}

/**
 * Whose hours count: those of the village a reminder is about, whoever hears it. Who has to do with two villages, or sits
 * in the township, so hears of each in its own hours. What is about no certain thing goes by the hearer's own village.
 */
export interface VillageHours {
  /** `null`, the township or a village that decided nothing: what counts for all of those. `kind`: of what kind it is. */
  of(villageId: string | null, kind?: string): Hours
}

/** Help goes on through days of rest: of a matter whose kind is help only the night holds a reminder. */
export function alsoForHelp(hours: VillageHours, isHelp: (kind: string) => boolean): VillageHours {
  return {
    of(villageId, kind) {
      const own = hours.of(villageId)
      return kind !== undefined && isHelp(kind) ? { ...own, workdays: { isWorkday: () => true } } : own
    },
  }
}

/** What the hours of a village are made of, as somebody chooses it. */
export interface ChosenHours {
  readonly quiet: QuietHours
  /** The weekdays on which the village rests, 0 = Sunday. */
  readonly rest: readonly number[]
}

/** What a village decided itself, and how often it decided anew. */
export interface OwnHours extends ChosenHours {
  readonly version: number
}

/** What counts where a village decided nothing has been decided that often. */
export const NEVER_DECIDED = 0

/** What was decided, as it is kept. */
export interface DecidedHours {
  /** What counts where a village decided nothing; a piece is left out where the configuration says it. */
  readonly forAll: Partial<ChosenHours>
  /** By village, or by township for those below that decided nothing. */
  readonly own: ReadonlyMap<string, OwnHours>
  /** The township above a village, where it decided something. */
  readonly above: ReadonlyMap<string, string>
  /** Villages that went back to what is decided above them, and how often they decided. */
  readonly undone: ReadonlyMap<string, number>
}

/** What a village or the township above it decided; null where neither did. */
export function decidedFor({ own, above }: Pick<DecidedHours, 'own' | 'above'>, orgId: string): OwnHours | null {
  return own.get(orgId) ?? own.get(above.get(orgId) ?? '') ?? null
}

/** The hours of all villages, and what each decided. */
export interface LiveHours extends VillageHours {
  /** What counts in a village or township, how often it decided itself, and whose decision it is; null: nobody's. */
  chosenIn(orgId: string): OwnHours & { readonly by: string | null }
  /** Takes up what was decided meanwhile, in this process or another. */
  renew(decided: DecidedHours): void
}

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
