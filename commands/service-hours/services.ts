/** What people gave of their time, of all kinds of matters together, for papers and for upload. */
import { plusDays, startOfDay } from '../../src/domain/day.ts'
import { masked } from '../../src/domain/mask.ts'
import type { PaperStage } from '../../src/speech/personal-paper.ts'
import type { MatterRow } from '../../src/store/index.ts'

/** What was raised so many days before is looked at too: the help came later. */
const BEFORE = 90
/** So many rows are read at a time. */
const PAGE = 200

export interface Given {
  readonly personId: string
  readonly name: string
  /** The village's day. */
  readonly day: string
  /** 点单 #12 */
  readonly project: string
  readonly number: number
  readonly what: string
  readonly minutes: number
  /** Who led it; empty where the village did. */
  readonly ledBy: string
}

/** All hours that count, in these days up to but without `toDay`, oldest first. Who is forgotten has no name. */
export async function servicesIn(
  { villageId, fromDay, toDay }: { readonly villageId: string; readonly fromDay: string; readonly toDay: string },
  { tx, kinds }: Pick<PaperStage, 'tx' | 'kinds'>,
): Promise<readonly Given[]> {
  const given: Given[] = []
  const since = plusDays(fromDay, -BEFORE)
  const span = { from: startOfDay(since), to: startOfDay(toDay), fromDay: since, toDay }
  for (const { kind, name, states, served } of kinds) {
    const filter = { villageIds: [villageId], kind, span, states, orgId: undefined }
    let last: MatterRow | null = null
    for (;;) {
      const rows: readonly MatterRow[] = await tx.ledgers.matters(filter, last, PAGE)
      for (const row of rows) {
        const day = served.day(row)
        if (day < fromDay || day >= toDay) continue
        const playing = row.participants.filter(({ active }) => active)
        const [leader] = playing.filter(({ part }) => part === served.ledBy)
        for (const one of playing.filter(({ part }) => part === served.part)) {
          const service = one.personId === null ? null : served.of(row, one.personId)
          if (one.personId === null || service?.minutes == null || !service.isTrue) continue
          given.push({
            ...{ personId: one.personId, name: one.name, day, minutes: service.minutes },
            ...{
              project: `${name} #${row.number}`,
              number: row.number,
              what: masked(row.title),
              ledBy: leader?.name ?? '',
            },
          })
        }
      }
      last = rows.at(-1) ?? null
      if (last === null || rows.length < PAGE) break
    }
  }
  return given.toSorted((one, other) => one.day.localeCompare(other.day) || one.number - other.number)
}

/** 1.5 for 90 minutes; two digits at most. */
export const asHours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100)
