import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/store/connection/sqlite/file.ts'
import { systemClock } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { csvFolder, DEMO, demo, open, random, temporaryFolder } from './support.ts'

const root = join(import.meta.dirname, '../..')

interface Ended {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
}

/** `npm run import -- …`, as the person at the terminal sees it. */
function run(url: string, ...args: string[]): Promise<Ended> {
  return runIn(root, { DATABASE_URL: url }, ...args)
}

async function runIn(cwd: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [await bundled('src/cli/import.ts'), ...args], {
    cwd,
    env: { ...process.env, ...env },
  })
  const ended = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (ended.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (ended.err += text.toString()))
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...ended })))
}

describe('npm run import', () => {
  it('imports, reports, and says when nothing changed', async () => {
    const database = await temporaryDatabase('sqlite')
    const first = await run(database.url, DEMO)
    expect([first.exitCode, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/^名册已导入。\n {2}组织：新增 8\n {2}人员：新增 13\n/u)
    expect(first.out).toContain('没人联系的 1 户：02-01 张三')

    const file = openFile(database.url.slice('file:'.length), { readOnly: true })
    const version = () => file.prepare('PRAGMA data_version').get()
    const before = version()
    const again = await run(database.url, DEMO, '--prune')
    expect([again.exitCode, again.out.split('\n')[0]]).toEqual([0, '名册没有变化。'])
    expect(version()).toEqual(before)
    file.close()
    await database.drop()
  })

  it('goes into the database that .env names', async () => {
    const folder = temporaryFolder()
    const database = await temporaryDatabase('sqlite')
    writeFileSync(join(folder, '.env'), `DATABASE_URL=${database.url}\n`)
    const { exitCode, out } = await runIn(folder, {}, DEMO)
    expect([exitCode, out.split('\n')[0]]).toEqual([0, '名册已导入。'])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    const store = await open(database.url)
    expect(await store.client.person.count()).toBe(13)
    await store.close()
    await database.drop()
  })

  it('refuses a roster with mistakes: exit code 2, nothing written', async () => {
    const database = await temporaryDatabase('sqlite')
    const texts = await demo()
    texts.人员![7]![2] = '党员;支书'
    const { exitCode, out, err } = await run(database.url, csvFolder(texts))
    expect([exitCode, out]).toEqual([2, ''])
    expect(err).toContain('“人员”第 8 行 角色：没有“支书”这种角色')
    const store = await open(database.url)
    expect(await store.client.org.count()).toBe(0)
    await store.close()
    await database.drop()
  })

  it('tells in one line what else is wrong, and never shows a stack', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '名册.xlsx'), 'PK\u0003\u0004')
    const cases: readonly [args: string[], exitCode: number, says: string][] = [
      [[join(folder, '没有.xlsx')], 2, '找不到'],
      [[folder], 2, '缺少'],
      [[join(folder, '名册.xlsx')], 2, '不完整'],
    ]
    for (const [args, exitCode, says] of cases) {
      const ended = await run(`file:${join(folder, 'x.db')}`, ...args)
      expect([ended.exitCode, ended.out, ended.err.trim().split('\n').length]).toEqual([exitCode, '', 1])
      expect(ended.err).toContain(says)
    }
    expect(existsSync(join(folder, 'x.db'))).toBe(false)
    const unreachable = await run('postgresql://postgres@127.0.0.1:1/none', DEMO)
    expect([unreachable.exitCode, unreachable.err.trim().split('\n').length]).toEqual([3, 1])
    expect(unreachable.err).not.toMatch(/\n\s+at /u)
  })

  it('shows its usage: exit code 2', async () => {
    for (const args of [[], ['a', 'b'], ['--wipe'], ['--template', 'a.xlsx', 'b.xlsx']]) {
      const { exitCode, err } = await run('file:unused.db', ...args)
      expect([exitCode, err.split('\n')[0]]).toEqual([2, '用法：'])
    }
  })

  it('writes a template, and never over a file that is there', async () => {
    const path = join(temporaryFolder(), '名册.xlsx')
    expect((await run('file:unused.db', '--template', path)).exitCode).toBe(0)
    const written = readFileSync(path)
    const again = await run('file:unused.db', '--template', path)
    expect([again.exitCode, again.err.includes('已经有')]).toEqual([2, true])
    expect(readFileSync(path).equals(written)).toBe(true)
    expect((await run('file:unused.db', '--template', 'x.csv')).exitCode).toBe(2)
  })

  it('may run while the bot writes', async () => {
    const database = await temporaryDatabase('sqlite')
    const store = await openStore({ url: database.url, random, clock: systemClock })
    let importing = true
    let written = 0
    const importers = Promise.all([run(database.url, DEMO), run(database.url, DEMO)]).finally(() => {
      importing = false
    })
    while (importing) {
      await store.transaction((tx) => tx.settings.set(`bot-${written % 10}`, written))
      written++
      await systemClock.sleep(2)
    }
    const ended = await importers
    expect(ended.map((one) => [one.exitCode, one.err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(written).toBeGreaterThan(50)
    expect([await store.client.person.count(), await store.client.duty.count({ where: { kind: 'visit' } })]).toEqual([
      13, 7,
    ])
    await systemClock.sleep(1_100)
    expect([...(await store.transaction((tx) => tx.orgs())).all].length).toBe(8)
    await store.close()
    await database.drop()
  })
})
