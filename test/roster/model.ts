import { listKey } from '../../src/roster/list.ts'
import type { Known, Plan } from '../../src/roster/plan/index.ts'
import type { Changes, RosterRows } from '../../src/store/index.ts'

/** A database without anything in it. */
export const EMPTY_ROWS: Known = {
  orgs: [],
  people: [],
  households: [],
  duties: [],
  disclosures: [],
  delegates: [],
  lists: new Map(),
}

/** What the rows are after the changes were written; the database's own way, in memory. */
export function applied(rows: Known, { changes, lists }: Pick<Plan, 'changes' | 'lists'>): Known {
  const people = written<RosterRows['people'][number]>(rows.people, changes.people, {
    vanishedAt: null,
    source: null,
    holdings: [],
    bound: false,
  })
  const { create, remove } = changes.holdings
  const given = create.map((holding) => ({ ...holding, source: null }))
  return {
    orgs: written(rows.orgs, changes.orgs, {}),
    people: people.map((one) => ({
      ...one,
      holdings: [...one.holdings, ...given.filter((holding) => holding.personId === one.id)].filter(
        (holding) => !remove.some((removed) => removed.id === holding.id),
      ),
    })),
    households: written(rows.households, changes.households, { vanishedAt: null }),
    duties: written(rows.duties, changes.duties, { nudgeStep: 0, lastDoneDay: null, endedAt: null }),
    disclosures: written(rows.disclosures, changes.disclosures, { endedAt: null }),
    lists: new Map([
      ...rows.lists,
      ...lists.map(({ list, orgId, after }) => [listKey(list.key, orgId), after] as const),
    ]),
    delegates: [
      ...rows.delegates.filter((one) => !changes.delegates.some(({ householdId }) => householdId === one.householdId)),
      ...changes.delegates.flatMap(({ householdId, personId }) =>
        personId === null ? [] : [{ householdId, personId }],
      ),
    ],
  }
}

function written<Row extends { readonly id: string }>(
  rows: readonly Row[],
  changes: Pick<Changes<Partial<Row>, object>, 'create' | 'update'>,
  defaults: object,
): readonly Row[] {
  const old = rows.map(
    (row) =>
      Object.assign({ ...row }, ...changes.update.filter((one) => one.id === row.id).map((one) => one.set)) as Row,
  )
  return [...old, ...changes.create.map((row) => Object.assign({}, defaults, row) as Row)]
}
