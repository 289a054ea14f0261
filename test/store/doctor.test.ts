import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importDemo, settleDemo } from '../support/demo.ts'

const DOCTOR = join(import.meta.dirname, '../../src/cli/doctor.ts')

/** `npm run doctor`, as the operator sees it. */
describe('npm run doctor', { timeout: 60_000 }, () => {
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await openStore({ url: database.url, random, clock })
    await importDemo(store)
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  const doctor = () => {
    const env = { ...process.env, DATABASE_URL: database.url }
    return execFileSync(process.execPath, ['--import', 'tsx', DOCTOR], { env, encoding: 'utf8' })
  }

  it('says of a village in order that it is', async () => {
    await settleDemo(store, 'wxid_bot', clock.now())
    const villages = await store.client.org.findMany({ where: { kind: 'village' } })
    await store.client.org.updateMany({
      where: { kind: 'village', id: { not: villages.find(({ name }) => name === '青山村党支部')?.id ?? '' } },
      data: { vanishedAt: clock.now() },
    })
    expect(doctor()).toBe('数据库打得开，没有要处理的\n')
  })

  it('names whom nothing reaches, what was not said and which village has no group, each with what mends it', async () => {
    const { id } = await store.client.person.findFirstOrThrow({ where: { name: '韦志强' } })
    await store.transaction(async (tx) => {
      await tx.people.bind('wxid_韦志强', id, clock.now())
      await tx.people.unreached(id, clock.now())
      const to = { account: 'wxid_bot', chatId: 'a@chatroom', contactId: null, purpose: 'reply' as const }
      tx.outbox.say({ ...to, text: '登记好了' }, clock.now())
    })
    await store.client.outbox.updateMany({ data: { state: 'dead', givenUpAt: clock.now() } })
    const said = doctor()
    expect(said).toContain('！有 1 句话没发成')
    expect(said).toContain('！私聊不到：韦志强。请本人加机器人为好友')
    expect(said).toMatch(/！还没有绑定群的村：.*青山村党支部.*绑定本群/u)
    expect(said).toContain('要处理的 3 处')
  })
})
