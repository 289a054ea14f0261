import { afterEach, beforeEach, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

const WHO = '韦志强'
const ACCOUNT = `wxid_${WHO}`
const PHONE = '13977112233'
const NICKNAME = '🌻阿强'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', '2026-11-25T02:00:00Z')
})
afterEach(() => village.close())

const say = async (room: string, who: string, text: string) => {
  village.receive({ who, text, room: room.startsWith('DM:') ? undefined : room, ...(who === WHO ? AS : {}) })
  await village.settle()
}
const AS = { talker: { id: ACCOUNT, name: NICKNAME } }

/** Every row of every table as text, by table. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const client = village.store.client
  const tables = Object.keys(client).filter((name) => !/^[$_]/u.test(name) && 'findMany' in client[name as 'person'])
  const rows = await Promise.all(tables.map((name) => client[name as 'person'].findMany()))
  return new Map(tables.map((name, at) => [name, JSON.stringify(rows[at])]))
}

const tablesWith = async (...marks: string[]) =>
  [...(await everything())].filter(([, rows]) => marks.some((mark) => rows.includes(mark))).map(([name]) => name)

it('删除我的信息 leaves nothing that tells who they were, in any column of any table', async () => {
  const { store, clock } = village
  const person = await store.client.person.findFirstOrThrow({ where: { name: WHO } })
  await store.client.person.update({ where: { id: person.id }, data: { phone: PHONE } })
  await say('村民群', '张三', '点单 修路灯')
  await say('村干群', '王建国', `派单 1 @${WHO}`)
  await say('党员群', WHO, '完成 1 换了灯泡')
  await say('村干群', '王建国', `任务 @${WHO} 明天 交材料`)
  await say('DM:韦志强', WHO, '延期 2 后天 下雨')
  await say('党员群', '覃小芳', '发起签到 主题党日 截止 今晚8点')
  await say('党员群', WHO, `#接龙\n主题党日签到\n\n1. ${NICKNAME} 带铲子\n2. 黄美兰`)
  await say('党员群', WHO, '请假 3 去医院')
  await say('党员群', '黄美兰', `#接龙\n主题党日签到\n\n1. ${WHO}\n2. 黄美兰`)
  await say('DM:韦志强', WHO, '民情 路不好走')
  await say('DM:韦志强', WHO, `走访 01-01 今天 ${WHO}上门，都好`)
  await say('村干群', '王建国', `暂缓 01-01 12月1日 等${WHO}回来`)
  await say('DM:韦志强', WHO, '暂缓 01-01 12月1日 外出')
  await say('党员群', '黄美兰', `请假 3 陪${WHO}去医院`)
  await say('村民群', WHO, '点单 修水渠')
  await say('DM:韦志强', WHO, '今天别提醒')
  // Of each sort of hint it is counted how often they heard it.
  for (const words of ['你好', '低保怎么申请', '谢谢你', '角色 莫老四 志愿者']) await say('DM:韦志强', WHO, words)
  village.receive({ who: '阿强', room: '村民群', text: `我是 ${WHO}`, talker: { id: 'wxid_x', name: '阿强' } })
  await village.settle()
  await store.transaction(async (tx) => {
    const whose = { personId: person.id, villageId: person.orgId, openedBy: 'code' as const }
    await tx.sessions.begin({ ...whose, id: 's', createdAt: clock.now(), expiresAt: clock.now() })
    const question = {
      kind: 'confirm' as const,
      reading: { slots: { people: [WHO] } },
      options: [],
      villageId: person.orgId,
    }
    await tx.pendings.ask(ACCOUNT, 'elsewhere', question, clock.now(), clock.now())
    tx.audit.note(
      { personId: person.id, accountId: ACCOUNT, villageId: person.orgId, action: 'show', subject: null },
      clock.now(),
    )
  })
  const held = ['person', 'binding', 'participant', 'matter', 'visit', 'duty', 'inbox', 'outbox', 'audit', 'pending']
  expect(await tablesWith(WHO, ACCOUNT, PHONE, NICKNAME)).toEqual(expect.arrayContaining(held))

  await say('DM:韦志强', WHO, '删除我的信息')
  await say('DM:韦志强', WHO, '确认')
  expect(village.said('DM:韦志强').at(-1)).toContain('已经删除')

  for (const mark of [WHO, ACCOUNT, PHONE, NICKNAME]) expect([mark, await tablesWith(mark)]).toEqual([mark, []])
  expect(await tablesWith(person.id)).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^(binding|roleHolding|consoleSession|asker|signInPass|ownPassword)$/u),
    ]),
  )
  expect(await store.client.person.findUnique({ where: { id: person.id } })).toMatchObject({
    ...{ name: '', sound: '', phone: null, snoozedUntil: null, erasedAt: expect.any(Date) },
  })
  expect((await store.client.matter.findFirst({ where: { number: 1 } }))?.state).toBe('done')
})

it('删除我的信息 finds a matter they take no part in by the id it holds, and leaves that of a namesake', async () => {
  const { store, clock } = village
  const { id, orgId } = await store.client.person.findFirstOrThrow({ where: { name: WHO } })
  const put = (number: number, personId: string, createdById: string | null) =>
    store.client.matter.create({
      data: {
        ...{ id: `mention-${number}`, villageId: orgId, orgId, number, kind: 'identity', state: 'open' },
        ...{ title: `登记为${WHO}`, details: { personId, name: WHO, text: `请${WHO}去看看` }, createdById },
        ...{ createdAt: clock.now(), enteredAt: clock.now() },
        events: {
          create: { id: `said-${number}`, at: clock.now(), move: 'raise', from: '', to: 'open', note: `我是${WHO}` },
        },
      },
    })
  await put(91, id, null)
  await put(92, id, 'somebody')
  await put(93, 'a-namesake', null)

  await say('DM:韦志强', WHO, '删除我的信息')
  await say('DM:韦志强', WHO, '确认')
  const named = async (number: number) => {
    const matter = await store.client.matter.findFirst({ where: { number }, include: { events: true } })
    return JSON.stringify(matter).split(WHO).length - 1
  }
  expect([await named(91), await named(92), await named(93)]).toEqual([0, 0, 4])
})

it('a claim to be them in which nobody takes part, as an older version kept it, forgets them; one of a namesake stays', async () => {
  const { client } = village.store
  const person = await client.person.findFirstOrThrow({ where: { name: WHO } })
  const { id: villageId } = await client.org.findFirstOrThrow({ where: { kind: 'village' } })
  const whole = { villageId, orgId: person.orgId, kind: 'identity', state: 'waiting', title: `登记为${WHO}` }
  const now = village.clock.now()
  const claim = (number: number, personId: string) => ({
    data: {
      ...{ ...whole, id: `claim-${number}`, number, createdAt: now, enteredAt: now },
      details: { accountId: 'wxid_x', nickname: '阿强', personId, name: WHO },
    },
  })
  await client.matter.create(claim(801, person.id))
  await client.matter.create(claim(802, 'a namesake'))
  await say('DM:韦志强', WHO, '删除我的信息')
  await say('DM:韦志强', WHO, '确认')

  const [theirs, other] = await client.matter.findMany({
    where: { number: { in: [801, 802] } },
    orderBy: { number: 'asc' },
  })
  expect(theirs).toMatchObject({ title: '登记为村民', details: { name: '' } })
  expect(other).toMatchObject({ title: `登记为${WHO}`, details: { name: WHO } })
})
