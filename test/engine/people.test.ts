import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** The roster's people one by one, in chat: each asked first, within one's right, and undone by the line that is named. */
let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const say = async (who: string, text: string, room = '村干群', heardIn = room) =>
  (await village.answers(room, who, text, heardIn)).join('\n')
const done = async (who: string, text: string, room = '村干群') => {
  expect(await say(who, text, room)).toContain('回「确认」')
  return say(who, '确认', room)
}
const person = (name: string) =>
  village.store.client.person.findFirst({ where: { name }, include: { holdings: true, org: true } })
const roles = async (name: string) => (await person(name))?.holdings.map(({ role }) => role).sort()
/** The line a reply offers behind 发：. */
const offered = (text: string) => /发：(.+?)(?:，再用|。|$)/mu.exec(text)?.[1] ?? ''

describe('加人', () => {
  it('asks, adds, and says how that is undone', async () => {
    expect(await say('李秀英', '加人 黎小芳 那良屯 村民')).toMatch(/要加黎小芳：那良屯党小组，村民/u)
    expect(await person('黎小芳')).toBeNull()
    const told = await say('李秀英', '确认')
    expect(told).toMatch(/黎小芳加好了，本人在群里发：我是 黎小芳\n加错了就发：离开 黎小芳/u)
    expect(await person('黎小芳')).toMatchObject({ org: { name: '那良屯党小组' }, vanishedAt: null, source: 'chat' })
    expect(await roles('黎小芳')).toEqual(['villager'])
    expect(await done('李秀英', '离开 黎小芳')).toMatch(/黎小芳不在村里了/u)
    expect((await person('黎小芳'))?.vanishedAt).not.toBeNull()
  })

  it('knows who was added by name at once', async () => {
    await done('李秀英', '加人 黎小芳 那良屯 村民')
    const talker = { id: 'wxid_new', name: '小芳' }
    village.receive({ who: '小芳', text: '我是 黎小芳', room: '村民群', talker })
    await village.settle()
    expect(village.said('村民群').at(-1)).toContain('黎小芳，登记好了')
  })

  it('keeps a phone, and no answer and no group says it', async () => {
    const told = `${await say('李秀英', '加人 黎小芳 那良屯 村民 138-0000-0000')}${await say('李秀英', '确认')}`
    expect(told).toContain('有电话')
    expect(told).not.toMatch(/\d{4}/u)
    expect(await person('黎小芳')).toMatchObject({ phone: '13800000000' })
    expect(await say('李秀英', '加人 黎大芳 那良屯 村民 138')).toContain('电话好像不对')
  })

  it('a name that looks like none, and the role before the place', async () => {
    await done('王建国', '加人 买买提·艾力 村民 弄福屯')
    await done('王建国', '加人 㛃二丫 那良屯')
    await done('王建国', '加人 黄强（大） 那良屯 志愿者')
    expect(await roles('买买提·艾力')).toEqual(['villager'])
    expect(await roles('㛃二丫')).toEqual(['villager'])
    expect(await roles('黄强（大）')).toEqual(['volunteer'])
  })

  it('asks where somebody lives, with a line that works', async () => {
    const line = offered(await say('李秀英', '加人 黎小芳'))
    expect(await say('李秀英', line)).toContain('要加黎小芳')
  })

  it('a cadre adds villagers, and gives no role; a villager adds nobody', async () => {
    expect(await say('李秀英', '加人 黎小芳 那良屯 党员')).toContain('要由它的书记或上级来加')
    expect(await say('李秀英', '加人 黎小芳 龙坪村 村民')).toContain('要由它的书记或上级来加')
    expect(await say('王建国', '加人 黎小芳 那良屯 镇干部')).toContain('没有镇干部')
    expect(await say('王建国', '加人 黎小芳 那良屯 管理员')).toContain('要由它的书记或上级来加')
    expect(await say('莫老四', '加人 黎小芳 那良屯 村民', '村民群')).not.toContain('要加')
    expect(await person('黎小芳')).toBeNull()
  })

  it('nobody twice, and a namesake only with a mark', async () => {
    const told = await say('李秀英', '加人 张三 那良屯 村民')
    expect(told).toMatch(/已经有张三（弄福屯党小组）/u)
    expect(told).toContain('加人 张三（小） 那良屯党小组 村民')
    expect(await done('李秀英', '加人 张三（小） 那良屯党小组 村民')).toContain('张三（小）加好了')
  })

  it('leaves a line in the audit of whom it was', async () => {
    await done('李秀英', '加人 黎小芳 那良屯 村民')
    const subject = (await person('黎小芳'))?.id ?? ''
    expect(await village.store.client.audit.count({ where: { action: 'write-person', subject } })).toBe(1)
  })
})

describe('角色', () => {
  it('begins once it is confirmed, tells whom it concerns, and 卸任 ends it', async () => {
    expect(await say('王建国', '角色 莫老四 网格员')).toContain('要让莫老四当网格员（那良屯党小组）')
    expect(await roles('莫老四')).toEqual(['villager'])
    const told = await say('王建国', '确认')
    expect(told).toContain('莫老四现在是网格员（那良屯党小组）了')
    expect(await roles('莫老四')).toEqual(['gridWorker', 'villager'])
    expect(await done('王建国', offered(told))).toContain('莫老四不再是网格员了')
    expect(await roles('莫老四')).toEqual(['villager'])
  })

  it('of a cadre it is for the whole village, of anybody else where they live or where it is said', async () => {
    await done('王建国', '角色 莫老四 村干部')
    await done('王建国', '角色 张三 志愿者 青山志愿服务队')
    const held = async (name: string) =>
      (await village.store.client.roleHolding.findMany({ where: { person: { name } }, include: { org: true } })).map(
        ({ role, org }) => `${role} ${org.name}`,
      )
    expect(await held('莫老四')).toContain('cadre 青山村党支部')
    expect(await held('张三')).toContain('volunteer 青山志愿服务队')
  })

  it('what 卸任 ended comes back by the line it names', async () => {
    const told = await done('王建国', '卸任 李秀英 村干部')
    await done('王建国', offered(told))
    expect(await roles('李秀英')).toEqual(['cadre'])
  })

  it('whoever is on probation is a member too: 党员 ends the probation, 卸任 both', async () => {
    const told = await done('王建国', '角色 莫老四 预备党员')
    expect(await roles('莫老四')).toEqual(['member', 'probationer', 'villager'])
    const ended = await done('王建国', offered(told))
    expect(await roles('莫老四')).toEqual(['villager'])
    await done('王建国', offered(ended))
    expect(await roles('莫老四')).toEqual(['member', 'probationer', 'villager'])
    await done('王建国', '角色 莫老四 党员')
    expect(await roles('莫老四')).toEqual(['member', 'villager'])
  })

  it('who steps down themself is not told to give it back themself', async () => {
    const told = await done('王建国', '卸任 王建国 书记')
    expect(told).toContain('请上级或管理员发：角色 王建国 书记')
  })

  it('nobody gives what is not theirs, and nobody to themself', async () => {
    expect(await say('王建国', '角色 王建国 监督员')).toContain('自己的角色要由别人来定')
    expect(await say('王建国', '角色 莫老四 管理员')).toContain('要由上级或管理员来定')
    expect(await say('王建国', '角色 莫老四 镇干部 青山村')).toContain('没有镇干部')
    expect(await say('王建国', '角色 莫老四 镇干部')).toContain('要由上级或管理员来定')
    expect(await say('王建国', '角色 莫老四 书记 龙坪村')).toContain('要由上级或管理员来定')
    expect(await say('李秀英', '角色 莫老四 网格员')).not.toContain('要让')
    expect(await say('王建国', '角色 韦志强 党员')).toContain('已经是党员')
  })

  it('asks which role', async () => {
    expect(await say('王建国', '/角色 莫老四')).toContain('担任什么？')
    expect(await say('王建国', '志愿者')).toContain('要让莫老四当志愿者')
  })
})

describe('离开', () => {
  it('ends roles and reminders, keeps what was done, and 加人 brings them back with their account', async () => {
    expect(await say('李秀英', '离开 张三')).toContain('张三不在村里了吗？')
    const told = await say('李秀英', '确认')
    expect(await roles('张三')).toEqual([])
    expect(await say('张三', '我的', 'DM:张三')).not.toContain('张三：')
    const { id } = (await person('张三'))!
    expect(await done('李秀英', offered(told))).toContain('又加回来了')
    expect(await person('张三')).toMatchObject({ id, vanishedAt: null })
    village.clock.advance(2_000)
    expect(await say('张三', '我的', 'DM:张三')).toContain('张三：村民')
  })

  it('what others rely on them for is handed on first', async () => {
    expect(await say('王建国', '离开 韦志强')).toMatch(/韦志强还有 3 户联系户，先交给别人：交接 韦志强 给/u)
    await say('王建国', '交接 韦志强 给 黄美兰')
    expect(await done('王建国', '离开 韦志强')).toMatch(/再用「角色」给：党员（那良屯党小组）/u)
  })

  it('what they had taken is open again', async () => {
    await say('张三', '点单 修路灯', '村民群')
    await say('黄美兰', '接单 1', '党员群')
    expect(await say('王建国', '离开 黄美兰')).toContain('没办完的 1 件')
    await say('王建国', '确认')
    village.clock.advance(2_000)
    await village.setClock?.(new Date(village.now().getTime() + 120_000))
    await village.settle()
    expect((await village.store.client.matter.findFirst({ where: { kind: 'order' } }))?.state).toBe('open')
  })

  it('is for who may write of them, and never of oneself', async () => {
    expect(await say('李秀英', '离开 黄美兰')).toContain('要由书记或上级来记')
    expect(await say('李秀英', '离开 罗文')).not.toContain('吗？')
    expect(await say('王建国', '离开 王建国')).toContain('自己离开要由别人来记')
  })
})

describe('改', () => {
  it('a name, and back by the line it names', async () => {
    const told = await done('李秀英', '改 张三 名字 张山')
    expect(told).toContain('张山的名字改好了')
    expect(await person('张山')).not.toMatchObject({ sound: '' })
    village.clock.advance(2_000)
    await done('李秀英', offered(told))
    expect(await person('张三')).not.toBeNull()
  })

  it('where somebody lives: being a villager goes along, an office stays', async () => {
    expect(await done('王建国', '改 陆大勇 组织 那良屯')).toContain('改回来就发：改 陆大勇 组织 弄福屯党小组')
    const held = await village.store.client.roleHolding.findMany({
      where: { person: { name: '陆大勇' } },
      include: { org: true },
    })
    expect(held.map(({ role, org }) => `${role} ${org.name}`).sort()).toEqual([
      'member 那良屯党小组',
      'volunteer 那良屯党小组',
    ])
    await done('王建国', '角色 莫老四 网格员')
    await done('王建国', '改 莫老四 屯 弄福屯')
    expect(await roles('莫老四')).toEqual(['gridWorker', 'villager'])
    const office = await village.store.client.roleHolding.findFirst({
      where: { role: 'gridWorker', person: { name: '莫老四' } },
      include: { org: true },
    })
    expect(office?.org.name).toBe('那良屯党小组')
  })

  it('a phone, which nobody is told', async () => {
    const told = `${await say('李秀英', '改 张三 电话 13900001111')}${await say('李秀英', '确认')}`
    expect(told).toContain('张三的电话改好了')
    expect(told).not.toMatch(/\d{4}/u)
    expect(await person('张三')).toMatchObject({ phone: '13900001111' })
  })

  it('only of whom one may write, and to nobody else’s name', async () => {
    expect(await say('李秀英', '改 黄美兰 名字 黄兰')).toContain('要由书记或上级来改')
    expect(await say('李秀英', '改 张三 名字 莫老四')).toContain('已经有莫老四了')
    expect(await say('李秀英', '改 张三 组织 龙坪村')).toContain('没有找到')
    expect(await say('李秀英', '改 张三 电话 一二三')).toContain('电话好像不对')
  })
})

describe('the head of a household', () => {
  it('is somebody one can say to be, once', async () => {
    const becomes = async (id: string) => {
      village.receive({ who: id, text: '我是 蓝阿婆', room: '村民群', talker: { id, name: id } })
      await village.settle()
      return village.said('村民群').at(-1)
    }
    expect(await becomes('wxid_grandmother')).toContain('蓝阿婆，登记好了')
    expect(await person('蓝阿婆')).toMatchObject({ org: { name: '那良屯党小组' } })
    expect(await roles('蓝阿婆')).toEqual(['villager'])
    village.clock.advance(2_000)
    expect(await becomes('wxid_other')).toContain('申请好了')
    expect(await village.store.client.person.count({ where: { name: '蓝阿婆' } })).toBe(1)
  })

  it('is nobody where two households have one of the name', async () => {
    const home = await village.store.client.household.findFirstOrThrow({ where: { head: '蓝阿婆' } })
    await village.store.client.household.create({
      data: { ...home, id: 'another', number: '09-09', categories: [] },
    })
    village.receive({ who: '阿婆', text: '我是 蓝阿婆', room: '村民群', talker: { id: 'wxid_x', name: '阿婆' } })
    await village.settle()
    expect(await person('蓝阿婆')).toBeNull()
  })
})
