import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Provider } from '../../prisma/derive.ts'

/** A database of its own for a test; `drop` leaves nothing behind. Close every store on it first. */
export interface TemporaryDatabase {
  readonly provider: Provider
  readonly url: string
  drop(): Promise<void>
}

/** The PostgreSQL server tests may make databases on. */
const SERVER = process.env.TEST_POSTGRESQL_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/**
 * The databases this machine can test on, for `describe.each(PROVIDERS)`. Without a PostgreSQL server only SQLite is
 * tested, and it is said so; with CI set that is a failure instead.
 */
export const PROVIDERS: readonly Provider[] = (await serverAnswers()) ? ['sqlite', 'postgresql'] : ['sqlite']

export function temporaryDatabase(provider: Provider): Promise<TemporaryDatabase> {
  return provider === 'sqlite' ? temporarySqlite() : temporaryPostgresql()
}

/** One with every table in it and nothing else, which is what most tests begin with: copied, since making it takes long. */
export async function readyDatabase(provider: Provider): Promise<TemporaryDatabase> {
  const made = process.env[templateKey(provider)]
  return made === undefined ? temporaryDatabase(provider) : copyOf({ provider, url: made })
}

/** Where a process of tests is told of the database that is copied for it; see `templates.ts`. */
export function templateKey(provider: Provider): string {
  return `LIANXIN_TEST_TEMPLATE_${provider.toUpperCase()}`
}

/** Another database with the same in it. Nobody may be connected to the first. */
export async function copyOf({
  provider,
  url,
}: Pick<TemporaryDatabase, 'provider' | 'url'>): Promise<TemporaryDatabase> {
  if (provider === 'postgresql') return temporaryPostgresql(new URL(url).pathname.slice(1))
  const copy = await temporarySqlite()
  for (const part of ['', '-wal', '-journal']) {
    const file = url.slice('file:'.length) + part
    if (existsSync(file)) await copyFile(file, copy.url.slice('file:'.length) + part)
  }
  return copy
}

async function temporarySqlite(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-test-'))
  return {
    provider: 'sqlite',
    url: `file:${join(folder, 'test.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

async function temporaryPostgresql(template = 'template1'): Promise<TemporaryDatabase> {
  const name = `lianxin_test_${randomBytes(6).toString('hex')}`
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return {
    provider: 'postgresql',
    url: url.href,
    drop: () => onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function serverAnswers(): Promise<boolean> {
  try {
    await onServer((client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    const reason = `no PostgreSQL at ${SERVER}: ${(error as Error).message}`
    if (process.env.CI) throw new Error(reason)
    process.stderr.write(`Tests run on SQLite only, ${reason}\n`)
    return false
  }
}
