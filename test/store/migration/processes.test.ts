import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Migration, readHistory } from '../../../src/store/migration/history.ts'
import { migrate } from '../../../src/store/migration/migrate.ts'
import { bundled } from '../../support/bundled.ts'
import { PROVIDERS, type TemporaryDatabase, temporaryDatabase } from '../../support/databases.ts'
import { type Picture, pictureOf, withSession } from './picture.ts'

/** A few of `cuts.test.ts` with real processes, and several of them at once. */
describe.each(PROVIDERS)('processes that migrate %s', { timeout: 120_000 }, (provider) => {
  let history: readonly Migration[]
  let expected: Picture
  beforeAll(async () => {
    history = await readHistory(provider)
    const whole = await temporaryDatabase(provider)
    await withSession(provider, whole.url, (session) => migrate(session, history))
    expected = await pictureOf(whole)
    await whole.drop()
  })

  it('may be killed, again and again', async () => {
    const database = await temporaryDatabase(provider)
    for (const calls of [1, 4, 9, 13, 20]) expect((await child(database, calls)).signal).toBe('SIGKILL')
    expect((await pictureOf(database)).applied.length).toBeLessThan(history.length)
    expect((await child(database, Number.POSITIVE_INFINITY)).signal).toBeNull()
    expect(await pictureOf(database)).toEqual(expected)
    await database.drop()
  })

  it('may start at once: each migration is applied by one of them', async () => {
    const database = await temporaryDatabase(provider)
    const ends = await Promise.all([1, 2, 3].map(() => child(database, Number.POSITIVE_INFINITY)))
    expect(ends.map(({ signal, code }) => [signal, code])).toEqual([1, 2, 3].map(() => [null, 0]))
    expect(ends.flatMap(({ applied }) => applied).sort()).toEqual(history.map(({ name }) => name))
    expect(await pictureOf(database)).toEqual(expected)
    await database.drop()
  })
})

interface End {
  readonly signal: string | null
  readonly code: number | null
  readonly applied: readonly string[]
}

async function child({ provider, url }: TemporaryDatabase, calls: number): Promise<End> {
  const script = await bundled('test/store/migration/migrating.child.ts')
  const process = spawn('node', [script, provider, url, String(calls)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  process.stdout.on('data', (data) => (output += data))
  const [code, signal] = (await once(process, 'close')) as [number | null, string | null]
  return { signal, code, applied: output ? JSON.parse(output) : [] }
}
