/** Villages side by side, as a township sees them (guidance §4, §18): every number with its denominator, nobody ranked. */
import { startOfDay } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import type { StateCount, Transaction } from '../store/index.ts'
import type { DutyKind } from './duty-parts.ts'
import { endings } from './endings.ts'
import type { MatterKind, Registry } from './mechanism.ts'
import { asSettled, filterOf } from './waiting.ts'

/** How the matters of one kind stand in a village. */
export interface MatterFigures {
  readonly kind: MatterKind
  /** Raised since the first of January, */
  readonly raised: number
  /** how many of these are done, */
  readonly done: number
  /** and how many came to nothing. */
  readonly undone: number
  /** What is open now, whenever it was raised: how many in each state, as the kind calls it. */
  readonly open: readonly Count[]
  /** What waits for somebody by now, as the morning's word calls it. */
  readonly waits: readonly Count[]
}

export interface Count {
  readonly what: string
  readonly count: number
}

/** What recurs in a village: so much of it is late. */
export interface DutyFigures {
  readonly kind: DutyKind
  /** 走访超期 */
  readonly what: string
  readonly unit: string
  readonly all: number
  readonly late: number
}

export interface VillageFigures {
  readonly village: Org
  readonly matters: readonly MatterFigures[]
  readonly duties: readonly DutyFigures[]
}

/**
 * The villages in the order they are given. Every kind that anybody waits for is there, with zeros where there is none;
 * `at` is the moment, `day` the day of it there.
 */
export async function sideBySide(
  tx: Transaction,
  registry: Registry,
  villages: readonly Org[],
  { at, day }: { readonly at: Date; readonly day: string },
): Promise<readonly VillageFigures[]> {
  const ids = villages.map(({ id }) => id)
  const kinds = registry.matters.filter(({ waits }) => waits?.some(({ morningSince }) => morningSince !== 'never'))
  const names = kinds.map(({ workflow }) => workflow.kind)
  const states = [...new Set(kinds.flatMap((kind) => endings(kind).open))]
  const [raised, standing] = [
    await tx.villageFigures.raised(ids, names, startOfDay(`${day.slice(0, 4)}-01-01`)),
    await tx.villageFigures.standing(ids, names, states),
  ]
  const waits = await waitsOf(tx, kinds, ids, at)
  const duties = await dutiesOf(tx, registry, ids, day)
  return villages.map((village) => ({
    village,
    matters: kinds.map((kind) =>
      figuresOf(kind, of(raised, kind, village), of(standing, kind, village), waits(kind, village.id)),
    ),
    duties: duties(village.id),
  }))
}

const of = (counts: readonly StateCount[], { workflow }: MatterKind, { id }: Org): readonly StateCount[] =>
  counts.filter(({ kind, villageId }) => kind === workflow.kind && villageId === id)

function figuresOf(
  kind: MatterKind,
  raised: readonly StateCount[],
  standing: readonly StateCount[],
  waits: readonly Count[],
): MatterFigures {
  const { open, done, undone } = endings(kind)
  const among = (states: readonly string[]) => sum(raised.filter(({ state }) => states.includes(state)))
  return {
    ...{ kind, waits },
    raised: sum(raised),
    done: among(done),
    undone: among(undone),
    open: open.flatMap((state) => {
      const count = sum(standing.filter((one) => one.state === state))
      return count > 0 ? [{ what: kind.words.states[state] ?? state, count }] : []
    }),
  }
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0)

/** What waits, by kind and village. Where a village settled for itself how long that takes, it is asked alone. */
async function waitsOf(tx: Transaction, kinds: readonly MatterKind[], villageIds: readonly string[], at: Date) {
  const found: { readonly kind: MatterKind; readonly what: string; readonly counts: ReadonlyMap<string, number> }[] = []
  for (const kind of kinds) {
    for (const wait of kind.waits ?? []) {
      if (wait.morningSince === 'never') continue
      const asked = wait.setting ? villageIds.map((id) => [id]) : [villageIds]
      for (const ids of asked) {
        const own = await asSettled(tx, wait, ids[0] ?? '')
        const filter = filterOf(own, kind.workflow.kind, at, wait.morningSince)
        found.push({ kind, what: wait.what, counts: await tx.villageFigures.waiting(ids, filter) })
      }
    }
  }
  return (kind: MatterKind, villageId: string): readonly Count[] =>
    found.flatMap((one) => {
      const count = one.kind === kind ? (one.counts.get(villageId) ?? 0) : 0
      return count > 0 ? [{ what: one.what, count }] : []
    })
}

async function dutiesOf(tx: Transaction, registry: Registry, villageIds: readonly string[], day: string) {
  const found: { readonly kind: DutyKind; readonly counts: Awaited<ReturnType<typeof tx.villageFigures.late>> }[] = []
  for (const kind of registry.duties) {
    if (!kind.late) continue
    const counts = await tx.villageFigures.late(villageIds, kind.kind, day, kind.late.ofHouseholds === true)
    found.push({ kind, counts })
  }
  return (villageId: string): readonly DutyFigures[] =>
    found.map(({ kind, counts }) => {
      const { all, late } = counts.get(villageId) ?? { all: 0, late: 0 }
      return { ...{ kind, all, late }, what: kind.late?.what ?? '', unit: kind.late?.unit ?? '' }
    })
}
