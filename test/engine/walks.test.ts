import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/roles.ts'
import { forgetOld } from '../../src/engine/bell/housekeeping.ts'
import type { Scope } from '../../src/ledger/ledger.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'
import { settleHeads } from '../support/township.ts'
import { local } from '../support/transcript.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})
const say = async (who: string, text: string, room = `DM:${who}`) => (await village.answers(room, who, text)).join('\n')
const at = async (time: string) => {
  await village.setClock?.(local(time))
  await village.settle()
}
const heard = (who: string) => village.said(`DM:${who}`).filter((text) => text.includes('走遍：'))
/** 黄美兰 is 镇长, 农贵生 a leader of the county who sees to the township, 陆大勇 of the township's leading group. */
const OTHERS: Readonly<Record<string, readonly Role[]>> = {
  农贵生: ['countyLeader'],
  陆大勇: ['townStaff', 'townLeader'],
}
beforeEach(async () => {
  await settleHeads(village.store)
  const { client, transaction } = village.store
  const { id: orgId } = await client.org.findFirstOrThrow({ where: { kind: 'township' } })
  for (const [name, roles] of Object.entries(OTHERS)) {
    const { id: personId } = await client.person.findFirstOrThrow({ where: { name } })
    for (const role of roles)
      await client.roleHolding.create({ data: { id: `${name} ${role}`, personId, orgId, role } })
  }
  await transaction((tx) => tx.roster.lock())
})

describe('走村', () => {
  it('is gone on with in the township’s group, where it was written down and its next step was named', async () => {
    await say('莫老四', '点单 水渠堵了', '村民群')
    const told = await say('陈晓明', '走村 那良屯 今天 水渠堵了', '镇工作群')
    expect(told).toMatch(/转民情 2/u)
    expect(await say('陈晓明', '转民情 2', '镇工作群')).toMatch(/看到的记成民情了：#3/u)
    expect(await say('陈晓明', '转民情 1', '镇工作群')).toMatch(/没有 #1/u)
  })

  it('counts for the 屯, its village and whatever else it is part of', async () => {
    expect(await say('农贵生', '走村 那良屯 今天 水渠堵了')).toBe(
      '#1 青山村那良屯走村记下了\n今年已走 1/2 个村\n看到的要有人管，发：转民情 1',
    )
    expect(await say('农贵生', '走遍')).toMatch(/^今年已走 1\/2 个村，剩 1 个：龙坪村（还有 39 天）/u)
    expect(await say('黄美兰', '走村 青山村那良屯、弄福屯 昨天')).toMatch(
      /那良屯 11月22日走村记下了[\s\S]*今年已走 2\/3 个自然村/u,
    )
    expect(await say('黄美兰', '走遍')).toMatch(/剩 1 个：龙坪村/u)
    expect(await say('黄美兰', '走村 龙坪村')).toMatch(/今年已走 3\/3 个自然村/u)
    expect(await say('黄美兰', '走遍')).toMatch(/都走到了/u)
  })

  it('is one’s own: nobody is told how far somebody else has come', async () => {
    await say('农贵生', '走村 那良屯')
    const said = await say('黄美兰', '走遍')
    expect(said).toMatch(/今年已走 0\/3 个自然村，剩 3 个：青山村的那良屯、弄福屯；龙坪村/u)
    expect(said).not.toMatch(/农贵生|个村，/u)
    expect(await say('李秀英', '走遍')).toMatch(/没有要走遍的村屯/u)
  })

  it('counts a household’s visit as being there, and the other way round what is owed to the whole 屯', async () => {
    const { client } = village.store
    const { id: ownerId } = await client.person.findFirstOrThrow({ where: { name: '陆大勇' } })
    const { id: orgId, parentId } = await client.org.findFirstOrThrow({ where: { name: '那良屯党小组' } })
    const window = { fromDay: '2026-11-01', dueDay: '2026-11-30', endDay: '2026-12-10' }
    await client.duty.create({
      data: {
        ...{
          id: 'area',
          kind: 'visit',
          villageId: parentId as string,
          orgId,
          ownerId,
          title: '那良屯党小组',
          cadence: '183',
        },
        ...{ ...window, source: 'roster', details: {}, createdAt: local('2026-11-01 08:00') },
      },
    })
    expect(await say('陆大勇', '走遍')).toMatch(/下半年已走 0\/1 个自然村，剩 1 个：青山村的那良屯/u)
    await say('陆大勇', '走访 02-02 今天 都好')
    expect(await say('陆大勇', '走遍')).toMatch(/已走 0\/1 个自然村/u)
    expect(await say('陆大勇', '走村 那良屯 今天')).toMatch(/那良屯也算走访了[\s\S]*下半年已走 1\/1 个自然村/u)
    expect(await say('蓝春燕', '走遍')).toMatch(/今年已走 0\/3 个自然村/u)
    await say('蓝春燕', '走访 02-02 昨天 都好')
    expect(await say('蓝春燕', '走遍')).toMatch(/今年已走 1\/3 个自然村，剩 2 个：青山村的那良屯；龙坪村/u)
    const { lastDoneDay } = await client.duty.findUniqueOrThrow({ where: { id: 'area' } })
    expect(lastDoneDay).toBe('2026-11-23')
  })

  it('is written down once, and taken back by whoever wrote it', async () => {
    await say('黄美兰', '走村 那良屯 今天 路灯坏了')
    expect(await say('黄美兰', '走村 那良屯 今天 路灯坏了')).toMatch(/#1 青山村那良屯走村已经记过了/u)
    expect(await village.store.client.matter.count({ where: { kind: 'walk' } })).toBe(1)
    expect(await say('李秀英', '撤单 1')).not.toMatch(/走村撤了/u)
    expect(await say('黄美兰', '撤单 1')).toMatch(/走村撤了/u)
    expect(await say('黄美兰', '走遍')).toMatch(/今年已走 0\/3/u)
    expect(await say('黄美兰', '转民情 1')).toMatch(/已经撤了/u)
  })

  it.each([
    ['走村 上天村 今天', /没看出是哪个屯/u],
    ['走村 那良屯 明天', /还没到/u],
    ['走村 那良屯 上个月', /是哪一天/u],
    ['走村', /走村 那良屯 今天 水渠堵了/u],
  ])('%s is asked about', async (said, answered) => {
    expect(await say('黄美兰', said)).toMatch(answered)
    expect(await village.store.client.matter.count({ where: { kind: 'walk' } })).toBe(0)
  })

  it('is for those who run the village and those above it, each where they are', async () => {
    for (const who of ['莫老四', '韦志强', '蓝春燕']) {
      if (who === '蓝春燕') continue
      expect(await say(who, '走村 那良屯 今天')).not.toMatch(/记下了/u)
    }
    expect(await say('李秀英', '走村 龙坪村 今天')).toMatch(/龙坪村不归您走/u)
    expect(await say('李秀英', '走村 那良屯 今天')).toMatch(/记下了/u)
    expect(await village.store.client.matter.count({ where: { kind: 'walk' } })).toBe(1)
  })

  it('two places of one name are asked about, and told apart by their village', async () => {
    const { client, transaction } = village.store
    const other = await client.org.findFirstOrThrow({ where: { name: '龙坪村党支部' } })
    await client.org.create({ data: { id: 'second', name: '那良屯', kind: 'group', parentId: other.id } })
    await transaction((tx) => tx.roster.lock())
    const said = await say('黄美兰', '走村 那良屯 今天')
    expect(said).toMatch(/有 2 个那良屯：青山村那良屯、龙坪村那良屯/u)
    const next = /再发：(.+)$/u.exec(said)?.[1] ?? ''
    expect(await say('黄美兰', next)).toMatch(/#1 青山村那良屯走村记下了/u)
    expect(await say('黄美兰', '走村 龙坪村那良屯 今天')).toMatch(/龙坪村那良屯走村记下了/u)
  })

  it('what was seen goes on as 民情, in one thread', async () => {
    await say('农贵生', '走村 那良屯 今天 水渠堵了')
    expect(await say('农贵生', '转民情 1')).toMatch(/走村 #1 看到的记成民情了：#2\n要人去办就发：转点单 2/u)
    const concern = await village.store.client.matter.findFirstOrThrow({
      where: { kind: 'concern' },
      include: { parent: true },
    })
    expect([concern.title, concern.parent?.number]).toEqual(['水渠堵了', 1])
    expect(await say('农贵生', '转民情 1')).toMatch(/不用再发/u)
    expect(await say('李秀英', '转点单 2')).toMatch(/#2 转成点单了：#3/u)
    // Who only passed by says what there is when it is turned.
    await say('农贵生', '走村 弄福屯 今天')
    expect(await say('农贵生', '转民情 4')).toMatch(/没有写看到什么/u)
    expect(await say('农贵生', '转民情 4 桥面裂了')).toMatch(/记成民情了/u)
  })

  it('stands in the ledger, without the name of who was forgotten', async () => {
    await say('农贵生', '走村 那良屯 昨天 农贵生看到水渠堵了')
    const [ledger] = registry.mechanisms.flatMap(({ ledgers = {} }) => ledgers.走村 ?? [])
    const orgs = await village.store.transaction((tx) => tx.orgs())
    const { villageId } = await village.store.client.matter.findFirstOrThrow()
    const month = {
      from: local('2026-11-01 00:00'),
      to: local('2026-12-01 00:00'),
      fromDay: '2026-11-01',
      toDay: '2026-12-01',
    }
    const scope = { villageId, villageIds: [villageId], isAbove: false, month, orgs } as unknown as Scope
    const rows = () => village.store.transaction((tx) => ledger!.page(tx, scope, null, 10))
    const cells = async () => (await rows()).map((row) => ledger!.columns.map(({ cell }) => cell(row, scope)))
    expect((await cells())[0]).toEqual(
      expect.arrayContaining(['#1', '2026-11-22', '农贵生', '那良屯党小组', '农贵生看到水渠堵了', '记下了']),
    )
    await say('农贵生', '删除我的信息')
    await say('农贵生', '确认')
    expect(JSON.stringify(await cells())).not.toContain('农贵生')
    expect((await cells())[0]).toEqual(expect.arrayContaining(['村民']))
  })
})

describe('who is not through hears of it', () => {
  beforeEach(() => {
    village.wechat.isFriend = () => true
  })

  it('once at half and once at 85 % of the time, in the morning, and no more', async () => {
    await at('2027-06-30 10:00')
    const before = heard('黄美兰').length
    for (const day of ['2027-07-02 09:00', '2027-07-03 09:00', '2027-07-05 09:00', '2027-07-06 09:00']) await at(day)
    expect(heard('黄美兰').length - before).toBe(1)
    expect(heard('黄美兰').at(-1)).toMatch(
      /走遍：今年已走 0\/3 个自然村，剩 3 个：青山村的那良屯、弄福屯；龙坪村（还有 \d+ 天）/u,
    )
    for (const day of [
      '2027-09-01 09:00',
      '2027-11-08 09:00',
      '2027-11-09 09:00',
      '2027-11-10 09:00',
      '2027-12-30 09:00',
    ])
      await at(day)
    expect(heard('黄美兰').length - before).toBe(2)
  })

  it('is not said again once it is forgotten that it was said', async () => {
    await at('2027-07-05 09:00')
    expect(heard('黄美兰')).toHaveLength(1)
    for (const day of ['2027-09-06', '2027-09-20', '2027-10-18']) {
      await forgetOld(village.store, local(`${day} 03:30`))
      await at(`${day} 09:00`)
    }
    expect(heard('黄美兰')).toHaveLength(1)
    await at('2027-11-08 09:00')
    expect(heard('黄美兰')).toHaveLength(2)
  })

  it('is told in no group how far they have come', async () => {
    village.wechat.isFriend = () => false
    const said = (await village.heardFrom(() => at('2027-07-05 09:00'))).join('\n')
    expect(said).toMatch(/@黄美兰.*走遍还没走完，私聊我发「走遍」/u)
    expect(said).not.toMatch(/\d\/\d 个自然村/u)
  })

  it('waits for the village’s own morning, and says nothing to who is through', async () => {
    await at('2027-06-30 10:00')
    const before = heard('黄美兰').length
    // A night and a Sunday pass.
    for (const hour of ['2027-07-03 02:00', '2027-07-04 09:00']) await at(hour)
    expect(heard('黄美兰').length - before).toBe(0)
    await say('黄美兰', '走村 那良屯、弄福屯、龙坪村')
    await at('2027-07-05 09:00')
    expect(heard('黄美兰').length - before).toBe(0)
    expect(heard('农贵生').at(-1)).toMatch(/今年已走 0\/2 个村/u)
  })
})

/** 莫老四 is 县委书记, 覃小芳 市委书记; there is one more township, with a village. */
describe('走遍 of a term', () => {
  beforeEach(async () => {
    const { client, transaction } = village.store
    const { id: orgId } = await client.org.findFirstOrThrow({ where: { kind: 'township' } })
    await client.org.create({ data: { id: 'qing', name: '清水镇党委', kind: 'township', parentId: null } })
    await client.org.create({ data: { id: 'bai', name: '白石村党支部', kind: 'village', parentId: 'qing' } })
    for (const [name, role] of [
      ['莫老四', 'countySecretary'],
      ['覃小芳', 'citySecretary'],
    ] as const) {
      const { id: personId } = await client.person.findFirstOrThrow({ where: { name } })
      await client.roleHolding.create({ data: { id: role, personId, orgId, role } })
    }
    await transaction((tx) => tx.roster.lock())
  })

  it('is every village for 县委书记, every township for 市委书记, wherever the role is held', async () => {
    // Terms of five years from 2021 on: this is the one from 2026 to 2030.
    expect(await say('莫老四', '走村 那良屯 今天 水渠堵了')).toMatch(/这一届已走 1\/3 个村/u)
    expect(await say('莫老四', '走村 白石村')).toMatch(/这一届已走 2\/3 个村/u)
    expect(await say('莫老四', '走遍')).toMatch(/^这一届已走 2\/3 个村，剩 1 个：龙坪村（还有 1500 天）/u)
    expect(await say('覃小芳', '走村 白石村 今天')).toMatch(/这一届已走 1\/2 个乡镇/u)
    expect(await say('覃小芳', '走遍')).toMatch(/剩 1 个：红水镇/u)
    // A leader of one township goes nowhere else by that.
    expect(await say('农贵生', '走村 白石村')).toMatch(/没看出是哪个屯/u)
    await at('2030-12-31 10:00')
    expect(await say('莫老四', '走遍')).toMatch(/已走 2\/3 个村/u)
    await at('2031-01-01 10:00')
    expect(await say('莫老四', '走遍')).toMatch(/已走 0\/3 个村/u)
  })

  it('begins in the year the township says, and is called to mind at 85 % of it, once', async () => {
    const { id } = await village.store.client.org.findFirstOrThrow({ where: { name: '红水镇党委' } })
    await village.store.transaction((tx) => tx.settings.set(`walk-term ${id}`, 2023))
    expect(await say('莫老四', '走遍')).toMatch(/还有 404 天/u)
    await at('2027-03-31 10:00')
    const before = heard('覃小芳').length
    for (const day of ['2027-04-01', '2027-04-02', '2027-04-06', '2027-04-07', '2027-04-08']) await at(`${day} 09:00`)
    expect(heard('覃小芳').length - before).toBe(1)
    expect(heard('覃小芳').at(-1)).toMatch(/走遍：这一届已走 0\/2 个乡镇，剩 2 个/u)
  })
})
