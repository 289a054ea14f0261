import type { ChosenHours, DecidedHours, OwnHours, QuietHours } from '../../domain/hours.ts'
import type { Appender } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'

/** Settings an earlier version wrote for all villages at once; nobody changes them any more. */
const QUIET_OF_ALL = 'quiet-hours'
const REST_OF_ALL = 'weekly-rest-days'
/** Before a village's id: what it decided itself, in one row. */
const OWN = 'hours '

/** When villages want no reminders, as somebody decided it. What nobody can read counts as not decided. */
export function hours(db: Db, appender: Appender) {
  const ownOf = async (villageId: string): Promise<OwnHours | null> => {
    const row = await db.setting.findUnique({ where: { key: OWN + villageId } })
    return asOwn(row?.value)
  }
  return {
    /** Of all villages, in one read. */
    async decided(): Promise<DecidedHours> {
      const rows = await db.setting.findMany({
        where: { OR: [{ key: { in: [QUIET_OF_ALL, REST_OF_ALL] } }, { key: { startsWith: OWN } }] },
      })
      const values = new Map(rows.map(({ key, value }) => [key, value as unknown]))
      const quiet = values.get(QUIET_OF_ALL)
      const rest = values.get(REST_OF_ALL)
      const own = [...values].flatMap(([key, value]) => {
        const hours = key.startsWith(OWN) ? asOwn(value) : null
        return hours ? [[key.slice(OWN.length), hours] as const] : []
      })
      return { forAll: { ...(isQuiet(quiet) && { quiet }), ...(isRest(rest) && { rest }) }, own: new Map(own) }
    },

    /**
     * A village decides, by somebody who saw what was decided `seen` times before: false when it is not so any more. Of two
     * processes at once the second fails as a whole, as with every slot.
     */
    async decide(villageId: string, { quiet, rest }: ChosenHours, seen: number, now: Date): Promise<boolean> {
      const before = (await ownOf(villageId))?.version ?? 0
      if (before !== seen) return false
      appender.slots.push({ key: `${OWN}${villageId} ${before}`, at: now })
      const key = OWN + villageId
      const value = { quiet: { ...quiet }, rest: [...rest], version: before + 1 }
      await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
      return true
    },
  }
}

function asOwn(value: unknown): OwnHours | null {
  const { quiet, rest, version } = (value ?? {}) as Partial<Record<keyof OwnHours, unknown>>
  return isQuiet(quiet) && isRest(rest) && Number.isSafeInteger(version)
    ? { quiet, rest, version: version as number }
    : null
}

function isQuiet(value: unknown): value is QuietHours {
  const { from, to } = (value ?? {}) as Partial<Record<keyof QuietHours, unknown>>
  return [from, to].every((minute) => isWithin(minute, 1_439))
}

function isRest(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((day) => isWithin(day, 6))
}

function isWithin(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}
