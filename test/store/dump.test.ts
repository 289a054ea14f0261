import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { PROVIDERS, temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

const root = join(import.meta.dirname, '../..')

/** Runs a command; resolves to what it complained of. */
function complaints(env: NodeJS.ProcessEnv, command: string, ...args: string[]): Promise<string> {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((resolve) => child.on('close', () => resolve(said)))
}

/** What `npm run backup` and `restore` say instead of doing it: a command of PostgreSQL's own on a line of its own. */
async function told(script: 'backup' | 'restore', folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const said = await complaints(env, process.execPath, await bundled(`src/cli/${script}.ts`), folder)
  return /^ {2}(pg_\w+ .*)$/mu.exec(said)?.[1] ?? ''
}

describe.runIf(PROVIDERS.includes('postgresql'))('a backup of PostgreSQL under load', { timeout: 120_000 }, () => {
  it('is what the named commands make, and holds what was acknowledged before it began', async () => {
    const database = await temporaryDatabase('postgresql')
    const folder = join(tmpdir(), `连心 备份 ${random.id()}`)
    const env = { ...process.env, DATABASE_URL: database.url }
    const [dump, restore] = [await told('backup', folder, env), await told('restore', folder, env)]
    const store = await openStore({ url: database.url, random, clock })
    let [acknowledged, dumping] = [0, true]
    const raise = () => store.transaction((tx) => tx.settings.set(`n${acknowledged}`, acknowledged))
    for (; acknowledged < 50; acknowledged++) await raise()

    const dumped = complaints(env, 'sh', '-c', dump).finally(() => (dumping = false))
    for (; dumping; acknowledged++) await raise()
    expect(await dumped).toBe('')
    expect(acknowledged).toBeGreaterThan(50)
    await store.close()
    expect(await complaints(env, 'sh', '-c', restore)).toBe('')

    const restored = await openStore({ url: database.url, random, clock })
    expect(restored.migrated).toEqual([])
    const rows = await restored.client.setting.findMany({ where: { key: { startsWith: 'n' } } })
    const numbers = rows.map(({ value }) => Number(value)).sort((one, other) => one - other)
    expect(numbers).toEqual(numbers.map((_, at) => at))
    expect(numbers.length).toBeGreaterThanOrEqual(50)
    expect(numbers.length).toBeLessThan(acknowledged)
    await restored.close()
    await database.drop()
    rmSync(`${folder}.dump`)
  })
})
