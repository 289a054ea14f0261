import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot } from '../../src/engine/bot.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importDemo, settleDemo } from '../support/demo.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { mortal } from '../support/mortal.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'

const NOW = local('2026-11-24 15:00')
const SELF = { id: 'wxid_bot', name: '连心小助手' }

describe('a bot with nothing to do', () => {
  let database: TemporaryDatabase
  let store: Store
  const clock = new FakeClock(NOW)

  beforeAll(async () => {
    database = await readyDatabase('sqlite')
    store = await openStore({ url: database.url, random, clock })
    await importDemo(store, NOW)
    await settleDemo(store, SELF.id, NOW)
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  it('starts in few transactions, and looks each minute in fewer', async () => {
    const counted = mortal(store, () => {})
    const transport = { send: async () => {}, isUp: () => false, isFriend: async () => true, members: async () => [] }
    const log = { debug() {}, warn() {}, error: (facts: object) => expect(facts).toBeNull() }
    const listen = createListener(registry, store.knownNames)
    const ports = { transport, files: NO_FILES, clock, random, log }
    const bot = await startBot(SELF, { ...ports, store: counted, registry, listen, sendPerMinute: 0, hours: ALWAYS })
    // What was left, and one look, in which the roster is new.
    expect(counted.count()).toBe(6)
    await bot.tick()
    expect(counted.count()).toBe(6 + 4)
    await bot.stop()
  })
})
