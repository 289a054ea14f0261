/** So many are named, or deleted, in one statement. */
export const AT_ONCE = 1_000

/**
 * Every list that goes into a query and may grow goes through here: a database takes so many parameters and no more.
 * Each is asked for once; what is found comes in the order of the parts.
 */
export async function inParts<Id, Row>(
  ids: readonly Id[],
  find: (part: Id[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const found: Row[] = []
  for (const part of partsOf([...new Set(ids)])) found.push(...(await find(part)))
  return found
}

/** Likewise for what is written; returns how many rows it was. */
export async function countInParts<Id>(
  ids: readonly Id[],
  write: (part: Id[]) => Promise<{ readonly count: number }>,
): Promise<number> {
  let count = 0
  for (const part of partsOf([...new Set(ids)])) count += (await write(part)).count
  return count
}

export function* partsOf<Item>(items: readonly Item[]): Iterable<Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE)
}
