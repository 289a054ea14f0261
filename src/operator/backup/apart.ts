import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../../domain/ports.ts'
import { minutes } from '../../domain/time.ts'
import { everyMinute } from '../../engine/bell/bell.ts'
import type { Store } from '../../store/index.ts'
import { backUpNightly } from './nightly.ts'

const START = fileURLToPath(new URL('../../../src/start/index.mjs', import.meta.url))
/** So much is kept of what it says when it fails. */
const LAST_WORDS = 2_000

interface Surroundings {
  readonly store: Store
  readonly clock: Clock
  readonly log: { info(facts: object, message: string): void; error(facts: object, message: string): void }
}

/** Backs up each night while the program runs. Returns the way to stop, which breaks off what is being made. */
export function everyNight({ store, clock, log }: Surroundings, lookEvery = minutes(1)): () => Promise<void> {
  const stopping = new AbortController()
  const make = () => makeApart(stopping.signal)
  const stop = everyMinute(
    async () => {
      await backUpNightly({ store, clock, make, log })
    },
    log,
    lookEvery,
  )
  return async () => {
    stopping.abort()
    await stop()
  }
}

/**
 * `npm run backup` in a process of its own: copying a database of a gigabyte takes seconds in which SQLite lets its process do
 * nothing else, and somebody may call for help at night.
 */
async function makeApart(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [START, 'src/cli/backup.ts'], {
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-LAST_WORDS)
  })
  const [exitCode] = (await once(child, 'close')) as [number | null]
  if (exitCode !== 0) throw new Error(said.trim() || `备份的程序没有说原因就停了 / it ended with ${exitCode}`)
}
