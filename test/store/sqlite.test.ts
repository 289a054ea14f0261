import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/store/connection/lock.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { openStore } from '../support/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-sqlite-'))
let holder: ChildProcess | undefined
afterEach(() => holder?.kill('SIGKILL'))

describe('the embedded database', () => {
  it('is durable and strict: WAL, synchronous FULL, foreign keys, a busy timeout', async () => {
    const url = `file:${join(folder, 'deep', 'er', 'lianxin.db')}`
    const store = await openStore({ url, random, clock })
    const read = async (pragma: string) =>
      Object.values((await store.client.$queryRawUnsafe<object[]>(`PRAGMA ${pragma}`))[0] ?? {})[0]
    expect(await read('journal_mode')).toBe('wal')
    expect(Number(await read('synchronous'))).toBe(2)
    expect(Number(await read('foreign_keys'))).toBe(1)
    expect(Number(await read('busy_timeout'))).toBe(5000)
    await expect(
      store.client.roleHolding.create({ data: { id: 'x', personId: 'nobody', orgId: 'nowhere', role: 'villager' } }),
    ).rejects.toThrow()
    await store.close()
    rmSync(join(folder, 'deep'), { recursive: true })
  })

  it('has one owner, and a killed owner leaves no lock behind', async () => {
    const data = join(folder, 'data')
    const script = `import { lockFolder } from '${join(import.meta.dirname, '../../src/store/connection/lock.ts')}'
      console.log(lockFolder(${JSON.stringify(data)}) ? 'mine' : 'taken'); setInterval(() => {}, 1000)`
    holder = spawn('node', ['--import', 'tsx', '--input-type=module', '-e', script])
    const [said] = (await once(holder.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    expect(said.toString().trim()).toBe('mine')
    expect(lockFolder(data)).toBeNull()

    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const unlock = lockFolder(data)
    expect(unlock).not.toBeNull()
    unlock?.()
    rmSync(folder, { recursive: true })
  })
})
