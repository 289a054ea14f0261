import type { Changes, Update } from '../../store/index.ts'

/** Collects what has to be written for one table: rows that are new, and of old ones only what differs. */
export class Ledger<Row extends { readonly id: string }, New = Row> implements Changes<Row, New> {
  readonly create: New[] = []
  readonly update: Update<Row>[] = []

  add(row: New): void {
    this.create.push(row)
  }

  /** Makes an old row have these values, if it does not have them already. */
  want(row: Row, values: Partial<Row>): void {
    const differing = Object.entries(values).filter(([key, value]) => !same(row[key as keyof Row], value))
    if (differing.length > 0) this.update.push({ id: row.id, set: Object.fromEntries(differing) as Partial<Row> })
  }
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}

/** Rows by a key that several may share. */
export function grouped<Row, Key = string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** The row that fits most of the wishes, the earlier wishes weighing more; the first of equals. */
export function best<Row>(rows: readonly Row[], ...wishes: ((row: Row) => boolean)[]): Row | undefined {
  const fits = (row: Row) => wishes.reduce((sum, wish) => sum * 2 + (wish(row) ? 1 : 0), 0)
  return rows.reduce<Row | undefined>((found, row) => (found && fits(found) >= fits(row) ? found : row), undefined)
}
