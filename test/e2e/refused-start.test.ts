import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { openStore } from '../support/open-store.ts'

/** Root may write everywhere: then the program runs as somebody who may not. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined

/** `npm start` where it cannot go on: one line that names the file and the way out, the right exit code, and no stack. */
describe('a start that cannot be', { timeout: 120_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'lianxin-start-'))
  const template = join(root, 'template')
  beforeAll(async () => {
    chmodSync(root, 0o755)
    await (await openStore({ url: `file:${join(template, 'lianxin.db')}`, random, clock })).close()
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const READ_ONLY = /^\S+lianxin\.(db|lock) 或它的文件夹不能写。.*chmod.* \/ .+$/u
  it.each<[string, (data: string) => void, RegExp]>([
    ['a database that may only be read', (data) => chmodSync(join(data, 'lianxin.db'), 0o444), READ_ONLY],
    ['a folder that may only be read', (data) => readOnly(data, ['lianxin.db', 'lianxin.lock']), READ_ONLY],
    ['a folder in which nothing can be begun', (data) => rmSync(data, { recursive: true }), READ_ONLY],
    ['a lock that may only be read', (data) => lockOfAnother(data), READ_ONLY],
    [
      'a file that is no database',
      (data) => writeFileSync(join(data, 'lianxin.db'), 'x'.repeat(4_096)),
      /不是数据库文件/u,
    ],
  ])('%s', async (name, make, line) => {
    const folder = join(root, name.replaceAll(' ', '-'))
    const data = join(folder, 'data')
    cpSync(template, data, { recursive: true })
    for (const path of [data, join(data, 'lianxin.db')]) own(path)
    make(data)
    const { code, said } = await start(folder, `file:${join(data, 'lianxin.db')}`)
    expect(said.trim().split('\n'), said).toHaveLength(1)
    expect(said.trim()).toMatch(line)
    expect(code).toBe(3)
  })

  function readOnly(data: string, files: readonly string[]): void {
    for (const file of files) {
      writeFileSync(join(data, file), '', { flag: 'a' })
      own(join(data, file))
    }
    chmodSync(data, 0o555)
  }

  function lockOfAnother(data: string): void {
    writeFileSync(join(data, 'lianxin.lock'), 'garbage', { mode: 0o444 })
  }
})

function own(path: string): void {
  if (NOBODY !== undefined) chownSync(path, NOBODY, NOBODY)
}

async function start(folder: string, url: string): Promise<{ code: number | null; said: string }> {
  mkdirSync(folder, { recursive: true })
  const child = spawn('node', [await bundled('src/main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH, CONSOLE_PORT: '0', DATABASE_URL: url, WECHATY_PUPPET_SERVICE_TOKEN: 'nowhere' },
    ...(NOBODY !== undefined && { uid: NOBODY, gid: NOBODY }),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data))
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, said }
}
