import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Matter } from '../../src/domain/matter.ts'
import { after as later, minutes } from '../../src/domain/time.ts'
import { expectingKey, isDuplicate, type Store, type Transaction } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { hoursOver } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { settleVillage, VILLAGE } from '../support/overdue.ts'

const CHAT = 'villagers'
const WHO = 'wxid_莫老四'

/** What one process writes and another keeps in memory: the second looks each second, without any message of its own. */
describe('what another process wrote is noticed', () => {
  const now = clock.now()
  const time = new FakeClock(now)
  let database: TemporaryDatabase
  let one: Store
  let other: Store

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    one = await openStore({ url: database.url, random, clock })
    await settleVillage(one, now)
    other = await openStore({ url: database.url, random, clock: time })
  })
  afterAll(async () => {
    await one.close()
    await other.close()
    await database.drop()
  })

  /** The look a second later sees it, and not without a look. */
  async function noticed(known: () => boolean): Promise<void> {
    expect(known()).toBe(false)
    time.advance(1_000)
    await expect.poll(known).toBe(true)
  }

  it('a check-in', async () => {
    await one.transaction((tx) => raise(tx, { kind: 'checkIn', state: 'open', listensFor: 'lists' }))
    await noticed(() => other.takesLists(VILLAGE.account, CHAT, time.now()))
  })

  it('a question to somebody', async () => {
    const question = { villageId: null, kind: 'confirm', reading: {}, options: [] } as const
    await one.transaction((tx) => tx.pendings.ask(WHO, CHAT, question, now, later(now, minutes(10))))
    await noticed(() => other.expecting.has(expectingKey(WHO, CHAT)))
  })

  it('a draft that waits for its pictures', async () => {
    const listensFor = { files: { accountId: WHO, chatId: CHAT }, until: later(time.now(), minutes(2)) }
    const draft = await one.transaction((tx) => raise(tx, { kind: 'disclosure', state: 'draft', listensFor }))
    await noticed(() => other.awaitsFile(WHO, CHAT, time.now()) === draft.id)
  })

  it('a group that was bound', async () => {
    const bound = { account: VILLAGE.account, chatId: 'new', orgId: VILLAGE.id, kind: 'members' } as const
    await one.transaction((tx) => tx.rooms.bind(bound, now))
    await noticed(() => other.roomKind(VILLAGE.account, 'new') === 'members')
  })

  it('the hours of a village', async () => {
    const hours = await hoursOver(other)
    const own = { quiet: { from: 1080, to: 540 }, rest: [0] }
    await one.transaction((tx) => tx.hours.decide(VILLAGE.id, own, 0, now))
    expect(hours.of(VILLAGE.id).quiet).not.toEqual(own.quiet)
    hours.renew(await other.transaction((tx) => tx.hours.decided()))
    expect(hours.of(VILLAGE.id).quiet).toEqual(own.quiet)
  })

  it('and of two who decide at once upon the same, one does', async () => {
    const seen = 1
    const decisions = [one, other].map((store, at) => {
      const own = { quiet: { from: at, to: 540 }, rest: [0] }
      return store
        .transaction((tx) => tx.hours.decide(VILLAGE.id, own, seen, now))
        .catch((error) => !isDuplicate(error))
    })
    expect((await Promise.all(decisions)).filter(Boolean)).toHaveLength(1)
    const hours = await hoursOver(other)
    expect(hours.chosenIn(VILLAGE.id).version).toBe(2)
  })

  it('and the look ends with the store', async () => {
    const short = await openStore({ url: database.url, random, clock: time })
    await short.close()
    await one.transaction((tx) =>
      tx.pendings.ask(
        'late',
        CHAT,
        { villageId: null, kind: 'confirm', reading: {}, options: [] },
        now,
        later(now, minutes(10)),
      ),
    )
    time.advance(1_000)
    await expect.poll(() => other.expecting.has(expectingKey('late', CHAT))).toBe(true)
    expect(short.expecting.has(expectingKey('late', CHAT))).toBe(false)
  })

  function raise(
    tx: Transaction,
    what: Pick<Parameters<Transaction['matters']['raise']>[0], 'kind' | 'state' | 'listensFor'>,
  ): Promise<Matter> {
    const place = { villageId: VILLAGE.id, orgId: VILLAGE.id, roomId: CHAT }
    return tx.matters.raise({ ...what, ...place, title: '事情', dueAt: null, participants: [], by: null, now })
  }
})
