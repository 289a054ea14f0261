import { beforeEach, describe, expect, it } from 'vitest'
import { after, minutes } from '../../src/domain/time.ts'
import { offerSetupCode, offerWayBack } from '../../src/engine/setup.ts'
import { systemRandom as random } from '../../src/system.ts'
import { DEMO } from '../support/demo.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import { type InProcess, SELF } from '../support/inprocess.ts'

/** Whatever can be added can be ended: groups, accounts, roles, and the bot's own account. */
let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const say = async (room: string, who: string, text: string, heardIn = room) =>
  (await village.answers(room, who, text, heardIn)).join('\n')
const roomAt = (name: string, account = SELF.id) =>
  village.store.transaction((tx) => tx.rooms.at(account, DEMO.roomId(name)))
const waiting = (name: string, account = SELF.id) =>
  village.store.transaction(async (tx) => {
    const said = { account, chatId: DEMO.roomId(name), contactId: null, purpose: 'announcement' as const }
    tx.outbox.say(
      { ...said, text: '明天停电', notBefore: after(village.clock.now(), minutes(30)) },
      village.clock.now(),
    )
  })
const row = () => village.store.client.outbox.findFirst({ where: { text: '明天停电' } })

describe('解绑本群', () => {
  it('ends a group after asking; what was raised there and what waits is said elsewhere or ends', async () => {
    await say('志愿者群', '蓝春燕', '点单 水管漏水')
    await waiting('志愿者群')
    expect(await say('志愿者群', '王建国', '解绑本群')).toMatch(/要把.*志愿者群解绑吗/)
    expect(await roomAt('志愿者群')).not.toBeNull()
    expect(await say('志愿者群', '王建国', '确认')).toMatch(/解绑好了.*绑定本群 .* 志愿者群/s)
    expect(await roomAt('志愿者群')).toBeNull()
    expect((await row())?.state).toBe('dropped')
    expect(village.said('村干群').join('\n')).toContain('王建国把')
    const { said } = village
    const before = said('志愿者群').length
    await say('村民群', '莫老四', '点单 修路灯')
    expect(said('志愿者群').length).toBe(before)
  })

  it('ends a group that was dissolved from where one still speaks, and its heir says what waits', async () => {
    await say('新群', '王建国', '绑定本群 青山村党支部 村民群')
    await waiting('村民群')
    expect(await say('新群', '王建国', '解绑群 青山村党支部 村民群')).toContain('要把青山村党支部的村民群解绑吗')
    expect(await say('新群', '王建国', '确认')).toContain('解绑好了')
    expect(await roomAt('村民群')).toBeNull()
    expect(await roomAt('新群')).not.toBeNull()
    expect(await row()).toMatchObject({ state: 'waiting', chatId: DEMO.roomId('新群') })
  })

  it('is for who may bind it, and asks where several fit', async () => {
    expect(await say('村民群', '莫老四', '解绑本群')).not.toContain('要把')
    expect(await say('志愿者群', '罗文', '解绑本群')).not.toContain('要把')
    await say('新群', '王建国', '绑定本群 青山村党支部 村民群')
    expect(await say('村干群', '王建国', '解绑群 青山村党支部 村民群')).toContain('有 2 个青山村党支部的村民群')
  })
})

describe('what recurs in a group that was given up', () => {
  it('goes on where people are told in private, and is passed by where they would sign in it', async () => {
    await say('党员群', '覃小芳', '每周一 9:00 发起签到 值班')
    await say('党员群', '覃小芳', '任务 @韦志强 每周一 打扫')
    await say('党员群', '王建国', '解绑本群')
    expect(await say('党员群', '王建国', '确认')).toContain('解绑好了')
    const before = await village.store.client.matter.count()
    await village.setClock?.(new Date('2026-11-30T03:00:00Z'))
    await village.settle()
    const raised = await village.store.client.matter.findMany({ orderBy: { number: 'desc' } })
    expect(raised.slice(0, raised.length - before).map(({ kind, roomId }) => [kind, roomId])).toEqual([['task', null]])
  })
})

describe('解绑微信 and 卸任', () => {
  it('a lost phone speaks for nobody, and the way back is named', async () => {
    expect(await say('村干群', '王建国', '解绑微信 韦志强')).toContain('要解绑韦志强的微信吗')
    expect(await say('党员群', '韦志强', '我的联系户')).not.toContain('我还不认识您')
    expect(await say('村干群', '王建国', '确认')).toContain('我是 韦志强')
    expect(await say('党员群', '韦志强', '我的联系户')).toContain('我还不认识您')
    expect(await say('村干群', '罗文', '解绑微信 李秀英')).not.toContain('解绑了')
    expect(await say('村干群', '王建国', '解绑微信 韦志强')).toContain('没有登记微信')
    expect(await say('党员群', '韦志强', '我是 韦志强')).toContain('申请好了')
  })

  it('what waits for a lost phone alone is not said to it, and goes along to a new one', async () => {
    const whileDown = async (asked: string, settled: string) => {
      village.wechat.isUp = false
      village.receive({ who: '韦志强', text: asked, room: undefined })
      await village.settle()
      village.receive({ who: '王建国', text: settled, room: '村干群' })
      await village.settle()
    }
    const onceUp = async () => {
      village.wechat.isUp = true
      await village.settle()
      return village.said('DM:韦志强').join('\n')
    }
    await say('村干群', '王建国', '解绑微信 韦志强')
    await whileDown('我的联系户', '确认')
    expect(await onceUp()).not.toContain('蓝阿婆')

    await say('党员群', '韦志强', '我是 韦志强')
    await say('村干群', '王建国', '同意 1')
    await say('党员群', '张三', '我是 韦志强')
    await say('DM:韦志强', '韦志强', '同意 2')
    await whileDown('我的联系户', '同意 2')
    expect(await onceUp()).not.toContain('蓝阿婆')
    expect(village.said('DM:张三').join('\n')).toContain('蓝阿婆')
  })

  it('a role ends once that is confirmed, what hangs on it is named, and the last administrator stays', async () => {
    expect(await say('村干群', '王建国', '卸任 李秀英 村干部')).toMatch(/李秀英不再是村干部（青山村党支部）了吗/)
    expect(await say('村干群', '王建国', '确认')).toMatch(/李秀英不再是村干部了.*交接 李秀英 给/s)
    expect(await say('村干群', '李秀英', '走访情况')).toMatch(/要由|只有|村干部/)
    expect(await say('村干群', '王建国', '卸任 李秀英 村干部')).toContain('现在不是村干部')
    expect(await say('村干群', '王建国', '卸任 陈晓明 镇干部')).not.toContain('不再是')
  })
})

describe('the last administrator', () => {
  beforeEach(async () => {
    const { store } = village
    await store.transaction(async (tx) => {
      const person = await tx.speaker(DEMO.accountId('王建国'))
      const root = [...(await tx.orgs()).all].find((org) => org.parentId === null)
      await tx.people.hold(person?.id ?? '', root?.id ?? '', 'admin')
      await tx.settings.set('setup-code', { hash: '0'.repeat(64), used: true })
    })
  })
  const comesBackAs = async (account: string) => {
    expect(await offerSetupCode(village.store, random, 'NEWCODE99')).toBe('NEWCODE99')
    expect(await say(`DM:${account}`, account, '激活 NEWCODE99 王建国')).toContain('您还是管理员')
    expect(await say(`DM:${account}`, account, '解绑微信 韦志强')).toContain('要解绑韦志强的微信吗')
  }

  it('is not unbound where nobody could grant the way back; the way that works is named', async () => {
    expect(await say('村干群', '王建国', '解绑微信 王建国')).toMatch(/最后一位管理员.*SETUP_CODE.*激活 激活码 王建国/su)
    expect(await say('DM:王建国', '王建国', '删除我的信息')).toContain('您是最后一位管理员')
    expect(await say('村干群', '王建国', '角色 李秀英 管理员')).toContain('李秀英')
    await say('村干群', '王建国', '确认')
    expect(await say('村干群', '王建国', '解绑微信 王建国')).toContain('要解绑王建国的微信吗')
  })

  it('with a new phone asks the old one, and where that is lost comes back by a new code of the machine', async () => {
    const told = await say('村民群', '生人', '我是 王建国')
    expect(told).toMatch(/已去问您原来的微信.*SETUP_CODE.*激活 激活码 王建国/su)
    expect(told).not.toContain('等书记同意')
    await comesBackAs('生人')
  })

  it('whose account is gone raises nothing that nobody can grant', async () => {
    await village.store.client.binding.deleteMany({ where: { person: { name: '王建国' } } })
    await village.restart()
    expect(await say('村民群', '王建国', '我是 王建国')).toMatch(/没有别人能同意.*SETUP_CODE/su)
    expect(await village.store.client.matter.count()).toBe(0)
    await comesBackAs('王建国')
  })

  it('says through the old phone that it is them, and that is enough', async () => {
    await say('村民群', '生人', '我是 王建国')
    expect(await say('DM:王建国', '王建国', '同意 1')).toContain('王建国登记好了')
    expect(await say('DM:生人', '生人', '解绑微信 韦志强')).toContain('要解绑韦志强的微信吗')
  })
})

describe('what somebody answers for goes along when they hand over', () => {
  const TITLES = ['临时账目', '临时名单']
  /** A village's 公开清单, some of which this person answers for. */
  const listed = (owner: string) =>
    village.store.transaction(async (tx) => {
      const { client } = village.store
      const { id: ownerId } = await client.person.findFirstOrThrow({ where: { name: owner } })
      const { id: villageId } = await client.org.findFirstOrThrow({ where: { kind: 'village' } })
      const window = { fromDay: '2026-11-01', dueDay: '2026-11-30', endDay: '2026-12-05' }
      const kept = { kind: 'disclosure', villageId, orgId: villageId, ownerId, window, cadence: 'RRULE:FREQ=MONTHLY' }
      for (const title of TITLES)
        await tx.duties.begin({ ...kept, title, dueAt: village.clock.now(), details: {}, now: village.clock.now() })
    })
  const owners = async () =>
    (await village.store.client.duty.findMany({ where: { title: { in: TITLES } }, include: { owner: true } })).map(
      ({ owner }) => owner.name,
    )

  it('卸任 names it, 交接 hands it on to who may publish, and to nobody else', async () => {
    await listed('李秀英')
    await say('村干群', '王建国', '卸任 李秀英 村干部')
    expect(await say('村干群', '王建国', '确认')).toContain('2 项公开清单，要换人就发：交接 李秀英 给')
    expect(await say('村干群', '王建国', '交接 李秀英 给 黄美兰')).toContain('2 项公开清单还在李秀英名下')
    expect(await owners()).toEqual(['李秀英', '李秀英'])
    expect(await say('村干群', '王建国', '交接 李秀英 给 罗文')).not.toContain('2 项公开清单交给罗文')
    expect(await say('村干群', '王建国', '交接 李秀英 给 王建国')).toMatch(/2 项公开清单交给王建国了/)
    expect(await owners()).toEqual(['王建国', '王建国'])
  })

  it('交接 names what of a kind could not be taken, besides what was', async () => {
    await listed('李秀英')
    const { client } = village.store
    const { id: orgId } = await client.org.findFirstOrThrow({ where: { name: '龙坪村党支部' } })
    await client.duty.updateMany({ where: { title: TITLES[0] ?? '' }, data: { orgId } })
    await client.duty.updateMany({ where: { kind: 'visit' }, data: { endedAt: village.clock.now() } })
    expect(await say('DM:陈晓明', '陈晓明', '交接 李秀英 给 罗文')).toMatch(
      /1 项公开清单交给罗文了.*1 项公开清单还在李秀英名下/s,
    )
    expect((await owners()).sort()).toEqual(['李秀英', '罗文'])
  })
})

describe('换号: the bot has another account', () => {
  beforeEach(async () => {
    await village.store.client.room.updateMany({ data: { account: 'wxid_old' } })
    village.clock.advance(2_000)
    await village.restart()
  })

  it('takes over the groups and what waits there, by one sentence in private', async () => {
    await waiting('村民群', 'wxid_old')
    expect(await say('DM:王建国', '王建国', '换号')).toMatch(/青山村党支部的村民群.*原来由另一个微信号说话/)
    expect(await say('DM:王建国', '王建国', '确认')).toContain('换好了')
    expect(await roomAt('村民群')).not.toBeNull()
    expect(await row()).toMatchObject({ account: SELF.id, state: 'waiting' })
    expect(await say('村民群', '莫老四', '点单 修路灯')).toContain('#1')
    expect(await say('DM:王建国', '王建国', '换号')).toContain('都是我在说')
  })

  it('is no word of villagers', async () => {
    expect(await say('DM:莫老四', '莫老四', '换号')).not.toContain('要改由我来说')
  })
})

describe('a new login with all ids changed', () => {
  it('is come back from by 激活, 绑定本群 and 我是, in this order', async () => {
    // Everybody has another id, the groups and the bot as well.
    await village.store.client.room.updateMany({ data: { account: 'old' } })
    for (const { id, chatId } of await village.store.client.room.findMany()) {
      await village.store.client.room.update({ where: { id }, data: { chatId: `old ${chatId}` } })
    }
    for (const { id, accountId } of await village.store.client.binding.findMany()) {
      await village.store.client.binding.update({ where: { id }, data: { accountId: `old ${accountId}` } })
    }
    await village.store.transaction((tx) => tx.settings.set('setup-code', { hash: '0'.repeat(64), used: true }))
    await village.restart(new Date('2026-11-25T01:00:00Z'))
    expect(await say('村民群', '王建国', '绑定本群 青山村党支部 村民群')).not.toContain('绑定好了')

    const code = await offerWayBack(village.store, random, SELF.id)
    expect(await say('DM:王建国', '王建国', `激活 ${code} 王建国`)).toContain('绑定本群 组织名 村民群')
    expect(await say('村民群', '王建国', '绑定本群 青山村党支部 村民群')).toContain('绑定好了')
    expect(await say('村民群', '莫老四', '我是 莫老四')).toContain('登记好了')
    expect(await say('村民群', '韦志强', '我是 韦志强')).toMatch(/申请好了（#1），等/)
    expect(await say('村民群', '王建国', '同意 1')).toContain('韦志强登记好了')
    expect(await say('村民群', '莫老四', '点单 修路灯')).toContain('#2')
    expect(await offerWayBack(village.store, random, SELF.id)).toBeNull()
  })

  it('offers nothing where the groups are this account’s, or there never was an administrator', async () => {
    expect(await offerWayBack(village.store, random, SELF.id)).toBeNull()
    expect(await offerWayBack(village.store, random, 'another')).toBeNull()
  })
})
