import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Receiver } from '../../src/engine/hear/receive.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { DEMO, importDemo, settleDemo } from '../support/demo.ts'
import { NO_FILES } from '../support/files.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

const ACCOUNT = 'wxid_bot'
/** Waits for nothing. */
const clock = { now: () => new Date(), passed: () => performance.now(), sleep: () => Promise.resolve() }

describe('a connection that breaks over a commit that came through', () => {
  let database: TemporaryDatabase
  let store: Store

  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await openStore({ url: database.url, random, clock })
    await importDemo(store)
    await settleDemo(store, ACCOUNT, clock.now())
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it.each([
    ['the keeping of a message', 1],
    ['its handling', 2],
  ])('%s: it is handled once', async (_, broken) => {
    const errors: string[] = []
    const receiver = new Receiver({
      store: breaking(store, broken),
      files: NO_FILES,
      transport: { members: async () => [] },
      clock,
      random,
      registry,
      listen: createListener(registry),
      botNames: () => ['连心小助手'],
      onWritten() {},
      log: { debug() {}, warn() {}, error: (_facts, message) => errors.push(message) },
    })
    receiver.receive({
      account: ACCOUNT,
      messageId: 'm1',
      roomId: DEMO.roomId('村民群'),
      talker: { id: DEMO.accountId('莫老四'), name: '莫老四' },
      text: '点单 厨房水管漏水',
      mentions: [],
      addressed: false,
      sentAt: clock.now(),
    })
    await receiver.idle()

    expect(errors).toEqual([])
    expect(await store.client.inbox.count({ where: { handledAt: { not: null } } })).toBe(1)
    expect(await store.client.matter.count()).toBe(1)
    expect(await store.client.audit.count({ where: { action: 'place-order' } })).toBe(1)
  })
})

/** A store whose connection breaks when the commit of that number is through. */
function breaking(store: Store, broken: number): Store {
  let commits = 0
  return {
    ...store,
    async transaction(work, lane) {
      const value = await store.transaction(work, lane)
      commits++
      if (commits === broken) throw Object.assign(new Error('Server has closed the connection.'), { code: 'P1017' })
      return value
    },
  }
}
