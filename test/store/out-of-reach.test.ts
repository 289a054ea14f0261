import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { Fatal } from '../../src/errors.ts'
import { openFile, type SqliteFile } from '../../src/store/connection/sqlite/file.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

const root = mkdtempSync(join(tmpdir(), 'lianxin-reach-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What keeps a file until the end; without a name it would be collected, and let go, at any time. */
const keepers: SqliteFile[] = []

function run(path: string, script: string): SqliteFile {
  const db = openFile(path)
  db.exec(script)
  return db
}

/** A folder of its own for a case, and in it what `make` makes; returns the database's path. */
function placed(name: string, make: (path: string) => unknown = () => {}): string {
  const path = join(root, name, 'lianxin.db')
  mkdirSync(join(root, name))
  make(path)
  return path
}

const FILES: readonly (readonly [string, string, RegExp])[] = [
  [
    'garbage',
    placed('garbage', (path) => writeFileSync(path, '这不是数据库'.repeat(100))),
    /不是数据库文件.*DATABASE_URL.*restore/u,
  ],
  ['a folder', placed('folder', (path) => mkdirSync(path)), /是文件夹，应该是文件.*DATABASE_URL/u],
  [
    'below a file',
    join(
      placed('below', (path) => writeFileSync(path, '')),
      'a.db',
    ),
    /上级里有一个是文件.*DATABASE_URL/u,
  ],
  [
    'below below a file',
    join(
      placed('below2', (path) => writeFileSync(path, '')),
      'a',
      'b.db',
    ),
    /上级里有一个是文件/u,
  ],
  [
    "another program's",
    placed('other', (path) => run(path, 'CREATE TABLE notes (a)').close()),
    /别的程序的东西（notes）.*空的数据库/u,
  ],
  ['kept by another program', placed('busy', (path) => keepers.push(run(path, 'BEGIN EXCLUSIVE'))), /正占着.*关掉/u],
]

describe('a file that cannot be the database stops the start with one line', () => {
  it.each(FILES)('%s', async (_, path, line) => {
    expect(await failure(`file:${path}`)).toMatchObject({ exitCode: 3, message: expect.stringMatching(line) })
  })

  it('damaged', async () => {
    const path = placed('damaged')
    await (await openStore({ url: `file:${path}`, random, clock })).close()
    run(path, 'PRAGMA journal_mode = DELETE').close()
    writeFileSync(path, Buffer.alloc(8_192, 7), { flag: 'r+' })
    expect(await failure(`file:${path}`)).toMatchObject({ exitCode: 3, message: expect.stringMatching(/restore/u) })
  })

  it('of a newer lianxin', async () => {
    const path = placed('newer')
    await (await openStore({ url: `file:${path}`, random, clock })).close()
    run(
      path,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101_later', 1)",
    ).close()
    const line = /更新的连心升级过（29990101_later）.*git pull/u
    expect(await failure(`file:${path}`)).toMatchObject({ exitCode: 3, message: expect.stringMatching(line) })
  })
})

const server = process.env.TEST_POSTGRESQL_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const changed = (change: (url: URL) => void) => {
  const url = new URL(server)
  change(url)
  return url.href
}

describe.runIf(PROVIDERS.includes('postgresql'))(
  'a server that does not let us in stops the start with one line',
  () => {
    it.each([
      [
        'no server',
        changed((url) => {
          url.port = '1'
        }),
        3,
        /连不上 PostgreSQL（.*127\.0\.0\.1:1\/postgres）.*主机和端口/u,
      ],
      [
        'no host',
        changed((url) => {
          url.hostname = 'nowhere.invalid'
        }),
        3,
        /连不上 PostgreSQL（.*nowhere\.invalid/u,
      ],
      [
        'no database',
        changed((url) => {
          url.pathname = '/lianxin_nowhere'
        }),
        3,
        /没有这个库（.*lianxin_nowhere）.*createdb/u,
      ],
      [
        'nobody of that name',
        changed((url) => {
          url.username = 'nobody_here'
          url.password = 'secret-word'
        }),
        3,
        /不认这个用户或密码.*DATABASE_URL/u,
      ],
      ['no address', 'postgresql://user:p@ss:word@@:x/', 2, /DATABASE_URL 写得不对.*%40/u],
    ])('%s', async (_, url, exitCode, line) => {
      const told = await failure(url)
      expect(told).toMatchObject({ exitCode, message: expect.stringMatching(line) })
      expect(told.message).not.toContain('secret-word')
    })

    it("another program's database", async () => {
      const database = await temporaryDatabase('postgresql')
      await query(database.url, 'CREATE TABLE notes (a int)')
      expect(await failure(database.url)).toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(/别的程序的东西（notes）/u),
      })
      await database.drop()
    })

    it('a database that may only be read', async () => {
      const database = await temporaryDatabase('postgresql')
      await query(
        database.url,
        `ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET default_transaction_read_only = on`,
      )
      expect(await failure(database.url)).toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(/是只读的.*主库/u),
      })
      await database.drop()
    })

    it('a user who may not make tables', async () => {
      const database = await temporaryDatabase('postgresql')
      const user = new URL(database.url).pathname.slice(1)
      await query(database.url, `CREATE ROLE "${user}" LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC`)
      const url = new URL(database.url)
      url.username = user
      expect(await failure(url.href)).toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(/不让这个用户建表.*OWNER/u),
      })
      await query(database.url, `DROP ROLE "${user}"`)
      await database.drop()
    })
  },
)

/** What opening came to: a Fatal of one line. */
async function failure(url: string): Promise<Fatal> {
  const error = await openStore({ url, random, clock }).then(
    async (store) => {
      await store.close()
      return new Error(`${url} was opened`)
    },
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Fatal)
  expect((error as Fatal).message).not.toContain('\n')
  return error as Fatal
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
