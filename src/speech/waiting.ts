import type { Matter } from '../domain/matter.ts'
import { after } from '../domain/time.ts'
import { isDiscreet } from '../domain/where-told.ts'
import type { Transaction, WaitingFilter } from '../store/index.ts'
import type { Waiting } from './mechanism-parts.ts'
import type { MatterKind, Registry } from './mechanism.ts'
import { settledIn } from './org-setting.ts'

/** Something that waits for a village's secretary: matters by number, or duties by how many there are. */
export interface Listed {
  readonly what: string
  readonly matters: readonly Pick<Matter, 'number' | 'title'>[]
  /** What to send about the first of them. */
  readonly todo?: string
  readonly total: number
  /** What the duties are counted in; undefined for matters. */
  readonly unit?: string
  /** It concerns households: there is a place for it, and that is not everywhere. */
  readonly discreet: boolean
}

/** No more numbers are read; nobody is told more in one message. */
const READ = 30

/**
 * What waits in a village at a moment, as every mechanism says (`waits`, `late`); what nobody waits for is left out. `day`
 * is the village's day of `at`.
 */
export async function waitingFor(
  tx: Transaction,
  registry: Registry,
  villageId: string,
  { at, day }: { readonly at: Date; readonly day: string },
): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const { kind, wait } of await waitsIn(tx, registry, villageId)) {
    if (wait.morningSince === 'never') continue
    const filter = filterOf(wait, kind.workflow.kind, at, wait.morningSince)
    const { rows, total } = await tx.pages.waiting(villageId, filter, READ)
    const [first] = rows
    const todo = first && (wait.todo?.(first.number) ?? `查 ${first.number}`)
    const discreet = isDiscreet(kind.shownTo.where)
    listed.push({ what: wait.what, matters: rows, total, discreet, ...(todo && { todo }) })
  }
  for (const { kind, where, late } of registry.duties) {
    if (!late) continue
    const total = await tx.duties.late(villageId, kind, day, late.ofHouseholds === true)
    listed.push({ what: late.what, matters: [], total, unit: late.unit, discreet: isDiscreet(where) })
  }
  return listed.filter(({ total }) => total > 0)
}

/** One of what a village may wait for, of which something stands there: perhaps not for long enough yet. */
export interface Standing {
  readonly kind: MatterKind
  /** As the village settled it. */
  readonly wait: Waiting
  /** Which it is of all that every kind waits for, the same however little stands. */
  readonly at: number
}

/**
 * What a village may wait for, in the order of the mechanisms. Of most kinds nothing stands in it at a time, so that is asked
 * first, for all at once.
 */
export async function waitsIn(tx: Transaction, registry: Registry, villageId: string): Promise<readonly Standing[]> {
  const all = registry.matters.flatMap((kind) => (kind.waits ?? []).map((wait) => ({ kind, wait })))
  const asked = all.flatMap(({ kind, wait }) => wait.states.map((state) => ({ kind: kind.workflow.kind, state })))
  const stand = await tx.villageFigures.inStates(villageId, asked)
  const found: Standing[] = []
  for (const [at, { kind, wait }] of all.entries()) {
    const isThere = stand.some((one) => one.kind === kind.workflow.kind && wait.states.includes(one.state))
    if (isThere) found.push({ kind, wait: await asSettled(tx, wait, villageId), at })
  }
  return found
}

/** What waits as the village settled it: longer or shorter than is usual. */
export async function asSettled(tx: Transaction, wait: Waiting, villageId: string): Promise<Waiting> {
  if (!wait.setting) return wait
  const { value } = await settledIn({ tx, orgs: await tx.orgs() }, villageId, wait.setting)
  return { ...wait, since: value * (wait.setting.scale ?? 1) }
}

/** Which matters of a kind wait at a moment. `since` is how long they must have been in the state, in ms. */
export function filterOf({ states, since = 0 }: Waiting, kind: string, at: Date, longer = 0): WaitingFilter {
  const least = Math.max(since === 'deadline' ? 0 : since, longer)
  return { kind, states, enteredBy: after(at, -least), ...(since === 'deadline' && { deadlineBefore: at }) }
}
