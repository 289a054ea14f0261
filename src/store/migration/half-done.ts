import { Fatal } from '../../errors.ts'
import { sqliteCode } from '../connection/sqlite/file.ts'
import type { Session } from './dialect.ts'
import type { Migration } from './history.ts'

/** A statement that adds one thing with a name of its own, and fails when it is there. */
const ADDS = /^(CREATE (TABLE|TYPE|(UNIQUE )?INDEX)|ALTER TABLE "\w+" ADD (COLUMN|CONSTRAINT))\s/u
const THERE_ALREADY = /^(42P07|42710|42701)$/u
const SQLITE_THERE_ALREADY = /already exists|duplicate column name/u

/**
 * Finishes a migration that a version up to 0.1.0 began and did not record as finished: there each statement was a commit of
 * its own, and an end in between locked the database for good. The statements were run in order, each whole. So the first
 * ones fail because what they add is there already; from the first that does not fail, none had been run. Whatever does not
 * fit that picture is left alone.
 */
export async function finishBegun(session: Session, migration: Migration, begunChecksum: string): Promise<void> {
  if (begunChecksum !== migration.checksum) throw beyondProof(migration)
  let resumed = false
  for (const statement of statementsOf(migration.script)) {
    if (!ADDS.test(statement)) throw beyondProof(migration)
    const added = await add(session, statement)
    if (resumed && !added) throw beyondProof(migration)
    resumed = added
  }
}

/** Whether a statement found its thing not yet there. */
async function add({ run }: Session, statement: string): Promise<boolean> {
  await run('SAVEPOINT statement')
  try {
    await run(statement)
    return true
  } catch (error) {
    if (!isThereAlready(error)) throw error
    await run('ROLLBACK TO SAVEPOINT statement')
    return false
  } finally {
    await run('RELEASE SAVEPOINT statement').catch(() => {}) // After any other failure everything is rolled back.
  }
}

function isThereAlready(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return THERE_ALREADY.test(code) || (sqliteCode(error) === 'SQLITE_ERROR' && SQLITE_THERE_ALREADY.test(message))
}

/** A script's statements as Prisma writes them: each ends its line. */
function statementsOf(script: string): readonly string[] {
  return script
    .replace(/^--.*$/gmu, '')
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

function beyondProof({ name }: Migration): Fatal {
  return new Fatal(
    'database',
    `上次升级数据库断在一半（${name}），断在哪里说不准，没有动它。请用升级前的备份恢复：npm run restore -- <备份的文件夹>（PostgreSQL 用 pg_restore），再启动 / An upgrade was cut off half-way; restore the backup made before it.`,
  )
}
