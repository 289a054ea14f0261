import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role, RoomKind } from '../../src/domain/roles.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { type GrpcBot, startOverGrpcAmong } from './grpc.ts'

const [A, B] = ['wxid_bot_a', 'wxid_bot_b']
/** Twelve villages on one account, two on another. */
const VILLAGES = '甲乙丙丁戊己庚辛壬癸子丑寅卯'.split('').map((name) => `${name}山村`)
const ON_B = ['寅山村', '卯山村']
const secretaryOf = (village: string) => `${village.charAt(0)}书记`
const [CLERK, OFFICER, KEEPER] = ['陈镇干', '周所长', '李站长']

/** A township whose groups are served by A; its 派出所 has a group that B serves. */
describe('a township with 14 villages on two accounts, over gRPC', { timeout: 180_000 }, () => {
  let database: Awaited<ReturnType<typeof readyDatabase>>
  let store: Store
  let a: GrpcBot
  let b: GrpcBot

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    store = await openStore({ url: database.url, random, clock })
    const serving = (village: string) => (ON_B.includes(village) ? B : A)
    const rooms = [
      { name: '镇工作群', account: A, orgId: 'town', kind: 'town', members: [CLERK, OFFICER, KEEPER] },
      { name: '派出所群', account: B, orgId: 'police', kind: 'department', members: [OFFICER] },
      ...VILLAGES.map((name) => ({
        ...{ name: `${name}干群`, account: serving(name), orgId: name, kind: 'cadres', members: [secretaryOf(name)] },
      })),
    ]
    await settle(store, rooms)
    const startFor = (account: string) =>
      startOverGrpcAmong(database.url, {
        account,
        people: [...new Set(rooms.filter((one) => one.account === account).flatMap(({ members }) => members))],
        rooms: rooms.filter((one) => one.account === account).map(({ name, members }) => ({ id: name, name, members })),
      })
    ;[a, b] = await Promise.all([startFor(A), startFor(B)])
    await store.transaction(async (tx) => {
      for (const { id, name } of [...a.sandbox.people(), ...b.sandbox.people()]) {
        const [person] = await tx.people.named(name, ['town', 'police', 'water', ...VILLAGES])
        if (person && !person.accounts.includes(id)) await tx.people.bind(id, person.id, clock.now())
      }
    })
  })
  afterAll(async () => {
    await Promise.all([a?.stop(), b?.stop()])
    await store?.close()
    await database?.drop()
  })

  it('hears a whistle of a village of the other account, and the village hears what comes of it', async () => {
    b.say('卯山村干群', secretaryOf('卯山村'), '吹哨 事 水渠三家争水')
    await b.hears('卯山村干群', '吹哨登记好了')
    await a.hears('镇工作群', '卯山村吹哨 #1', '水渠三家争水')
    a.say('镇工作群', CLERK, '同意 卯山村 1')
    await a.hears('镇工作群', '同意了')
    await b.hears('卯山村干群', '#1 镇里同意了')
    a.say('镇工作群', CLERK, '派哨 卯山村 1 主办 派出所 协办 水利站')
    await a.hears('镇工作群', '派好了')
    // The police have a group of their own, on the other account; 水利站 has none and hears in the township's.
    await b.hears('派出所群', '卯山村吹哨 #1 派给派出所')
    await a.hears('镇工作群', '派给水利站')
    b.say('派出所群', OFFICER, '签收 卯山村 1')
    await b.hears('派出所群', '签收了')
    await b.hears('卯山村干群', '派出所签收了')
    a.say('镇工作群', KEEPER, '#1 报到 两人到')
    await a.hears('镇工作群', '水利站到现场了', '两人到')
    a.say('镇工作群', KEEPER, '办结 1 放水了')
    await a.hears('镇工作群', '水利站办好了')
    b.say('派出所群', OFFICER, '办结 1 签了协议')
    await b.hears('卯山村干群', '解决了吗')
    await a.hears('镇工作群', '卯山村吹哨 #1 办结了')
    b.say('卯山村干群', secretaryOf('卯山村'), '评哨 1 5 快')
    await b.hears('卯山村干群', '评了 5 分')
    await b.hears('派出所群', '评了 5 分')
    await a.hears('镇工作群', '评了 5 分')
  })

  it('sends an urgent one of any village at once, each told by the account of its group', async () => {
    a.say('甲山村干群', secretaryOf('甲山村'), '吹哨 急 派出所快来，有人打架')
    await a.hears('甲山村干群', '急哨正在送')
    await a.hears('镇工作群', '急！甲山村吹哨 #1')
    await b.hears('派出所群', '急！甲山村吹哨 #1')
    b.say('派出所群', OFFICER, '签收 甲山村 1')
    await a.hears('甲山村干群', '派出所签收了')
    b.say('寅山村干群', secretaryOf('寅山村'), '吹哨 急 路上塌方')
    await a.hears('镇工作群', '急！寅山村吹哨 #1')
  })

  it('speaks in no group of the other, and complains of nothing', () => {
    const groups = (bot: GrpcBot) => new Set(bot.said().flatMap(({ room }) => room ?? []))
    expect([...groups(a)].toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
      ['甲山村干群', '镇工作群'].toSorted((one, other) => (one < other ? -1 : 1)),
    )
    expect(groups(b)).toEqual(new Set(['卯山村干群', '寅山村干群', '派出所群']))
    expect([a.complaints, b.complaints]).toEqual([[], []])
  })
})

interface Bound {
  readonly name: string
  readonly account: string
  readonly orgId: string
  readonly kind: string
}

async function settle(store: Store, rooms: readonly Bound[]): Promise<void> {
  const people: readonly (readonly [name: string, orgId: string, role: Role])[] = [
    [CLERK, 'town', 'townStaff'],
    [OFFICER, 'police', 'department'],
    [KEEPER, 'water', 'department'],
    ...VILLAGES.map((name) => [secretaryOf(name), name, 'secretary'] as const),
  ]
  await store.client.org.create({ data: { id: 'town', name: '红水镇党委', kind: 'township' } })
  await store.client.org.createMany({
    data: [
      { id: 'police', name: '红水镇派出所', kind: 'department', parentId: 'town' },
      { id: 'water', name: '红水镇水利站', kind: 'unit', parentId: 'town' },
      ...VILLAGES.map((name) => ({ id: name, name: `${name}党支部`, kind: 'village' as const, parentId: 'town' })),
    ],
  })
  await store.transaction(async (tx) => {
    for (const [name, orgId, role] of people) {
      const id = await tx.people.add({ name, sound: name, orgId }, clock.now())
      await tx.people.hold(id, orgId, role)
    }
    for (const { name, account, orgId, kind } of rooms)
      await tx.rooms.bind({ account, chatId: name, orgId, kind: kind as RoomKind }, clock.now())
    await tx.roster.lock()
  })
}
