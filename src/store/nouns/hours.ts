import {
  type ChosenHours,
  type DecidedHours,
  NEVER_DECIDED,
  type OwnHours,
  type QuietHours,
} from '../../domain/hours.ts'
import type { OrgTree } from '../../domain/org.ts'
import type { Appender } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'

/** Settings an earlier version wrote for all villages at once; nobody changes them any more. */
const QUIET_OF_ALL = 'quiet-hours'
const REST_OF_ALL = 'weekly-rest-days'
/** Before a village's id: what it decided itself, in one row. */
const OWN = 'hours '

/** When villages want no reminders, as somebody decided it. What nobody can read counts as not decided. */
export function hours(db: Db, appender: Appender, orgTree: () => Promise<OrgTree>) {
  const versionOf = async (orgId: string): Promise<number> => {
    const row = await db.setting.findUnique({ where: { key: OWN + orgId } })
    return versionIn(row?.value)
  }
  const write = async (orgId: string, seen: number, now: Date, decided: Partial<ChosenHours>): Promise<boolean> => {
    const before = await versionOf(orgId)
    if (before !== seen) return false
    appender.slots.push({ key: `${OWN}${orgId} ${before}`, at: now })
    const key = OWN + orgId
    const { quiet, rest } = decided
    const value = { ...(quiet && { quiet: { ...quiet } }), ...(rest && { rest: [...rest] }), version: before + 1 }
    await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    return true
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
      const undone = [...values].flatMap(([key, value]) =>
        key.startsWith(OWN) && !asOwn(value) ? [[key.slice(OWN.length), versionIn(value)] as const] : [],
      )
      return {
        forAll: { ...(isQuiet(quiet) && { quiet }), ...(isRest(rest) && { rest }) },
        own: new Map(own),
        above: own.length > 0 ? aboveIn(await orgTree(), new Set(own.map(([id]) => id))) : new Map<string, string>(),
        undone: new Map(undone),
      }
    },

    /**
     * A village, or a township for those of its villages that decide nothing, decides by somebody who saw what was decided `seen` times before: false when it is not so any more. Of two
     * processes at once the second fails as a whole, as with every slot.
     */
    decide: (orgId: string, chosen: ChosenHours, seen: number, now: Date): Promise<boolean> =>
      write(orgId, seen, now, chosen),

    /** It goes by what is decided above it again, likewise. */
    undo: (orgId: string, seen: number, now: Date): Promise<boolean> => write(orgId, seen, now, {}),
  }
}

/** The townships among those that decided, by the villages below them. */
function aboveIn(orgs: OrgTree, decided: ReadonlySet<string>): ReadonlyMap<string, string> {
  const townships = [...orgs.all].filter(({ id, kind }) => kind === 'township' && decided.has(id))
  return new Map(townships.flatMap(({ id }) => orgs.villagesUnder(id).map((village) => [village.id, id] as const)))
}

/** How often it decided; what nobody can read was never decided. */
function versionIn(value: unknown): number {
  const { quiet, rest, version } = (value ?? {}) as Partial<Record<keyof OwnHours, unknown>>
  const isUndone = quiet === undefined && rest === undefined && Number.isSafeInteger(version)
  return asOwn(value)?.version ?? (isUndone ? (version as number) : NEVER_DECIDED)
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
