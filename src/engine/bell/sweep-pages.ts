import { type Cursor, isDuplicate, isTransient, type Store, type Transaction } from '../../store/index.ts'

/** Short enough that people who are waiting for an answer do not notice the commit. */
const PAGE = 100
const ATTEMPTS = 3
const LANE = 'sweep'

/** A row was not as it was read any more; the page is undone and read again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

interface Kind<Row extends Cursor> {
  read(tx: Transaction, from: Cursor | null, take: number): Promise<readonly Row[]>
  /** Decides and writes, or throws `Overtaken`. Returns how many steps were taken. */
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
  for (let attempt = 1; ; attempt++) {
    const rows: readonly Row[] = await store.transaction((tx) => read(tx, from, PAGE), LANE)
    const page = rows.length === 0 ? 0 : await actOn(rows)
    if (page === null && attempt < ATTEMPTS) continue
    steps += page ?? (await oneByOne(rows))
    attempt = 0
    const last = rows[PAGE - 1]
    if (!last) return steps
    from = { dueAt: last.dueAt, id: last.id }
  }

  /** Null when somebody else was at these rows too: another process swept them, or a person moved one. */
  async function actOn(rows: readonly Row[]): Promise<number | null> {
    try {
      return await store.transaction((tx) => act(tx, rows), LANE)
    } catch (error) {
      if (error instanceof Overtaken || isDuplicate(error)) return null
      if (isTransient(error)) throw error
      const [only] = rows
      if (rows.length > 1 || !only) return oneByOne(rows)
      log.error({ err: error, id: only.id }, 'what is due here could not be acted on')
      return 0
    }
  }

  async function oneByOne(rows: readonly Row[]): Promise<number> {
    let some = 0
    for (const row of rows) some += (await actOn([row])) ?? 0
    return some
  }
}
