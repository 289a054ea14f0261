import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundled } from '../support/bundled.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'

/** The program's own backup is made by `npm run backup` in another process, started as the program itself is. */
describe('a backup in a process of its own', { timeout: 120_000 }, () => {
  let database: TemporaryDatabase
  let folder: string
  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    folder = dirname(database.url.slice('file:'.length))
  })
  afterEach(() => database.drop())

  const night = async (env: Record<string, string>) => {
    const child = await bundled('test/operator/apart.child.ts')
    const all = { ...process.env, DATABASE_URL: database.url, ...env }
    return new Promise<string>((resolve) => {
      execFile(process.execPath, [child], { cwd: folder, env: all }, (error, said) => resolve(error?.message ?? said))
    })
  }

  it('is where the configuration says, also by .env', async () => {
    writeFileSync(join(folder, '.env'), `BACKUP_FOLDER=${folder}/elsewhere\n`)
    expect(await night({})).toBe('last night is backed up')
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([expect.stringMatching(/^lianxin-\d{4}-\d\d-\d\d-\d{4}$/)])
  })

  it('tells why it failed', async () => {
    mkdirSync(join(folder, 'x'))
    writeFileSync(join(folder, 'x/file'), '')
    expect(await night({ BACKUP_FOLDER: join(folder, 'x/file') })).toMatch(/tried again in an hour: .*没有备份成/)
  })
})
