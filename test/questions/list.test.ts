import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Asking, startAsking } from './support.ts'

let at: Asking
afterEach(async () => {
  expect(at.errors()).toEqual([])
  await at.village.close()
})

const item = (title: string) =>
  at.client.duty.findFirstOrThrow({
    where: { kind: 'disclosure', title, owner: { name: '王建国' } },
  })

describe('公开清单', () => {
  beforeEach(async () => {
    at = await startAsking('2027-01-04 09:00')
    await at.say('村干群', '王建国', '公开清单 全部 今天')
  })

  it('is given to every village with a secretary, to be answered for by them', async () => {
    const owners = await at.client.duty.groupBy({
      by: ['ownerId', 'source'],
      where: { kind: 'disclosure' },
      _count: true,
    })
    expect(owners.map((one) => [one.source, one._count])).toEqual([
      ['default', 18],
      ['default', 18],
    ])
    expect(await at.say('村民群', '莫老四', '公开清单')).toContain('要村干部')
    expect(await at.say('村干群', '农贵生', '公开清单')).toContain('公开清单 18 项')
  })

  it('shows what is due first, five of it, and nearly all of one category', async () => {
    const all = await at.say('村干群', '李秀英', '公开清单')
    expect(all.split('\n')).toHaveLength(8)
    expect(all).toMatch(/^公开清单 18 项，没有晚的：\n.* 1月31日前（王建国）/u)
    expect(all).toContain('…还有 13 项')
    const party = await at.say('村干群', '李秀英', '公开清单 党务')
    expect(party).toMatch(
      /^党务公开清单 3 项.*\n支部工作计划 1月31日前（王建国）\n党费收缴 4月10日前（王建国）\n发展党员 有了再公开，7 天内（王建国）/u,
    )
  })

  it('is checked off by the title, in time and late', async () => {
    await at.at('2027-01-26 09:00')
    expect(await at.publish('公开 党务 2027年支部工作计划\n一、学习')).toContain(
      '公开清单：支部工作计划 已按时公开，下次 2028年1月31日前',
    )
    expect(await item('支部工作计划')).toMatchObject({
      dueDay: '2028-01-31',
      lastDoneDay: '2027-01-26',
      done: 1,
      missed: 0,
      nudgeStep: 0,
    })
    await at.at('2027-02-05 09:00')
    expect(await at.say('村干群', '李秀英', '公开清单')).toMatch(/晚了 4 项：\n.* 晚了 5 天（王建国）/u)
    expect(await at.publish('公开 政务 2027年低保户名单公示\n黄阿公')).toContain(
      '公开清单：低保名单 补上了（晚了 5 天），下次 2028年1月31日前',
    )
    expect(await item('低保名单')).toMatchObject({ done: 1, missed: 1 })
    expect(await at.publish('公开 村务 停水通知\n明天')).not.toContain('公开清单')
  })

  it('what was published long before it is due is not what is due', async () => {
    expect(await at.publish('公开 财务 四季度收支\n收入 52,300 元')).toContain(
      '公开清单：财务收支 已公开，下次 4月10日前',
    )
    expect(await item('财务收支')).toMatchObject({ dueDay: '2027-04-10', done: 0, lastDoneDay: null })
  })

  it('is owed again when what fulfilled it is withdrawn, with a week to put it right', async () => {
    await at.at('2027-01-26 09:00')
    await at.publish('公开 党务 2027年支部工作计划\n一、学习')
    await at.at('2027-01-30 09:00')
    await at.say('村干群', '李秀英', '撤回 1 漏了一项')
    expect(await at.say('村干群', '农贵生', '同意 1')).toBe(
      '#1 撤回了：漏了一项\n公开清单：支部工作计划 还要再公开，2月6日前（王建国）',
    )
    expect(await item('支部工作计划')).toMatchObject({ dueDay: '2027-02-06', lastDoneDay: null, done: 0, missed: 0 })
    expect(await at.publish('公开 党务 2027年支部工作计划\n一、学习\n二、走访')).toContain(
      '支部工作计划 已按时公开，下次 2028年1月31日前',
    )
    expect(await item('支部工作计划')).toMatchObject({ dueDay: '2028-01-31', done: 1 })
  })

  it('is not owed again when it was put right or published anew', async () => {
    await at.at('2027-01-26 09:00')
    await at.publish('公开 党务 支部工作计划\n一、学习')
    await at.publish('公开 党务 支部工作计划\n一、学习\n二、走访')
    await at.say('村干群', '李秀英', '撤回 1 发重了')
    expect(await at.say('村干群', '农贵生', '同意 1')).toBe('#1 撤回了：发重了')
    await at.publish('公开 政务 低保名单\n黄阿公')
    await at.publish('更正 3 黄阿公、蓝阿婆')
    expect(await at.say('村干群', '李秀英', '撤回 3 以 #4 为准')).not.toContain('公开清单')
    expect(await item('低保名单')).toMatchObject({ dueDay: '2028-01-31' })
    await at.say('村干群', '李秀英', '撤回 4 也不对')
    expect(await at.say('村干群', '农贵生', '同意 4')).toContain('公开清单：低保名单 还要再公开，2月2日前')
  })

  it('a correction belongs to the round of its original', async () => {
    await at.at('2027-04-08 09:00')
    expect(await at.publish('公开 财务 一季度收支\n收入 1')).toContain('财务收支 已按时公开，下次 7月10日前')
    await at.at('2027-06-01 09:00')
    expect(await at.publish('更正 1 收入 2')).not.toContain('公开清单')
    expect(await item('财务收支')).toMatchObject({ dueDay: '2027-07-10', done: 1 })
  })

  it('reminds its owner three days ahead and on the day in one message, then 监督委员会', async () => {
    await at.at('2027-01-28 09:00')
    expect(at.heard('DM:王建国')).toMatch(/^该公开了：共 5 项，最早的是(?:\S+（01-31 到期）、?){3}\n公开发：/u)
    expect(at.heard('村干群')).toBe('')
    await at.publish('公开 党务 支部工作计划\n一、学习')
    // The day itself is a Sunday.
    await at.at('2027-01-31 09:00')
    expect(at.heard('DM:王建国')).toBe('')
    await at.at('2027-02-01 07:30')
    expect(at.heard('DM:王建国')).toMatch(/^该公开了：共 4 项，最早的是(?:\S+（已过期 1 天）、?){3}\n/u)
    expect(at.heard('DM:王建国')).not.toContain('支部工作计划')
    await at.at('2027-02-03 09:00')
    expect(at.heard('村干群')).toMatch(
      /^@农贵生\u2005公开清单上超期没公开的：共 4 项，最早的是(?:\S+（王建国，已过期 3 天）、?){3}。请过问一下/u,
    )
    expect(at.heard('DM:王建国')).toContain('已过期 3 天')
    await at.at('2027-02-04 08:00')
    expect(at.heard('DM:王建国')).toContain('公开清单超期：4 项')
  })

  it('is told what happened, and waits for it from then on', async () => {
    expect(await at.say('村干群', '李秀英', '公开清单 工程招标 昨天')).toContain(
      '工程招标记下了，请在 1月10日前公开（王建国）',
    )
    expect(await at.say('村干群', '李秀英', '公开清单 工程招标 今天')).toContain('已经在等公开了：工程招标 1月10日前')
    expect(await at.say('村干群', '李秀英', '公开清单 招标会 今天')).toContain(
      '清单里有了才公开的是：工程招标、筹资筹劳',
    )
    expect(await at.say('村干群', '李秀英', '公开清单 宅基地 后天')).toContain('是哪天的事')
    expect(await at.say('村干群', '李秀英', '公开清单 做好了')).toBe('')
    expect(await at.publish('公开 村务 屯级路工程招标公示\n三家投标')).toContain('公开清单：工程招标 已按时公开')
    expect(await item('工程招标')).toMatchObject({ dueDay: '9999-12-31', dueAt: null, done: 1 })
  })
})

it('without 监督委员会 the superior hears of what is late', async () => {
  at = await startAsking('2027-01-04 09:00')
  await at.say('村干群', '王建国', '公开清单 低保名单 今天')
  await at.client.roleHolding.deleteMany({ where: { role: 'supervisor' } })
  await at.client.duty.updateMany({
    where: { title: '低保名单' },
    data: { ownerId: (await at.client.person.findFirstOrThrow({ where: { name: '李秀英' } })).id },
  })
  await at.at('2027-02-03 09:00')
  expect(at.heard('村干群')).toMatch(/@王建国\u2005公开清单上超期没公开的：低保名单（李秀英，已过期 3 天）/u)
})

describe('a village that has begun with nothing', () => {
  beforeEach(async () => {
    at = await startAsking('2027-01-04 09:00')
  })

  it('is reminded of nothing, and told how to begin', async () => {
    const all = await at.say('村干群', '李秀英', '公开清单')
    expect(all).toMatch(/^公开清单 18 项，没有晚的：\n/u)
    expect(all).toContain('还没开始的 10 项，开始提醒发：公开清单 全部 今天')
    for (const moment of ['2027-01-28 09:00', '2027-02-01 09:00', '2027-02-04 08:00']) {
      await at.at(moment)
      for (const room of ['DM:王建国', '村干群']) expect(at.heard(room)).not.toMatch(/该公开|超期/u)
    }
  })

  it('begins with one by its name, or with all of them, or by the first that is published', async () => {
    expect(await at.say('村干群', '王建国', '公开清单 低保名单 今天')).toMatch(/^开始按期提醒：低保名单 1月31日前\n/u)
    expect(await at.publish('公开 财务 四季度收支\n收入 52,300 元')).toContain(
      '公开清单：财务收支 已按时公开，下次 4月10日前',
    )
    expect(await item('财务收支')).toMatchObject({ dueDay: '2027-04-10', done: 1, missed: 0 })
    expect(await at.say('村干群', '王建国', '公开清单 全部 今天')).toMatch(
      /^开始按期提醒：共 8 项，最早的是(?:\S+ \S+前、?){3}$/mu,
    )
    expect(await at.say('村干群', '王建国', '公开清单 全部 今天')).toMatch(/都已经开始/u)
    expect(await item('工程招标')).toMatchObject({ dueDay: '9999-12-31' })
    await at.at('2027-01-28 09:00')
    expect(at.heard('DM:王建国')).toMatch(/^该公开了：共 5 项，最早的是/u)
  })
})
