import { existsSync, rmSync, statfsSync } from 'node:fs'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundlesFolder } from './bundled.ts'
import { openStore } from './open-store.ts'
import { type Server, serverPrograms, startServer } from './server.ts'
import { sharedFolder } from './shared-folder.ts'

/**
 * Once before all tests: a folder they share, a PostgreSQL of their own, and an empty database of each kind for `readyDatabase`
 * to copy.
 */
export default async function makeTemplates(): Promise<() => Promise<void>> {
  if (hasRoom(MEMORY)) process.env.TMPDIR ??= MEMORY
  const server = await ownServer()
  // Loaded only now: it asks which databases there are.
  const { PROVIDERS, templateKey, temporaryDatabase } = await import('./databases.ts')
  const folder = sharedFolder()
  const made = await Promise.all(
    PROVIDERS.map(async (provider) => {
      const database = await temporaryDatabase(provider)
      await (await openStore({ url: database.url, random, clock })).close()
      process.env[templateKey(provider)] = database.url
      return database
    }),
  )
  return async () => {
    await Promise.all(made.map((database) => database.drop()))
    await server?.drop()
    for (const made of [folder, bundlesFolder()]) rmSync(made, { recursive: true, force: true })
  }
}

/**
 * A server that never waits for a disk: making and dropping a database takes a tenth of the time it takes on one that must keep
 * what it has through a power cut. What a village does with one that must, the campaign proves on another.
 */
async function ownServer(): Promise<Server | null> {
  if (process.env.TEST_POSTGRESQL_URL !== undefined || serverPrograms() === null) return null
  const server = await startServer({
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  })
  process.env.TEST_POSTGRESQL_URL = server.url
  return server
}

/** Where there is such a thing, files that cost no write to a disk: a commit waits for the disk longer than it computes. */
const MEMORY = '/dev/shm'
/** Far more than all tests have at one time. A container has 64 MiB unless it is told otherwise. */
const ENOUGH = 2 * 1024 ** 3

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = existsSync(folder) ? statfsSync(folder) : { bavail: 0, bsize: 0 }
  return bavail * bsize >= ENOUGH
}
