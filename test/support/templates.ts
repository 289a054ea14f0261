import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, templateKey, temporaryDatabase } from './databases.ts'

/** Once before all tests: an empty village's database of each kind, for `readyDatabase` to copy. Returns how to drop them. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
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
  }
}
