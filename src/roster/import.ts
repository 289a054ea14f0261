import { fileURLToPath } from 'node:url'
import type { Random } from '../domain/ports.ts'
import type { Store, Transaction } from '../store/index.ts'
import { checkSheets } from './check/index.ts'
import { type ListChange, listKey, type RosterList } from './list.ts'
import { isSettled, type Known, type Plan, planRoster } from './plan/index.ts'
import type { PlanOptions } from './plan/means.ts'
import type { Question } from './plan/questions.ts'
import type { Problem } from './problems.ts'
import { readSheets, type Sheets } from './read.ts'
import { quotasOf, type VillageQuota } from './village-quotas.ts'

export interface ImportOptions {
  readonly now: Date
  readonly random: Random
  /** The lists that mechanisms have rosters set out. */
  readonly lists: readonly RosterList[]
  /** Whether what the roster no longer names is let go; visits that were made stay in any case. */
  readonly prune?: boolean
  /** Names of those who are the same as before, where the import asked. */
  readonly same?: readonly string[]
  /** Names of those who are somebody else, likewise. */
  readonly others?: readonly string[]
  /** Who imports it, for the audit; left out, the operator at the terminal. */
  readonly by?: { readonly personId: string; readonly accountId: string; readonly villageId: string }
}

/** What came of an import. */
export type Imported =
  /** Something in the roster is wrong and nothing was written. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly notices: readonly string[] }
  /** It is not certain who somebody was before: nothing was written either, until `same` or `others` say. */
  | { readonly kind: 'unsure'; readonly questions: readonly Question[]; readonly notices: readonly string[] }
  /** The database agrees with the roster; `changed` says whether it had to be written for that. */
  | {
      readonly kind: 'imported'
      readonly changed: boolean
      readonly plan: Plan
      readonly notices: readonly string[]
      readonly quotas: readonly VillageQuota[]
    }

/**
 * Imports a workbook or a folder of CSV files, all or nothing. Doing it twice is doing it once.
 * @throws Unreadable when the file cannot be read as a roster at all.
 */
export async function importRoster(store: Store, path: string, options: ImportOptions): Promise<Imported> {
  return importSheets(store, await readSheets(path, options.lists), options)
}

/** Likewise, of sheets already read. */
export async function importSheets(store: Store, sheets: Sheets, options: ImportOptions): Promise<Imported> {
  const { now, random, lists, prune = false, same = [], others = [], by } = options
  const { roster, problems, notices } = checkSheets(sheets, lists)
  if (!roster) return { kind: 'refused', problems, notices }

  const planning: PlanOptions = { now, prune, newId: () => random.id(), same, others }
  // A look first, without the lock: an import that changes nothing writes nothing and keeps nobody waiting.
  let plan = planRoster(await store.transaction((tx) => known(tx, lists)), roster, planning)
  const changed = !isSettled(plan)
  if (changed && plan.questions.length === 0) {
    plan = await store.transaction(async (tx) => {
      await tx.roster.lock()
      const decided = planRoster(await known(tx, lists), roster, planning)
      if (decided.questions.length > 0) return decided
      await tx.roster.write(decided.changes, now)
      for (const change of decided.lists) await keep(tx, change)
      tx.audit.note(
        { personId: null, accountId: null, villageId: null, ...by, action: 'import', detail: counted(decided) },
        now,
      )
      return decided
    })
  }
  if (plan.questions.length > 0) return { kind: 'unsure', questions: plan.questions, notices }
  const quotas = quotasOf(await store.transaction((tx) => tx.roster.read()))
  return { kind: 'imported', changed, plan, notices, quotas }
}

/** The demo village that comes with the program. */
export function importDemoVillage(store: Store, options: ImportOptions): Promise<Imported> {
  return importRoster(store, DEMO_VILLAGE, options)
}

const DEMO_VILLAGE = fileURLToPath(new URL('../sandbox/roster', import.meta.url))

async function known(tx: Transaction, lists: readonly RosterList[]): Promise<Known> {
  const kept = new Map<string, unknown>()
  for (const { key } of lists)
    for (const [full, value] of await tx.settings.beginning(listKey(key, ''))) kept.set(full, value)
  return { ...(await tx.roster.read()), lists: kept }
}

async function keep(tx: Transaction, change: ListChange): Promise<void> {
  const { list, orgId, after } = change
  // Items are data and nothing else.
  await tx.settings.set(listKey(list.key, orgId), after as Parameters<typeof tx.settings.set>[1])
  await list.onChange?.(tx, change)
}

function counted({ changes, lists }: Plan): Record<string, readonly number[]> {
  const { holdings, delegates, ...tables } = changes
  const counts = Object.entries(tables).map(([table, { create, update }]) => [table, [create.length, update.length]])
  return {
    ...Object.fromEntries(counts),
    holdings: [holdings.create.length, holdings.remove.length],
    delegates: [delegates.length],
    ...Object.fromEntries(
      lists.map(({ list: { key } }) => [key, [lists.filter(({ list }) => list.key === key).length]]),
    ),
  }
}
