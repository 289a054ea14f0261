import { describe, expect, it } from 'vitest'
import { classed } from '../../commands/mediation/classes.ts'
import { datedTerms } from '../../commands/performance/terms.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

/** 纠纷调解: of both sides' own will, rung by rung, and seen through. It begins on a Monday at nine. */
let village: InProcess
const { say, heard, at } = eachInFreshVillage((one) => {
  village = one
})
const state = async (number = 1) => (await village.store.client.matter.findFirstOrThrow({ where: { number } })).state

/** 覃小芳 looks after the grid and so mediates. */
const registered = () => say('村干群', '覃小芳', '纠纷 蓝家莫家争地界 邻里')
async function agreed(terms = '莫老四退半米 12月5日前') {
  await registered()
  await say('村干群', '覃小芳', '愿调 1')
  await say('DM:覃小芳', '覃小芳', `达成 1 ${terms}`)
}

describe('what is said of a dispute', () => {
  it.each([
    ['蓝家莫家争地界 邻里', '邻里', '蓝家莫家争地界'],
    ['蓝家莫家争地界', '土地山林', '蓝家莫家争地界'],
    ['两兄弟分家吵架，婚姻家庭纠纷', '婚姻家庭', '两兄弟分家吵架'],
    ['老张欠老李三千块不还', '债务', '老张欠老李三千块不还'],
    ['说不清楚的事情', '其他', '说不清楚的事情'],
  ])('%s', (text, sort, words) => {
    expect(classed(text)).toEqual({ sort, words })
  })

  it('has terms that name a day, as it was meant when it was said', () => {
    const terms = datedTerms(
      '莫家退半米 12月5日前；蓝家把鸡圈起来；双方不再吵。蓝家月底前补栏杆',
      local('2026-11-23 09:00'),
    )
    expect(terms.map(({ text, deadline }) => [text, deadline.toISOString().slice(0, 10)])).toEqual([
      ['莫家退半米 12月5日前', '2026-12-05'],
      ['蓝家月底前补栏杆', '2026-11-30'],
    ])
  })

  it.each([
    [
      '莫老四退半米 12月1日前，张三赔200元 12月3日前',
      ['莫老四退半米 12月1日前', '2026-12-01'],
      ['张三赔200元 12月3日前', '2026-12-03'],
    ],
    [
      '12月1日前，莫老四退半米，12月3日前，张三赔200元',
      ['12月1日前，莫老四退半米', '2026-12-01'],
      ['12月3日前，张三赔200元', '2026-12-03'],
    ],
    ['张三赔200元，12月3日前，不再吵', ['张三赔200元，12月3日前，不再吵', '2026-12-03']],
  ])('is one point for each day that it names, also where only commas part them: %s', (agreed, ...points) => {
    const terms = datedTerms(agreed, local('2026-11-23 09:00'))
    expect(terms.map(({ text, deadline }) => [text, deadline.toISOString().slice(0, 10)])).toEqual(points)
  })
})

describe('a mediation', () => {
  it('tells whoever asked for it what they can send while it goes on', async () => {
    await say('DM:莫老四', '莫老四', '申请调解 隔壁占了我家半米田埂')
    expect(await say('DM:莫老四', '莫老四', '查 1')).toMatch(
      /等双方答应，调解员：覃小芳\n吵凶了发：急 1 现场情况；不想调了发：撤单 1/u,
    )
    expect(await say('DM:莫老四', '莫老四', '撤单 1')).toMatch(/#1 不调了，撤好了/u)
    expect(await say('DM:莫老四', '莫老四', '查 1')).not.toMatch(/发：/u)
  })

  it('does not begin before both are willing', async () => {
    await registered()
    expect(await say('村干群', '覃小芳', '达成 1 退半米')).toMatch(/#1 等双方答应。双方愿意发：愿调 1/u)
    expect(await state()).toBe('registered')
    expect(await say('村干群', '覃小芳', '愿调 1 都答应了')).toMatch(/双方愿意，开始调解/u)
    expect(await state()).toBe('mediating')
  })

  it('is given up as soon as one does not want it, and may be taken up again', async () => {
    await registered()
    expect(await say('村干群', '覃小芳', '不愿 1')).toMatch(/不勉强/u)
    expect(await say('村干群', '覃小芳', '达成 1 退半米')).toMatch(/有一方不愿意调。后来愿意了发：愿调 1/u)
    await say('村干群', '覃小芳', '愿调 1')
    expect(await state()).toBe('mediating')
  })

  it('is for whoever mediates it, and the secretary', async () => {
    await registered()
    expect(await say('村干群', '李秀英', '愿调 1')).toMatch(/#1 要由覃小芳或书记来说/u)
    expect(await say('村干群', '王建国', '愿调 1')).toMatch(/双方愿意/u)
  })

  it('goes to the roster’s 人民调解员 first, and to another where the secretary says so', async () => {
    const { client } = village.store
    const lu = await client.person.findFirstOrThrow({ where: { name: '陆大勇' } })
    await client.roleHolding.create({ data: { id: 'mediator', personId: lu.id, orgId: lu.orgId, role: 'mediator' } })
    await village.store.transaction((tx) => tx.roster.lock())
    expect(await registered()).toMatch(/调解员：陆大勇/u)
    expect(await say('村干群', '李秀英', '换调解员 1 @覃小芳')).toMatch(/书记/u)
    expect(await say('村干群', '王建国', '换调解员 1 @覃小芳')).toMatch(/换覃小芳来调了/u)
    expect(village.said('DM:覃小芳').join()).toMatch(/蓝家莫家争地界/u)
    expect(await say('DM:覃小芳', '覃小芳', '愿调 1')).toMatch(/双方愿意，开始调解/u)
  })

  it('goes to nobody who could not send what the next step asks for, and says how they can', async () => {
    await registered()
    const refused = await say('村干群', '王建国', '换调解员 1 @韦志强')
    expect(refused).toMatch(/韦志强还不是人民调解员.*角色 韦志强 人民调解员/u)
    expect(village.said('DM:韦志强')).toEqual([])
    await say('村干群', '王建国', '角色 韦志强 人民调解员')
    await say('村干群', '王建国', '确认')
    expect(await say('村干群', '王建国', '换调解员 1 @韦志强')).toMatch(/换韦志强来调了/u)
    expect(await say('DM:韦志强', '韦志强', '愿调 1')).toMatch(/双方愿意，开始调解/u)
  })

  it('said twice is one', async () => {
    await registered()
    expect(await registered()).toMatch(/#1 刚才已经登记好了/u)
    expect(await say('村干群', '覃小芳', '纠纷 黄家韦家争水 邻里')).toMatch(/#2/u)
  })

  it('calls nobody late on the day, then the mediator, then the secretary; days are the village’s own', async () => {
    expect(await say('村干群', '王建国', '调解时限 村 3天')).toMatch(/村 3 天/u)
    await registered()
    await say('村干群', '覃小芳', '愿调 1')
    expect(await heard(() => at('2026-11-23 20:00'))).toEqual([])
    expect((await heard(() => at('2026-11-24 09:30'))).join()).toMatch(/DM:覃小芳.*网格的日子到了/u)
    await at('2026-11-26 10:00')
    expect((await heard(() => at('2026-11-27 09:30'))).join()).toMatch(/王建国.*村里的日子到了.*上交 1/u)
  })

  it('goes up to the township under its number, and back', async () => {
    await registered()
    await say('村干群', '覃小芳', '愿调 1')
    const told = await heard(() => village.answers('村干群', '覃小芳', '上交 1 镇 量不清'))
    expect(told.join('\n')).toMatch(/镇工作群 青山村调解 #1（邻里纠纷）上交镇里了，请 4 天内调/u)
    expect(told.join('\n')).not.toMatch(/镇工作群.*(?:蓝|莫|量不清)/u)
    // Above, a number is said with its village; what a reminder says is heard, also where the terms begin like a count.
    const soon = await village.fork()
    soon.wechat.isFriend = () => true
    try {
      const told = await soon.heardFrom(async () => {
        await soon.setClock?.(local('2026-11-26 09:30'))
        await soon.settle()
      })
      expect(told.join()).toMatch(/DM:陈晓明 .*镇里还剩一天。谈成了发：达成 青山村 1 .*退回村里 青山村 1/u)
      expect((await soon.answers('镇工作群', '陈晓明', '达成 青山村 1 单日放水双日关闸')).join()).toMatch(/#1 谈成了/u)
    } finally {
      await soon.close()
    }
    expect(await say('村干群', '王建国', '达成 1 退半米')).toMatch(/#1 要由覃小芳或镇里来说/u)
    expect(await say('DM:陈晓明', '陈晓明', '查 青山村 1')).toMatch(/蓝家莫家争地界/u)
    const back = await heard(() => village.answers('镇工作群', '陈晓明', '退回村里 青山村 1 先量清楚'))
    expect(back.join('\n')).toMatch(/镇工作群 青山村调解 #1 退回村里了/u)
    expect(back.join('\n')).toMatch(/DM:覃小芳 #1 镇里退回村里了，请接着调：先量清楚/u)
    expect(await state()).toBe('mediating')
    await say('村干群', '覃小芳', '上交 1')
    expect(await say('镇工作群', '陈晓明', '达成 青山村 1 退半米')).toMatch(/#1 谈成了/u)
    expect(await state()).toBe('agreed')
  })

  it('that failed may go up too', async () => {
    await registered()
    await say('村干群', '覃小芳', '愿调 1')
    expect(await say('村干群', '覃小芳', '未达成 1 都不让')).toMatch(/上交 1.*法院/u)
    expect(await say('村干群', '覃小芳', '上交 1')).toMatch(/上交镇里了/u)
  })
})

describe('what was agreed', () => {
  it('holds when it is signed: the court for thirty days, reminded five before, and a look whether it holds', async () => {
    await agreed('莫家退半米')
    expect(await say('村干群', '覃小芳', '已签 1')).toMatch(/30 天内双方可以一起去法院申请司法确认/u)
    expect((await heard(() => at('2026-12-08 09:30'))).join()).toMatch(/DM:覃小芳.*该去看看.*回访 1/u)
    expect((await heard(() => at('2026-12-18 09:30'))).join()).toMatch(/DM:覃小芳.*还有 5 天可以申请司法确认/u)
    expect(await say('村干群', '覃小芳', '回访 1 没再吵')).toMatch(/了结/u)
    expect(await state()).toBe('closed')
  })

  it('counts when it was only said, and then no court confirms it', async () => {
    await agreed('莫家退半米')
    expect(await say('村干群', '覃小芳', '已签 1 口头')).toMatch(/口头说好的也算/u)
    await at('2026-12-09 09:30')
    expect((await heard(() => at('2026-12-18 09:30'))).join()).not.toMatch(/司法确认/u)
  })

  it('by a day reminds who must do it, who says so; with the last the mediator looks whether it holds', async () => {
    village.wechat.isFriend = () => true
    await agreed('莫老四退半米 12月4日前；张三补栏杆 12月8日前')
    expect(await say('村干群', '覃小芳', '已签 1')).toMatch(/有日子的约定：#2、#3/u)
    const told = await heard(() => at('2026-12-04 09:30'))
    expect(told).toContainEqual(expect.stringMatching(/^DM:莫老四 .*今天到日子：莫老四退半米.*\n做到了发：履行 2/u))
    expect(told.join()).not.toMatch(/张三/u)
    expect(await say('DM:张三', '张三', '履行 2')).toMatch(/不是您的事/u)
    expect(await say('DM:莫老四', '莫老四', '查 2')).toMatch(/莫老四退半米/u)
    expect(await say('DM:莫老四', '莫老四', '履行 2 退了')).toMatch(/谢谢您/u)
    expect(await state()).toBe('performing')
    const last = await heard(() => village.answers('DM:张三', '张三', '完成 3'))
    expect(last.join()).toMatch(/DM:覃小芳 [\s\S]*#1 约定的都做到了/u)
    expect(await state()).toBe('performed')
  })

  it('is mediated anew when they quarrel again, and nobody is reminded of the old', async () => {
    village.wechat.isFriend = () => true
    await agreed()
    await say('村干群', '覃小芳', '已签 1')
    expect(await say('村干群', '覃小芳', '回访 1 又吵了')).toMatch(/接着调/u)
    expect(await state()).toBe('mediating')
    expect((await heard(() => at('2026-12-05 09:30'))).join()).not.toMatch(/莫老四/u)
  })
})

describe('blows', () => {
  it('are called out at any hour, the police first', async () => {
    await registered()
    await at('2026-11-24 23:40')
    const told = await heard(() => village.answers('村干群', '覃小芳', '急 1 莫老四拿锄头要打人'))
    const [answer = ''] = told.filter((line) => line.startsWith('村干群'))
    expect(answer).toMatch(/先打 110/u)
    expect(told).toContainEqual(expect.stringMatching(/^DM:王建国 急！调解 #1 覃小芳报：莫老四拿锄头/u))
    expect(await state()).toBe('registered')
  })

  it('in the very words of the dispute are for the police, whatever else comes of it', async () => {
    const told = await heard(() => village.answers('村干群', '覃小芳', '纠纷 蓝家莫家动刀了 邻里'))
    expect(told.join('\n')).toMatch(/先打 110.*\n.*\n#1 登记好了（邻里纠纷），警察处理过再调/u)
    expect(told.join('\n')).toMatch(/DM:王建国 急！/u)
  })

  it('are called out of what is over too, and not by just anybody', async () => {
    await registered()
    await say('村干群', '覃小芳', '不愿 1')
    expect(await say('村干群', '覃小芳', '急 1 打起来了')).toMatch(/先打 110/u)
    expect(await say('DM:张三', '张三', '急 1 打起来了')).toMatch(/不是您报的事。有危险先打 110/u)
  })
})
