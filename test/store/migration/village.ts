import type { Provider } from '../../../prisma/derive.ts'
import { systemClock as clock, systemRandom as random } from '../../../src/system.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../../support/databases.ts'
import { importDemo, settleDemo } from '../../support/demo.ts'
import { openStore } from '../../support/open-store.ts'

/** A database with a village in it. */
export async function populated(provider: Provider): Promise<TemporaryDatabase> {
  const database = await temporaryDatabase(provider)
  const store = await openStore({ url: database.url, random, clock })
  await importDemo(store)
  await settleDemo(store, 'wxid_bot', clock.now())
  await store.close()
  return database
}
