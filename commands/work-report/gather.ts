/** What a report of some villages tells, counted: what was done and how it was found, how often people were visited, what is left. */
import { dayOf } from '../../src/domain/day.ts'
import { masked } from '../../src/domain/mask.ts'
import type { OrgPaperStage, ReportedKind, StillWaiting } from '../../src/speech/org-paper.ts'
import type { ReportDays, Reported } from '../../src/store/index.ts'

/** How the matters of one kind stand that were raised in the time. */
export interface KindFigures {
  readonly kind: ReportedKind
  readonly raised: number
  readonly done: number
  /** Came to nothing. */
  readonly undone: number
}

export interface Ratings {
  /** Done, of the kinds that are rated, */
  readonly over: number
  /** of these rated, */
  readonly rated: number
  /** and of these with 4 or 5. */
  readonly pleased: number
}

/** Something that was done, as a report names it. */
export interface Deed {
  readonly matter: Reported
  readonly kind: ReportedKind
  readonly rating: number | null
}

/** What of a village is not done yet. */
export interface Left {
  readonly villageId: string
  readonly waiting: readonly Why[]
}

/** What waits, and of each matter that is named what was said of it, the oldest first: why it is not done. */
export type Why = StillWaiting & { readonly why: readonly (readonly Note[])[] }

export interface Note {
  /** A local day. */
  readonly day: string
  readonly text: string
}

/** So many are read at once, and named. */
const PAGE = 1_000
const DEEDS = 3
const NAMED = 3
/** So many notes of a matter are told, the last ones. */
const NOTES = 3
/** Who gives so many of five is pleased. */
const PLEASED = 4

/** By kind, of all these villages together. */
export async function figuresOf(
  villageIds: readonly string[],
  days: ReportDays,
  { tx, kinds }: OrgPaperStage,
): Promise<readonly KindFigures[]> {
  const counts = await tx.reported.raised(
    villageIds,
    kinds.map(({ kind }) => kind),
    days,
  )
  return kinds.map((kind) => {
    const own = counts.filter((one) => one.kind === kind.kind)
    const sum = (of: typeof own) => of.reduce((all, { count }) => all + count, 0)
    const among = (states: readonly string[]) => sum(own.filter(({ state }) => states.includes(state)))
    return { kind, raised: sum(own), done: among(kind.doneIn), undone: among(kind.undoneIn) }
  })
}

/** What people said of what was done, and the three that they found best; the latest of those found alike. */
export async function deedsOf(villageIds: readonly string[], days: ReportDays, { tx, kinds }: OrgPaperStage) {
  const told = kinds.filter(({ isPublic, rated }) => isPublic || rated)
  const byKind = new Map(told.map((kind) => [kind.kind, kind]))
  const ratings = { over: 0, rated: 0, pleased: 0 }
  let best: readonly Deed[] = []
  for (let before: string | null = null; ;) {
    const rows: readonly Reported[] = await tx.reported.done(villageIds, [...byKind.values()], days, before, PAGE)
    const deeds = rows.flatMap((matter): readonly Deed[] => {
      const kind = byKind.get(matter.kind)
      return kind ? [{ matter, kind, rating: kind.rated?.(matter) ?? null }] : []
    })
    for (const { kind, rating } of deeds) {
      if (kind.rated) ratings.over++
      if (rating !== null) ratings.rated++
      if (rating !== null && rating >= PLEASED) ratings.pleased++
    }
    const named = deeds.filter(({ kind }) => kind.isPublic)
    best = [...best, ...named].toSorted((one, other) => (other.rating ?? 0) - (one.rating ?? 0)).slice(0, DEEDS)
    before = rows.at(-1)?.id ?? null
    if (before === null || rows.length < PAGE) return { ratings: ratings as Ratings, best }
  }
}

/** What waits now in a village, and what was said lately of each that may be told: why it is not done. */
export async function leftIn(villageId: string, stage: OrgPaperStage): Promise<Left> {
  const waiting = await stage.waiting(villageId)
  const told: Why[] = []
  for (const one of waiting) {
    const matters = one.matters.slice(0, NAMED)
    const why: (readonly Note[])[] = []
    for (const { number } of matters) why.push(one.discreet ? [] : await lastSaid(villageId, number, stage))
    told.push({ ...one, matters, why })
  }
  return { villageId, waiting: told }
}

async function lastSaid(
  villageId: string,
  number: number,
  { tx, kinds, now }: OrgPaperStage,
): Promise<readonly Note[]> {
  const matter = await tx.matters.byNumber(villageId, number)
  if (!matter || !kinds.some(({ kind, isPublic }) => isPublic && kind === matter.kind)) return []
  const said = await tx.matters.timeline(matter.id, now)
  const notes = said.flatMap(({ at, note }) => (note ? [{ day: dayOf(at), text: masked(note) }] : []))
  return notes.slice(-NOTES)
}
