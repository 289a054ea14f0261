import { rmSync } from 'node:fs'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, sharedFolder, templateKey, temporaryDatabase } from './databases.ts'

/** Once before all tests: a folder they share, and an empty database of each kind for `readyDatabase` to copy. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
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
    rmSync(folder, { recursive: true, force: true })
  }
}
