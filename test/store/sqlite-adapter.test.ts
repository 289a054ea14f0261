import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArgScalarType, ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SqliteAdapter } from '../../src/store/connection/sqlite/adapter.ts'
import { openFile } from '../../src/store/connection/sqlite/file.ts'
import { Statements } from '../../src/store/connection/sqlite/statements.ts'

let folder: string
let path: string
let adapter: SqlDriverAdapter
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxin-adapter-'))
  path = join(folder, 'a.db')
  adapter = await new SqliteAdapter(`file:${path}`).connect()
  await adapter.executeScript('PRAGMA busy_timeout = 0; CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL)')
})
afterEach(async () => {
  await adapter.dispose()
  rmSync(folder, { recursive: true })
})

type Given = readonly [value: unknown, scalarType: ArgScalarType]
const asked = (sql: string, ...given: readonly Given[]) => ({
  sql,
  args: given.map(([value]) => value),
  argTypes: given.map(([, scalarType]) => ({ scalarType, arity: 'scalar' as const })),
})
const rows = async (sql: string, ...given: readonly Given[]) => (await adapter.queryRaw(asked(sql, ...given))).rows
const run = (sql: string, ...given: readonly Given[]) => adapter.executeRaw(asked(sql, ...given))

describe('what Prisma gives and gets', () => {
  it.each<[string, ArgScalarType, unknown, unknown, unknown]>([
    ['TEXT', 'string', '韦志强', '韦志强', '韦志强'],
    ['TEXT', 'string', '12', '12', '12'],
    ['INTEGER', 'int', '12', 12n, 12],
    ['BOOLEAN', 'boolean', true, 1n, 1],
    ['DATETIME', 'datetime', '2026-11-30T13:00:00.120Z', '2026-11-30T13:00:00.120+00:00', undefined],
    ['DATETIME', 'datetime', new Date(0), '1970-01-01T00:00:00.000+00:00', undefined],
    ['DATETIME', 'int', 1_000, 1_000n, '1970-01-01T00:00:01.000Z'],
    ['REAL', 'float', '0.5', 0.5, 0.5],
    ['BIGINT', 'bigint', '9007199254740993', 9_007_199_254_740_993n, '9007199254740993'],
    ['BLOB', 'bytes', '6L+e5b+D', new Uint8Array(Buffer.from('连心')), new Uint8Array(Buffer.from('连心'))],
    ['INTEGER', 'int', null, null, null],
  ])('%s as %s: %o', async (declared, scalarType, given, held, got = held) => {
    await adapter.executeScript(`CREATE TABLE one (value ${declared})`)
    expect(await run('INSERT INTO one VALUES (?)', [given, scalarType])).toBe(1)
    const plain = openFile(path, { readOnly: true })
    const statement = plain.prepare('SELECT value FROM one')
    statement.setReadBigInts(true)
    expect(Object.values(statement.get() ?? {})).toEqual([held])
    plain.close()
    expect(await rows('SELECT value FROM one')).toEqual([[got]])
  })

  it('says of each column what it is: as declared, and as found where it is computed', async () => {
    await run("INSERT INTO person VALUES ('a', '甲')")
    const { columnNames, columnTypes } = await adapter.queryRaw(
      asked('SELECT id, count(*) AS n, max(name) AS m, 0.5 AS r, NULL AS e FROM person'),
    )
    expect(columnNames).toEqual(['id', 'n', 'm', 'r', 'e'])
    const { Text, Int64, UnknownNumber, Int32 } = ColumnTypeEnum
    expect(columnTypes).toEqual([Text, Int64, Text, UnknownNumber, Int32])
  })

  it('a text is kept whole or refused', async () => {
    await expect(run("INSERT INTO person VALUES ('a', ?)", ['甲\0乙', 'string'])).rejects.toThrow()
    await run("INSERT INTO person VALUES ('a', '甲' || char(0) || '乙')")
    expect(await rows('SELECT name FROM person')).toEqual([['甲\0乙']])
  })

  it('takes as many values in a statement as it says', async () => {
    const { maxBindValues = 0 } = adapter.getConnectionInfo?.() ?? {}
    const ids = Array.from({ length: maxBindValues }, (_, at): Given => [`${at}`, 'string'])
    expect(await rows(`SELECT id FROM person WHERE id IN (${ids.map(() => '?').join()})`, ...ids)).toEqual([])
    await expect(rows(`SELECT ${ids.map(() => '?').join(' + ')} + ?`, ...ids, ['', 'string'])).rejects.toThrow()
  })
})

describe('what fails has a name', () => {
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { cause: unknown }) => error.cause,
    )

  it.each([
    ["INSERT INTO person VALUES ('a', '乙')", { kind: 'UniqueConstraintViolation', constraint: { fields: ['id'] } }],
    ["INSERT INTO person VALUES ('a', '乙') RETURNING id", { originalCode: 'SQLITE_CONSTRAINT_PRIMARYKEY' }],
    [
      "INSERT INTO visit VALUES ('b', 'a', 1)",
      { kind: 'UniqueConstraintViolation', constraint: { fields: ['who', 'day'] } },
    ],
    ["INSERT INTO person VALUES ('b', NULL)", { kind: 'NullConstraintViolation', constraint: { fields: ['name'] } }],
    ["INSERT INTO visit VALUES ('b', 'nobody', 2)", { kind: 'ForeignKeyConstraintViolation' }],
    ['SELECT * FROM absent', { kind: 'TableDoesNotExist', table: 'absent' }],
    ['SELECT absent FROM person', { kind: 'ColumnNotFound', column: 'absent' }],
    ['INSERT INTO person (absent) VALUES (1)', { kind: 'ColumnNotFound', column: 'absent' }],
    ['SELECT', { kind: 'sqlite', extendedCode: 1, originalCode: 'SQLITE_ERROR' }],
  ])('%s', async (sql, cause) => {
    await adapter.executeScript(`
      CREATE TABLE visit (id TEXT PRIMARY KEY, who TEXT REFERENCES person (id), day INTEGER, UNIQUE (who, day));
      INSERT INTO person VALUES ('a', '甲');
      INSERT INTO visit VALUES ('a', 'a', 1)`)
    expect(await failure(rows(sql))).toMatchObject(cause)
    expect(await failure(run(sql))).toMatchObject(cause)
    expect(await rows('SELECT name FROM person')).toEqual([['甲']])
  })

  it('the file in the hands of another process', async () => {
    const other = openFile(path)
    other.exec('BEGIN EXCLUSIVE')
    const busy = { kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY', originalMessage: 'database is locked' }
    expect(await failure(rows("INSERT INTO person VALUES ('a', '甲') RETURNING id"))).toMatchObject(busy)
    expect(await failure(adapter.executeScript('BEGIN IMMEDIATE'))).toMatchObject(busy)
    other.exec('ROLLBACK')
    other.close()
    expect(await rows('SELECT * FROM person')).toEqual([])
  })
})

describe('the one connection', () => {
  it('has one transaction at a time; the next begins when it is over', async () => {
    const first = await adapter.startTransaction()
    const next = adapter.startTransaction('SERIALIZABLE')
    await first.executeRaw(asked("INSERT INTO person VALUES ('a', '甲')"))
    await first.executeRaw(asked('ROLLBACK'))
    await first.rollback()
    const second = await next
    await second.executeRaw(asked("INSERT INTO person VALUES ('b', '乙')"))
    await second.executeRaw(asked('COMMIT'))
    await second.commit()
    expect(await rows('SELECT id FROM person')).toEqual([['b']])
    await expect(adapter.startTransaction('READ COMMITTED')).rejects.toThrow()
  })

  it('takes the next transaction after one that could not begin', async () => {
    await adapter.executeScript('BEGIN')
    await expect(adapter.startTransaction()).rejects.toThrow(/transaction/u)
    await adapter.executeScript('ROLLBACK')
    await expect(adapter.startTransaction()).resolves.toMatchObject({ options: { usePhantomQuery: false } })
  })

  it('undoes to a savepoint', async () => {
    const transaction = await adapter.startTransaction()
    await transaction.executeRaw(asked("INSERT INTO person VALUES ('a', '甲')"))
    await transaction.createSavepoint?.('here')
    await transaction.executeRaw(asked("INSERT INTO person VALUES ('b', '乙')"))
    await transaction.rollbackToSavepoint?.('here')
    await transaction.releaseSavepoint?.('here')
    await transaction.executeRaw(asked('COMMIT'))
    await transaction.commit()
    expect(await rows('SELECT id FROM person')).toEqual([['a']])
  })

  it('lets go of the file when it is closed, and leaves no log beside it', async () => {
    await rows('SELECT * FROM person')
    await adapter.dispose()
    const other = openFile(path, { busyMs: 0 })
    expect(other.prepare('PRAGMA journal_mode = DELETE').get()).toEqual({ journal_mode: 'delete' })
    other.close()
    renameSync(path, `${path}.old`)
    adapter = await new SqliteAdapter(':memory:').connect()
  })
})

describe('statements', () => {
  it('are prepared once; the longest unused is given up, and a very long one never kept', () => {
    const file = openFile(':memory:')
    const prepare = vi.spyOn(file, 'prepare')
    const statements = new Statements(file)
    const long = `SELECT '${'字'.repeat(9_000)}'`
    for (const sql of ['SELECT 1', 'SELECT 1', long, long]) statements.for(sql)
    expect(prepare).toHaveBeenCalledTimes(3)
    for (let at = 2; at <= 200; at++) statements.for(`SELECT ${at}`)
    statements.for('SELECT 1')
    statements.for('SELECT 201')
    expect(prepare).toHaveBeenCalledTimes(203)
    statements.for('SELECT 1')
    expect(prepare).toHaveBeenCalledTimes(203)
    statements.for('SELECT 2')
    expect(prepare).toHaveBeenCalledTimes(204)
    file.close()
  })

  it('answer anew after the table has changed under them', async () => {
    await run("INSERT INTO person VALUES ('a', '甲')")
    expect(await rows('SELECT id, name FROM person')).toEqual([['a', '甲']])
    await adapter.executeScript("ALTER TABLE person ADD COLUMN age INTEGER; UPDATE person SET name = '乙'")
    expect(await rows('SELECT id, name FROM person')).toEqual([['a', '乙']])
  })
})
