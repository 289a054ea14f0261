import { type Cursor, isDuplicate, isTransient, type Store, type Transaction } from '../store/index.ts'

/** Short enough that people who are waiting for an answer do not notice the commit. */
const PAGE = 100
const ATTEMPTS = 3
const LANE = 'sweep'

interface Kind<Row extends Cursor> {
  read(tx: Transaction, from: Cursor | null, take: number): Promise<readonly Row[]>
  /** Decides and writes; each row only if it still is as it was read. Returns how many steps were taken. */
  act(tx: Transaction, rows: readonly Row[]): Promise<number>
}

/**
 * Goes through all that is due, a page a transaction. A row that cannot be acted on is reported and left for the next
 * sweep, and keeps no other from its turn.
 */
export async function sweepPages<Row extends Cursor>(
  store: Store,
  log: { error(facts: object, message: string): void },
  { read, act }: Kind<Row>,
): Promise<number> {
  let steps = 0
  let from: Cursor | null = null
  for (;;) {
    const rows: readonly Row[] = await store.transaction((tx) => read(tx, from, PAGE), LANE)
    steps += rows.length === 0 ? 0 : await actOn(rows)
    const last = rows[PAGE - 1]
    if (!last) return steps
    from = { dueAt: last.dueAt, id: last.id }
  }

  async function actOn(rows: readonly Row[]): Promise<number> {
    try {
      return await again(() => store.transaction((tx) => act(tx, rows), LANE))
    } catch (error) {
      if (isTransient(error)) throw error
      const [only] = rows
      if (rows.length > 1 || !only) {
        let some = 0
        for (const row of rows) some += await actOn([row])
        return some
      }
      log.error({ err: error, id: only.id }, 'what is due here could not be acted on')
      return 0
    }
  }
}

/** Another process wrote the same slot first: it is found taken when the batch is decided anew. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isDuplicate(error) || attempt === ATTEMPTS) throw error
    }
  }
}
