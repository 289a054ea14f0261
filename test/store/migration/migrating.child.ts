/**
 * Brings a database to the newest migration, and ends by SIGKILL after so many calls; `Infinity` never does. Prints what it
 * applied. Arguments: provider, database url, calls.
 */
import type { Provider } from '../../../prisma/derive.ts'
import { readHistory } from '../../../src/store/migration/history.ts'
import { migrate } from '../../../src/store/migration/migrate.ts'
import { openSession } from '../../../src/store/migration/session.ts'
import { cut } from './cut.ts'

const [provider, url = '', calls] = process.argv.slice(2)
const session = await openSession(provider as Provider, url)
const mortal = cut(session, Number(calls), async () => {
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {}) // Until the signal has come.
})
process.stdout.write(JSON.stringify(await migrate(mortal, await readHistory(provider as Provider))))
await session.close()
