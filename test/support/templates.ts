import { existsSync, rmSync, statfsSync } from 'node:fs'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundlesFolder } from './bundled.ts'
import { PROVIDERS, sharedFolder, templateKey, temporaryDatabase } from './databases.ts'
import { openStore } from './open-store.ts'

/** Once before all tests: a folder they share, and an empty database of each kind for `readyDatabase` to copy. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
  if (hasRoom(MEMORY)) process.env.TMPDIR ??= MEMORY
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
    for (const made of [folder, bundlesFolder()]) rmSync(made, { recursive: true, force: true })
  }
}

/** Where there is such a thing, files that cost no write to a disk: a commit waits for the disk longer than it computes. */
const MEMORY = '/dev/shm'
/** Far more than all tests have at one time. A container has 64 MiB unless it is told otherwise. */
const ENOUGH = 2 * 1024 ** 3

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = existsSync(folder) ? statfsSync(folder) : { bavail: 0, bsize: 0 }
  return bavail * bsize >= ENOUGH
}
