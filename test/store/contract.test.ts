import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { order } from '../../commands/order/workflow.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { type Actor, advance, isRefusal, type Step } from '../../src/domain/workflow.ts'
import type { Store, Transaction } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

const VILLAGE = 'village'
const NEXT = 'next village'
const now = new Date('2026-11-23T01:00:00Z')

/** What every database must do alike. */
describe.each(PROVIDERS)('the store on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  /** As another process would have it. */
  let other: Store

  beforeAll(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
    await store.client.org.create({ data: { id: VILLAGE, name: '青山村党支部', kind: 'village' } })
    await store.client.org.create({ data: { id: NEXT, name: '绿水村党支部', kind: 'village' } })
    for (let at = 0; at < 50; at++) {
      await store.client.person.create({
        data: { id: `p${at}`, name: `人${at}`, sound: 'x', orgId: VILLAGE, createdAt: now },
      })
    }
    other = await openStore({ url: database.url, random, clock })
  })
  afterAll(async () => {
    await store.close()
    await other.close()
    await database.drop()
  })

  /** Two stores of one thread would wait for each other's SQLite lock with nobody left to release it. */
  const either = (at: number) => (provider === 'postgresql' && at % 2 ? other : store)
  const place = (tx: Transaction, title = '修水管', villageId = VILLAGE) =>
    tx.matters.raise({
      villageId,
      orgId: villageId,
      kind: 'order',
      state: 'open',
      title,
      roomId: null,
      dueAt: null,
      participants: [{ personId: 'p0', name: '人0', part: 'requester' }],
      by: 'p0',
      now,
    })
  const claim = (at: number, number: number) => async (tx: Transaction) => {
    const matter = (await tx.matters.byNumber(VILLAGE, number)) as Matter
    const actor: Actor = { personId: `p${at}`, name: `人${at}`, roles: new Set(['member']) }
    const step = advance(order, matter, 'claim', { actor, now })
    return !isRefusal(step) && (await tx.matters.apply(step))
  }

  it('numbers the matters of a village one by one, whoever raises them at once', async () => {
    const raised = await Promise.all(
      Array.from({ length: 40 }, (_, at) => either(at).transaction((tx) => place(tx), `room${at}`)),
    )
    const numbers = raised.map((matter) => matter.number).sort((a, b) => a - b)
    expect(new Set(numbers).size).toBe(40)
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(39)
  })

  it('numbers each village by itself, and finds the one that is meant by a number', async () => {
    const both = [VILLAGE, NEXT]
    const raised = await Promise.all(
      [...both, ...both].map((village, at) =>
        store.transaction((tx) => place(tx, `${village} ${at}`, village), `room${at}`),
      ),
    )
    const numbers = raised.map((one) => one.number)
    const theirs = raised.filter((one) => one.villageId === NEXT).map((one) => one.number)
    expect(new Set(theirs)).toEqual(new Set([1, 2]))
    const asked = [
      ...raised.map(({ villageId, number, title }) => ({ village: villageId, number, title })),
      { village: NEXT, number: Math.max(...numbers) + 1, title: undefined },
    ]
    const found = await Promise.all(
      asked.map(({ village, number }) =>
        store.transaction((tx) => tx.matters.byNumber(village, number), `${village} ${number}`),
      ),
    )
    expect(found.map((one) => one?.title)).toEqual(asked.map((one) => one.title))
  })

  it('names with a shared number the matter that took it last, and lists every one of them once', async () => {
    const order = await store.transaction((tx) => place(tx, '水渠堵了'))
    const { number } = order
    const named = () => store.transaction(async (tx) => (await tx.matters.byNumber(VILLAGE, number))?.title)
    const goesOn = (title: string) =>
      store.transaction((tx) =>
        tx.matters.raise({
          ...{ villageId: VILLAGE, orgId: VILLAGE, kind: 'whistle', state: 'open', title, number, parentId: order.id },
          ...{ roomId: null, dueAt: null, participants: [], by: 'p0', now },
        }),
      )
    expect((await goesOn('第一次转')).number).toBe(number)
    expect(await named()).toBe('第一次转')
    await store.transaction((tx) => tx.matters.takeNumber(order))
    expect(await named()).toBe('水渠堵了')
    await goesOn('第二次转')
    expect(await named()).toBe('第二次转')
    expect((await store.transaction((tx) => place(tx))).number).toBe(number + 1)
    const span = { from: new Date(0), to: new Date('2100-01-01'), fromDay: '1970-01-01', toDay: '2100-01-01' }
    const page = (last: { villageId: string; number: number; turn: number } | null) =>
      store.transaction((tx) => tx.ledgers.matters({ villageIds: [VILLAGE], kind: 'whistle', span }, last, 1))
    const [first] = await page(null)
    const [second] = await page(first ?? null)
    expect([first?.title, second?.title, await page(second ?? null)]).toEqual(['第一次转', '第二次转', []])
  })

  it('lists what somebody plays a part in, but where that kind asks nothing of the part', async () => {
    const kind = (name: string, asksNothingOf: readonly 'requester'[] = []) => ({
      ...{ kind: name, settledIn: [], asksNothingOf },
    })
    const raised = (name: string, title: string) =>
      store.transaction((tx) =>
        tx.matters.raise({
          ...{ villageId: VILLAGE, orgId: VILLAGE, kind: name, state: 'open', title, roomId: null, dueAt: null },
          ...{ participants: [{ personId: 'p49', name: '人49', part: 'requester' }], by: 'p49', now },
        }),
      )
    await raised('quiet', '不用他管')
    await raised('asking', '等他来办')
    const found = await store.transaction((tx) =>
      tx.matters.ofPerson('p49', [kind('quiet', ['requester']), kind('asking')], 10),
    )
    expect(found.map(({ title }) => title)).toEqual(['等他来办'])
  })

  it('lets exactly one of fifty claims at once win', async () => {
    const { number } = await store.transaction((tx) => place(tx))
    const won = await Promise.all(
      Array.from({ length: 50 }, (_, at) => either(at).transaction(claim(at, number), `room${at}`)),
    )
    expect(won.filter(Boolean)).toHaveLength(1)
    const matter = await store.transaction((tx) => tx.matters.byNumber(VILLAGE, number))
    expect(matter).toMatchObject({ state: 'claimed', version: 1 })
    expect(matter?.participants.filter((one) => one.part === 'holder' && one.active)).toHaveLength(1)
    expect(matter?.participants.find((one) => one.part === 'holder')?.personId).toBe(`p${won.indexOf(true)}`)
  })

  it('changes nothing by what was decided on a matter that has moved since', async () => {
    const before = await store.transaction((tx) => place(tx))
    const [first, second] = ['p1', 'p2'].map((personId) => {
      const actor: Actor = { personId, name: personId, roles: new Set(['member']) }
      const step = advance(order, before, 'claim', { actor, now })
      if (isRefusal(step)) throw new Error('an open order may be claimed')
      return step
    }) as [Step, Step]
    expect(await store.transaction((tx) => tx.matters.apply(first))).toBe(true)
    expect(await store.transaction((tx) => tx.matters.apply(second))).toBe(false)
    const matter = await store.transaction((tx) => tx.matters.byNumber(VILLAGE, before.number))
    expect(matter?.version).toBe(1)
    expect(matter?.participants.flatMap((one) => (one.part === 'holder' ? [one.personId] : []))).toEqual(['p1'])
  })

  it('a faulty one among those that share a commit is undone alone', async () => {
    const work = (key: string, fault: boolean) =>
      store.transaction(async (tx) => {
        await tx.settings.set(key, 1)
        tx.audit.note({ personId: null, accountId: null, villageId: VILLAGE, action: key }, now)
        if (fault) throw new Error('faulty')
      })
    const done = await Promise.allSettled([work('a', false), work('b', true), work('c', false)])
    expect(done.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const kept = await store.transaction(async (tx) => [
      await tx.settings.get('a'),
      await tx.settings.get('b'),
      await tx.settings.get('c'),
    ])
    expect(kept).toEqual([1, null, 1])
    const lines = await store.client.audit.findMany({
      where: { action: { in: ['a', 'b', 'c'] } },
      orderBy: { action: 'asc' },
    })
    expect(lines.map((line) => line.action)).toEqual(['a', 'c'])
  })

  it('keeps a message once, however often it is delivered', async () => {
    const message = (messageId: string) => ({
      account: 'bot',
      messageId,
      chatId: 'room',
      talkerId: 'wxid_a',
      talkerName: '甲',
      text: '点单 修水管',
      mentions: [],
      addressed: false,
      sentAt: now,
    })
    const keep = (...ids: string[]) => store.transaction((tx) => tx.inbox.keep(ids.map(message), now))
    expect((await keep('m1', 'm2', 'm1')).map((row) => row.messageId)).toEqual(['m1', 'm2'])
    // What was not handled yet is handed out again: the connection may have broken over its commit.
    expect((await keep('m2', 'm3')).map((row) => row.messageId)).toEqual(['m2', 'm3'])
    const [first] = await store.transaction((tx) => tx.inbox.waiting('bot'))
    await store.transaction(async (tx) => tx.inbox.handled(first?.id ?? '', 'done'))
    const waiting = await store.transaction((tx) => tx.inbox.waiting('bot'))
    expect(waiting.map((row) => row.messageId)).toEqual(['m2', 'm3'])
    expect((await keep('m1', 'm2')).map((row) => row.messageId)).toEqual(['m2'])
  })

  it('keeps with a message what was made of it, until it is handled or blanked', async () => {
    const message = (messageId: string, earVersion: string | null = 'ear') => ({
      account: 'bot5',
      messageId,
      chatId: null,
      talkerId: 'wxid_a',
      talkerName: '甲',
      text: '匿名质询 1 修路的钱',
      mentions: [],
      addressed: false,
      sentAt: now,
      reading: earVersion && { place: 'direct', pending: false, reading: { command: 'ask', slots: {} } },
      earVersion,
    })
    const all = [message('handled'), message('blank'), message('waits'), message('unread', null)]
    await store.transaction((tx) => tx.inbox.keep(all, now))
    const waiting = await store.transaction((tx) => tx.inbox.waiting('bot5'))
    expect(waiting.map(({ reading, earVersion }) => ({ reading, earVersion }))).toEqual([
      ...Array.from({ length: 3 }, () => ({ reading: message('').reading, earVersion: 'ear' })),
      { reading: null, earVersion: null },
    ])
    await store.transaction(async (tx) => {
      tx.inbox.handled(waiting[0]?.id ?? '', 'done')
      await tx.inbox.blank(waiting[1]?.id ?? '')
    })
    const rows = await store.client.inbox.findMany({ where: { account: 'bot5' }, orderBy: { id: 'asc' } })
    expect(rows.map((row) => [row.reading !== null, row.earVersion])).toEqual([
      [false, null],
      [false, null],
      [true, 'ear'],
      [false, null],
    ])
  })

  it('marks every message that was handled, though a timeline is read in the middle of the commit', async () => {
    const message = (at: number) => ({
      account: 'bot3',
      messageId: `m${at}`,
      chatId: 'room',
      talkerId: 'wxid_a',
      talkerName: '甲',
      text: '查 1',
      mentions: [],
      addressed: false,
      sentAt: now,
    })
    const kept = await store.transaction((tx) =>
      tx.inbox.keep(
        Array.from({ length: 40 }, (_, at) => message(at)),
        now,
      ),
    )
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    let runs = 0
    // The first commit is in flight while the other two come to share the next.
    await Promise.all([
      store.transaction(async () => turn(), 'a'),
      store.transaction(async (tx) => {
        runs++
        for (let times = 0; times < 10; times++) {
          tx.inbox.handled(kept[times]?.id ?? '', 'done')
          await tx.matters.timeline('nothing', now)
        }
      }, 'a'),
      store.transaction(async (tx) => {
        runs++
        for (const { id } of kept.slice(10)) {
          tx.inbox.handled(id, 'done')
          await turn()
        }
      }, 'e'),
    ])
    expect(await store.transaction((tx) => tx.inbox.waiting('bot3'))).toEqual([])
    expect(runs, 'neither was undone').toBe(2)
  })

  it('says replies before nudges before announcements, each oldest first, and nothing before its time', async () => {
    await store.transaction(async (tx) => {
      const say = (text: string, purpose: 'reply' | 'nudge' | 'announcement', notBefore = now) =>
        tx.outbox.say({ account: 'bot2', chatId: 'room', contactId: null, purpose, text, notBefore }, now)
      say('announcement', 'announcement')
      say('nudge', 'nudge')
      say('reply 1', 'reply')
      say('reply 2', 'reply')
      say('later', 'reply', new Date(now.getTime() + 60_000))
    })
    const ready = await store.transaction((tx) => tx.outbox.ready('bot2', now, 10))
    expect(ready.map((row) => row.text)).toEqual(['reply 1', 'reply 2', 'nudge', 'announcement'])
    await store.transaction((tx) =>
      tx.outbox.lease(
        ready.map((row) => row.id),
        now,
      ),
    )
    expect(await store.transaction((tx) => tx.outbox.ready('bot2', now, 10))).toEqual([])
    expect(await store.transaction((tx) => tx.outbox.interrupted('bot2'))).toHaveLength(4)
  })

  it('counts what is allowed in a span of time', async () => {
    const take = (at: number) =>
      store.transaction((tx) => tx.allowances.take('misread:a', 2, 600_000, new Date(now.getTime() + at)))
    expect([await take(0), await take(1), await take(2), await take(600_001)]).toEqual([true, true, false, true])
  })

  it('allows no more to those who ask at once', async () => {
    const key = random.id()
    const take = (at: number) => either(at).transaction((tx) => tx.allowances.take(key, 3, 600_000, now), `room${at}`)
    const taken = await Promise.all(Array.from({ length: 20 }, (_, at) => take(at)))
    expect(taken.filter(Boolean)).toHaveLength(3)
  })

  it('one question at a time is waited for, until it is answered or too old', async () => {
    const ask = (options: number[]) =>
      store.transaction((tx) =>
        tx.pendings.ask(
          'wxid_a',
          'room',
          { villageId: null, kind: 'choose', reading: {}, options },
          now,
          new Date(now.getTime() + 600_000),
        ),
      )
    const open = (at: number) =>
      store.transaction((tx) => tx.pendings.open('wxid_a', 'room', new Date(now.getTime() + at)))
    await ask([1, 2])
    await ask([3])
    expect((await open(1))?.options).toEqual([3])
    expect(store.expecting.size).toBe(1)
    expect(await open(600_001)).toBeNull()
    await store.transaction((tx) => tx.pendings.close('wxid_a', 'room'))
    expect(await open(1)).toBeNull()
    expect(store.expecting.size).toBe(0)
  })

  it('notices within a second or so what another process changed', async () => {
    expect(await store.transaction((tx) => tx.rooms.at('bot', 'new-room'))).toBeNull()
    await other.transaction((tx) =>
      tx.rooms.bind({ account: 'bot', chatId: 'new-room', orgId: VILLAGE, kind: 'members' }, now),
    )
    await clock.sleep(1_100)
    expect(await store.transaction((tx) => tx.rooms.at('bot', 'new-room'))).toMatchObject({ kind: 'members' })
  })

  it('forgets a person: the name, the account and the roles, not what was done', async () => {
    await store.transaction(async (tx) => {
      await tx.people.bind('wxid_p0', 'p0', now)
      await tx.people.hold('p0', VILLAGE, 'member')
      await tx.people.erase('p0', now)
    })
    expect(await store.transaction((tx) => tx.speaker('wxid_p0'))).toBeNull()
    expect(await store.client.person.findUnique({ where: { id: 'p0' } })).toMatchObject({ name: '', phone: null })
    const matter = await store.transaction((tx) => tx.matters.byNumber(VILLAGE, 1))
    expect(matter?.participants).toMatchObject([{ personId: 'p0', name: '', part: 'requester' }])
  })
})
