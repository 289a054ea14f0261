import { Fatal } from '../../errors.ts'
import type { Session } from './dialect.ts'
import { finishBegun } from './half-done.ts'
import type { Migration } from './history.ts'
import { type Journal, readJournal, record } from './journal.ts'

/** PostgreSQL's words for: somebody was in the way, this time. */
const CONFLICTS = new Set(['40001', '40P01', '55P03'])
const ATTEMPTS = 10

/**
 * Brings a database to the newest migration and returns the names of those applied now. Each is one transaction, its record
 * in Prisma's own `_prisma_migrations` included: whenever the process ends, it is applied whole or not at all. A transaction
 * each rather than one for all, since PostgreSQL uses a value that was added to an enum only after the commit.
 * With nothing to apply nothing is locked: the importer runs beside the bot.
 * @throws Fatal when the database is another program's, newer than this version or left half-way beyond proof.
 */
export async function migrate(session: Session, history: readonly Migration[]): Promise<readonly string[]> {
  const journal = await readJournal(session)
  refuseStranger(journal)
  if (!session.dialect.shared) refuseNewer(journal, history)
  const applied: string[] = []
  for (const migration of history) {
    if (journal.finished.has(migration.name)) continue
    if (await inTransaction(session, () => apply(session, migration))) applied.push(migration.name)
  }
  return applied
}

/** Returns whether it was for us to do: another process may have been faster. */
async function apply(session: Session, migration: Migration): Promise<boolean> {
  await session.run(session.dialect.createJournal)
  const journal = await readJournal(session)
  if (journal.finished.has(migration.name)) return false
  const dangling = await danglingIn(session)
  const begun = journal.begun.get(migration.name)
  if (begun === undefined) await session.run(migration.script)
  else await finishBegun(session, migration, begun)
  if ((await danglingIn(session)) > dangling) throw new Error(`${migration.name} leaves rows that refer to nothing`)
  await record(session, migration)
  return true
}

async function danglingIn({ dialect, rows }: Session): Promise<number> {
  return dialect.dangling === null ? 0 : Number((await rows(dialect.dangling))[0]?.count)
}

async function inTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      await session.run(session.dialect.begin)
      const value = await work()
      await session.run('COMMIT')
      return value
    } catch (error) {
      await session.run('ROLLBACK').catch(() => {}) // A broken connection has none to roll back.
      if (attempt === ATTEMPTS || !CONFLICTS.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

function refuseStranger({ exists, tables }: Journal): void {
  if (exists || tables.length === 0) return
  throw new Fatal(
    'database',
    `DATABASE_URL 指的数据库里是别的程序的东西（${tables.slice(0, 3).join('、')}），没有动它。请给连心一个空的数据库 / The database holds another program's tables; give lianxin an empty one.`,
  )
}

function refuseNewer({ finished }: Journal, history: readonly Migration[]): void {
  const known = new Set(history.map(({ name }) => name))
  const newer = [...finished].filter((name) => !known.has(name))
  if (newer.length === 0) return
  throw new Fatal(
    'database',
    `这个数据库已经由更新的连心升级过（${newer.at(-1)}），没有动它。请先升级连心：git pull && npm ci && npm start / A newer lianxin has brought this database forward; upgrade lianxin first.`,
  )
}
