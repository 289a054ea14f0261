import { describe, expect, it } from 'vitest'
import { DEMO } from '../support/demo.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess

eachInFreshVillage((fresh) => {
  village = fresh
})

/** Says something and returns what the bot then said in a room. */
async function say(who: string, text: string, room = '村干群', heardIn = room): Promise<string> {
  return (await village.answers(room, who, text, heardIn)).join('\n')
}

const all = (room: string) => village.said(room).join('\n')
const speaksFor = async (who: string) =>
  (await village.store.transaction((tx) => tx.speaker(DEMO.accountId(who))))?.name ?? null
/** No account speaks for the person any more, as after an import. */
const unbind = (name: string) =>
  village.store.transaction(async (tx) => {
    const person = await tx.speaker(DEMO.accountId(name))
    const stranger = await tx.people.add({ name: '甲', sound: 'jia', orgId: person?.orgId ?? '' }, village.now())
    await tx.people.bind(DEMO.accountId(name), stranger, village.now())
  })
const stateOf = async (number: number) =>
  (await village.store.client.matter.findFirst({ where: { number, kind: 'identity' } }))?.state

describe('an identity that reaches beyond the village', () => {
  it('is not for the village to give: its secretary is told whose it is, and nothing changes', async () => {
    expect(await say('张三', '我是 陈晓明', '村民群')).toMatch(/申请好了（#1）/)
    await village.setClock?.(new Date('2026-11-24T01:05:00Z'))
    // It is numbered in the township; the secretary's #1 is another village's.
    expect(await say('王建国', '同意 1')).not.toMatch(/登记好了/)
    expect(await say('王建国', '同意 1', '镇工作群')).toMatch(/要/)
    expect(await speaksFor('陈晓明')).toBe('陈晓明')
    expect(await speaksFor('张三')).toBe('张三')
  })

  it('an administrator is made by administrators alone', async () => {
    const { store, clock } = village
    await store.transaction(async (tx) => {
      const person = await tx.speaker(DEMO.accountId('李秀英'))
      const root = [...(await tx.orgs()).all].find((org) => org.parentId === null)
      await tx.people.hold(person?.id ?? '', root?.id ?? '', 'admin')
    })
    expect(await say('张三', '我是 李秀英', '村民群')).toMatch(/已去问您原来的微信/)
    clock.advance(1)
    // The township's staff stands where the role is held, and yet is no administrator.
    for (const who of ['王建国', '陈晓明']) expect(await say(who, '同意 1')).toMatch(/要由别人来同意/)
    expect(await speaksFor('李秀英')).toBe('李秀英')
  })
})

describe('somebody who has an account already', () => {
  it('a villager as well: a stranger who says to be them waits for whose name it is', async () => {
    const talker = { id: 'wxid_stranger', name: '路人' }
    village.receive({ who: '路人', text: '我是 张三', room: '村民群', talker })
    await village.settle()
    expect(all('村民群')).toMatch(/申请好了（#1）/)
    expect(await stateOf(1)).toBe('asked')
    expect(await village.store.transaction((tx) => tx.speaker(talker.id))).toBeNull()
    expect(await speaksFor('张三')).toBe('张三')
  })

  it('is asked first, by that account; then the secretary sees what it comes to and decides', async () => {
    const told = await say('张三', '我是 韦志强', '村民群', '村干群')
    expect(told).toMatch(/微信「张三」要登记为 韦志强/)
    expect(told).toMatch(/带来：党员（那良屯党小组）/)
    expect(told).toMatch(/换下：韦志强现在用的微信/)
    expect(told).toMatch(/这个微信现在是张三/)
    expect(all('DM:韦志强')).toMatch(/#1 微信「张三」要登记为 韦志强[\s\S]*同意 1[\s\S]*不同意 1/)
    expect(await say('王建国', '同意 1')).toMatch(/要等它回话/)
    expect(await say('韦志强', '同意 1', 'DM:韦志强', '村干群')).toMatch(/原来的微信说：是本人/)
    expect(await speaksFor('张三')).toBe('张三')
    expect(await say('王建国', '同意 1')).toMatch(/韦志强登记好了/)
    expect(await speaksFor('张三')).toBe('韦志强')
  })

  it('speaks through the new account alone from then on, and the old one is told', async () => {
    await say('张三', '我是 韦志强', '村民群')
    await say('韦志强', '同意 1', 'DM:韦志强')
    await say('王建国', '同意 1')
    expect(await speaksFor('韦志强')).toBeNull()
    expect(all('DM:韦志强')).toMatch(/不再是韦志强/)
    expect(await say('韦志强', '待接单', '党员群')).toMatch(/还不认识您/)
  })

  it('who says it is not them keeps the name, and the village alone cannot go over that', async () => {
    await say('张三', '我是 韦志强', '村民群')
    expect(await say('韦志强', '不同意 1', 'DM:韦志强', '村干群')).toMatch(/原来的微信说：不是本人/)
    expect(await say('王建国', '同意 1')).toMatch(/镇干部或管理员/)
    expect(await speaksFor('韦志强')).toBe('韦志强')
    expect(await say('陈晓明', '同意 1')).toMatch(/登记好了/)
    expect(await speaksFor('张三')).toBe('韦志强')
  })

  it('whose phone is lost costs a day: then the secretary is told that nobody answered, and decides', async () => {
    await say('张三', '我是 韦志强', '村民群')
    await village.setClock?.(new Date('2026-11-24T01:05:00Z'))
    await village.settle()
    await village.setClock?.(new Date('2026-11-24T01:10:00Z'))
    await village.settle()
    expect(await stateOf(1)).toBe('unheard')
    expect(all('村干群')).toMatch(/一天没有回话/)
    expect(await say('王建国', '同意 1')).toMatch(/登记好了/)
    expect(await speaksFor('张三')).toBe('韦志强')
    expect(await speaksFor('韦志强')).toBeNull()
  })

  it('a member without one needs one word of the secretary', async () => {
    await unbind('黄美兰')
    await say('生人', '我是 黄美兰', '党员群')
    expect(await say('王建国', '同意 1')).toMatch(/黄美兰登记好了/)
    expect(await speaksFor('生人')).toBe('黄美兰')
  })
})

describe('a request that waits', () => {
  it('from two accounts at once: the second replaces nobody unheard', async () => {
    await unbind('黄美兰')
    await Promise.all([say('生人', '我是 黄美兰', '党员群'), say('路人', '我是 黄美兰', '党员群')])
    await say('王建国', '同意 1')
    const [first, second] = [await speaksFor('生人'), await speaksFor('路人')]
    expect([first, second].filter(Boolean)).toEqual(['黄美兰'])
    expect(await say('王建国', '同意 2')).toMatch(/情况有变[\s\S]*去问/)
    expect([await speaksFor('生人'), await speaksFor('路人')]).toEqual([first, second])
  })

  it('brings what the roster says when it is granted, shown again and judged again', async () => {
    await unbind('黄美兰')
    await say('生人', '我是 黄美兰', '党员群')
    const hold = (role: 'secretary' | 'townStaff', org: string) =>
      village.store.transaction(async (tx) => {
        const orgs = await tx.orgs()
        const [person] = await tx.people.named(
          '黄美兰',
          [...orgs.all].map((one) => one.id),
        )
        await tx.people.hold(person?.id ?? '', orgs.named(org)[0]?.id ?? '', role)
      })
    await hold('secretary', '青山村党支部')
    expect(await say('王建国', '同意 1')).toMatch(/情况有变[\s\S]*书记（青山村党支部）/)
    await hold('townStaff', '红水镇党委')
    expect(await say('王建国', '同意 1')).toMatch(/要由别人来同意：陈晓明/)
    expect(await speaksFor('生人')).toBeNull()
  })

  it('nobody grants their own', async () => {
    await say('王建国', '我是 李秀英', '村民群')
    await say('李秀英', '同意 1', 'DM:李秀英')
    expect(await say('王建国', '同意 1')).toMatch(/要.*别人来同意/)
    expect(await speaksFor('王建国')).toBe('王建国')
  })
})

it('激活 takes no name that another account bears', async () => {
  const { hashCode, SETUP_CODE_KEY } = await import('../../src/domain/secrets.ts')
  await village.store.transaction((tx) => tx.settings.set(SETUP_CODE_KEY, { hash: hashCode('7K3M9Q'), used: false }))
  expect(await say('张三', '激活 7K3M9Q 王建国', 'DM:张三')).toMatch(/已经有别的微信登记着/)
  expect(await speaksFor('张三')).toBe('张三')
  expect(await say('王建国', '激活 7K3M9Q 王建国', 'DM:王建国')).toMatch(/您现在是管理员/)
  expect(await say('莫老四', '激活 7K3M9Q 莫老四', 'DM:莫老四')).toMatch(/这个激活码已用过/)
  expect(await village.store.client.roleHolding.count({ where: { role: 'admin' } })).toBe(1)
})

describe('somebody who has a namesake', () => {
  it('is shown beside them to whoever approves, anew where the other came later', async () => {
    await unbind('韦志强')
    await say('韦志强', '我是 韦志强', '村民群')
    await village.store.transaction(async (tx) => {
      const orgId = (await tx.orgs()).named('弄福屯党小组')[0]?.id ?? ''
      await tx.people.add({ name: '韦志强', sound: 'wei zi qian', orgId }, village.now())
    })
    village.clock.advance(2_000)
    expect(await say('王建国', '同意 1')).toMatch(
      /同名的有 2 位：这次是那良屯党小组的，不是弄福屯党小组的.*还同意就再发/su,
    )
    expect(await say('王建国', '同意 1')).toMatch(/韦志强登记好了/u)
  })
})

describe('绑定', () => {
  const people = async () => {
    for (const [name, part] of [
      ['黄强（大）', '那良屯'],
      ['黄强（小）', '弄福屯'],
    ]) {
      await say('王建国', `加人 ${name} ${part} 村民`)
      await say('王建国', '确认')
    }
  }

  it('says of a WeChat whose it is, shown to whoever grants it and done by 同意', async () => {
    await people()
    expect(await say('王建国', '绑定 @张三 黄强（大）', '村民群')).toMatch(
      /「张三」登记为黄强（大）写好了（#1）.*同意/u,
    )
    expect(await speaksFor('张三')).toBe('张三')
    expect(all('村干群')).toMatch(/「张三」要登记为 黄强（大）.*这个微信现在是张三，以后不再是/su)
    expect(await say('王建国', '绑定 @张三 黄强（大）', '村民群')).toContain('已经申请过了（#1）')
    expect(await say('王建国', '同意 1')).toContain('黄强（大）登记好了')
    expect(await speaksFor('张三')).toBe('黄强（大）')
    expect(await say('王建国', '绑定 @张三 黄强(大)', '村民群')).toContain('已经登记为')
  })

  it('tells namesakes apart by where they live, and names them to who only says the bare name', async () => {
    await people()
    expect(await say('莫老四', '我是 黄强', '村民群')).toMatch(/是不是黄强（大）、黄强（小）/u)
    await village.store.transaction(async (tx) => {
      const orgId = (await tx.orgs()).named('弄福屯党小组')[0]?.id ?? ''
      await tx.people.add({ name: '韦志强', sound: 'wei zi qian', orgId }, village.now())
    })
    expect(await say('莫老四', '我是 韦志强', '村民群')).toMatch(/有 2 位（.*）.*绑定 @您的微信 韦志强 哪个屯/u)
    expect(await say('王建国', '绑定 @莫老四 韦志强', '村民群')).toContain('绑定 @莫老四 韦志强 屯名')
    expect(await say('王建国', '绑定 @莫老四 韦志强 弄福屯', '村民群')).toMatch(/登记为韦志强写好了/u)
    expect(all('村干群')).toMatch(/同名的有 2 位：这次是弄福屯党小组的/u)
    expect(await say('王建国', '绑定 @莫老四 黄强（大） 弄福屯', '村民群')).toContain('在花名册里是那良屯党小组的')
  })

  it('is the secretary’s to say, of a mention alone', async () => {
    expect(await say('韦志强', '绑定 @张三 韦家富', '村民群')).not.toContain('写好了')
    for (const text of ['绑定手机号', '绑定 手机', '绑定银行卡', '绑定 张三 韦家富', '绑定了吗'])
      expect(await say('王建国', text, '村民群')).toBe('')
    expect(await village.store.client.matter.count()).toBe(0)
  })
})
