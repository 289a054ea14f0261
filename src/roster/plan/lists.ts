import { isDeepStrictEqual } from 'node:util'
import { type Item, type ListChange, type ListSheet, listKey } from '../list.ts'
import type { Listed } from '../roster.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'

/**
 * The lists that are others now than what is kept (by its key in the settings). A sheet that names anything for somebody is all
 * there is of it; one that names nothing leaves it as it is.
 */
export function planLists(
  kept: ReadonlyMap<string, unknown>,
  listed: readonly Listed[],
  { idOf }: Pick<OrgPlan, 'idOf'>,
  { now, newId }: Pick<Means, 'now' | 'newId'>,
): readonly ListChange[] {
  return listed.flatMap(({ list, org, items }) => {
    const orgId = idOf(org)
    const before = kept.get(listKey(list.key, orgId)) ?? null
    if (Object.values(items).every((named) => named.length === 0)) return []
    const after = wholeOf(list.sheets, before, ({ id }) => items[id] ?? [])
    // A database keeps JSON in an order of its own.
    return isDeepStrictEqual(after, before) ? [] : [{ list, orgId, before, after, now, newId }]
  })
}

/** What is to be kept: the items of the one sheet there is; of several each in its field, as it was where nothing is named now. */
function wholeOf(
  sheets: readonly ListSheet[],
  before: unknown,
  namedIn: (sheet: ListSheet) => readonly Item[],
): object {
  const was = (before ?? {}) as Readonly<Record<string, unknown>>
  const fields = sheets.flatMap((sheet) => {
    const items = namedIn(sheet)
    return sheet.field === undefined ? [] : [[sheet.field, items.length > 0 ? items : (was[sheet.field] ?? [])]]
  })
  return fields.length > 0 ? Object.fromEntries(fields) : sheets.flatMap(namedIn)
}
