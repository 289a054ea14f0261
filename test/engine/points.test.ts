import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess
const { say } = eachInFreshVillage((fresh) => {
  village = fresh
})

const heard = (room: string) => village.said(room).join('\n')
const direct = (who: string, text: string) => say(`DM:${who}`, who, text)
const at = async (moment: string) => {
  await village.setClock?.(new Date(`${moment}+08:00`))
  await village.settle()
}
const open = async () => {
  await say('村干群', '王建国', '开积分')
  return say('村干群', '王建国', '确认')
}
/** Points somebody has, whoever asks. */
const has = async (who: string) => {
  const { id } = await village.store.client.person.findFirstOrThrow({ where: { name: who } })
  const purse = await village.store.client.purse.findFirst({ where: { name: `own ${id}` } })
  return purse?.holds ?? 0
}
const helped = async (rating: string) => {
  const number = numberIn(await say('村民群', '张三', '点单 陪阿公去镇上看病'))
  await say('党员群', '韦志强', `接单 ${number}`)
  await say('党员群', '韦志强', `完成 ${number}`)
  expect(await say('村民群', '张三', `评单 ${number} ${rating}`)).toContain(`#${number}`)
}
/** The numbers of the lists and claims in the bot's words. */
const numberIn = (text: string) => /#(\d+)/u.exec(text)?.[1] ?? ''

describe('points', () => {
  it('are off until the secretary turns them on, who reads first what is forbidden', async () => {
    for (const words of ['申报 清沟半天', '积分规则', '我的积分', '兑换 毛巾', '积分公示']) {
      expect(await direct('韦志强', words)).toBe('村里没有开积分。要用得由书记来开')
    }
    expect(await direct('王建国', '积分规则')).toBe('村里还没有开积分。要开就发：开积分')
    expect(await say('村干群', '李秀英', '开积分')).toMatch(/书记/u)
    expect(await say('村干群', '王建国', '开积分')).toMatch(
      /只加不减、不评比，签到、快慢、照片都不算.*低保.*「确认」/su,
    )
    expect(await direct('王建国', '积分规则')).toMatch(/还没有开/u)
    expect(await say('村干群', '王建国', '确认')).toMatch(/积分开了/u)
    expect(await direct('韦志强', '积分规则')).toMatch(/清沟半天 \+5（申报，每季最多 10）.*毛巾 3 分（剩 20）/su)
  })

  it('come of an order that whoever asked rated, once, and count when the list was public', async () => {
    await open()
    await helped('5')
    await at('2026-11-30T20:00')
    expect(heard('村民群')).not.toContain('积分公示')
    await at('2026-12-01T09:00')
    expect(heard('村民群')).toMatch(/积分公示 #\d+ 11月积分：1 户 1 笔，共 3 分，公示到12月6日/u)
    expect(heard('村民群')).not.toMatch(/积分公示.*韦志强/su)
    expect(await direct('韦志强', '我的积分')).toMatch(/您的积分 0 分，公示中 3 分/u)
    await at('2026-12-06T08:59')
    expect(await has('韦志强')).toBe(0)
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(3)
    await at('2027-01-01T09:00')
    await at('2027-01-06T09:01')
    expect(await has('韦志强')).toBe(3)
  })

  it('come of no order that somebody did for themself', async () => {
    await open()
    const number = numberIn(await direct('韦志强', '点单 帮我抬柜子'))
    await say('党员群', '韦志强', `接单 ${number}`)
    await say('党员群', '韦志强', `完成 ${number}`)
    expect(await direct('韦志强', `评单 ${number} 5`)).toContain(`#${number}`)
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(0)
  })

  it('come of no order that whoever asked was not content with, and of no check-in', async () => {
    await open()
    await helped('2')
    // It opened again, was done again, and would not do again.
    await say('党员群', '韦志强', '接单 2')
    await say('党员群', '韦志强', '完成 2')
    expect(await say('村民群', '张三', '评单 2 2')).toMatch(/评了 2 分，这件事办完了/u)
    await say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')
    await say('党员群', '韦志强', '签到')
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(0)
  })

  it('come of what was done before they were turned on by nobody', async () => {
    await helped('5')
    await at('2026-11-24T09:00')
    await open()
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(0)
  })

  it('come of promises kept and of hours somebody else confirmed', async () => {
    await open()
    await say('党员群', '黄美兰', '承诺 打扫村口 11月28日')
    await say('党员群', '黄美兰', '践诺 2 扫好了')
    expect(await say('村民群', '张三', '点单 陪阿公去镇上看病')).toContain('#3')
    await say('志愿者群', '蓝春燕', '接单 3')
    await say('志愿者群', '蓝春燕', '完成 3')
    expect(await say('志愿者群', '蓝春燕', '用时 3 3小时')).toMatch(/记了 3 小时/u)
    expect(await say('村干群', '李秀英', '核时 3')).toMatch(/核好了/u)
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect([await has('黄美兰'), await has('蓝春燕')]).toEqual([2, 6])
  })
})

describe('a post', () => {
  it('that was held for a whole quarter earns points once, with the list of its last month', async () => {
    await open()
    await say('党员群', '韦志强', '认岗 环境卫生岗')
    await say('村干群', '王建国', '同意 2')
    for (const day of ['2026-12-01', '2027-01-01', '2027-01-06', '2027-02-01', '2027-03-01']) await at(`${day}T09:00`)
    expect(await has('韦志强')).toBe(0)
    await at('2027-04-01T09:00')
    expect(await direct('韦志强', '我的积分')).toMatch(/公示中 6 分/u)
    await at('2027-04-06T09:01')
    await at('2027-05-01T09:00')
    await at('2027-05-06T09:01')
    expect(await has('韦志强')).toBe(6)
  })
})

describe('turned off', () => {
  it('they stay what they are, and nothing new is listed until they are turned on again', async () => {
    await open()
    await helped('5')
    expect(await say('村干群', '王建国', '关积分')).toMatch(/不再记分.*「确认」/u)
    expect(await say('村干群', '王建国', '确认')).toMatch(/积分关了/u)
    await at('2026-12-01T09:00')
    expect(heard('村民群')).not.toContain('公示到')
    expect(await direct('韦志强', '我的积分')).toMatch(/没有开积分/u)
    await open()
    expect(await direct('韦志强', '我的积分')).toMatch(/您的积分 0 分/u)
  })
})

describe('a claim', () => {
  it('is looked at by somebody else, and stands in the list then', async () => {
    await open()
    const said = await direct('覃小芳', '申报 清沟半天')
    const number = numberIn(said)
    expect(said).toMatch(/报上去了：清沟半天（清沟半天 \+5 分）/u)
    expect(heard('村干群')).toMatch(/积分申报 #\d+ 覃小芳：清沟半天/u)
    expect(await say('村干群', '李秀英', `查 ${number}`)).toMatch(
      /等审核。属实就发：同意 \d+；不属实发：不同意 \d+ 原因/u,
    )
    expect(await direct('覃小芳', `查 ${number}`)).not.toMatch(/属实就发/u)
    expect(await say('村干群', '覃小芳', `同意 ${number}`)).toMatch(/自己的和自己家的都不行/u)
    expect(await say('村干群', '李秀英', `同意 ${number}`)).toMatch(/同意了，进月底的积分公示/u)
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('覃小芳')).toBe(5)
  })

  it('of one’s own household is looked at by others', async () => {
    await open()
    await say('村干群', '李秀英', '户代表 01-03 覃小芳')
    const { client } = village.store
    const { id, orgId } = await client.person.findFirstOrThrow({ where: { name: '李秀英' } })
    await client.household.updateMany({ where: { number: '01-03' }, data: { head: '李秀英', orgId } })
    expect(id).toBeTruthy()
    const number = numberIn(await direct('覃小芳', '申报 清沟半天'))
    await client.delegate.deleteMany({})
    await client.person.updateMany({ where: { name: '覃小芳' }, data: { orgId } })
    const home = await client.household.findFirstOrThrow({ where: { number: '01-03' } })
    const her = await client.person.findFirstOrThrow({ where: { name: '覃小芳' } })
    await client.delegate.create({ data: { householdId: home.id, personId: her.id } })
    expect(await say('村干群', '李秀英', `同意 ${number}`)).toMatch(/自己的和自己家的都不行/u)
    expect(await say('村干群', '王建国', `同意 ${number}`)).toMatch(/同意了/u)
  })

  it('that is no item of the village is asked about, and what is turned down comes to nothing', async () => {
    await open()
    expect(await direct('韦志强', '申报 帮邻居搬家')).toMatch(
      /报哪一项？能报的有：清沟半天、教老人用手机\n比如发：申报 清沟半天/u,
    )
    const number = numberIn(await direct('韦志强', '申报 清沟'))
    expect(await say('村干群', '王建国', `不同意 ${number} 那天没来`)).toMatch(/没有同意/u)
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(0)
  })

  it('is no more than the item allows in a quarter', async () => {
    await open()
    for (const day of ['24', '25', '26']) {
      await at(`2026-11-${day}T09:00`)
      const number = numberIn(await direct('韦志强', '申报 清沟半天'))
      await say('村干群', '王建国', `同意 ${number}`)
    }
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(10)
  })

  it('that takes points is written down by an officer alone, and leaves nobody with less than none', async () => {
    await open()
    expect(await direct('韦志强', '申报 乱倒垃圾')).toMatch(/报哪一项/u)
    expect(await say('村干群', '覃小芳', '代报 @韦志强 乱倒垃圾')).toMatch(/乱倒垃圾 -2 分/u)
    await say('村干群', '李秀英', '同意 2')
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(0)
  })
})

describe('an objection', () => {
  const listed = async () => {
    await open()
    const number = numberIn(await direct('韦志强', '申报 清沟半天'))
    await say('村干群', '王建国', `同意 ${number}`)
    await helped2()
    await at('2026-12-01T09:00')
  }
  const helped2 = async () => {
    await say('党员群', '黄美兰', '承诺 打扫村口 11月28日')
    await say('党员群', '黄美兰', '践诺 3 扫好了')
  }

  it('holds that entry alone until it is decided, by neither who objected nor whom it is about', async () => {
    await listed()
    expect(await say('村民群', '张三', '异议 1 韦志强 没来')).not.toContain('韦志强')
    const said = await direct('张三', '异议 1 韦志强 那天没来清沟')
    const number = numberIn(said)
    expect(said).toMatch(/这 1 笔先不算/u)
    expect(heard('村干群')).toMatch(/积分异议 #\d+（11月积分 #1）韦志强 清沟半天 5 分：韦志强 那天没来清沟/u)
    await at('2026-12-06T09:01')
    expect([await has('韦志强'), await has('黄美兰')]).toEqual([0, 2])
    expect(await direct('韦志强', '我的积分')).toMatch(/有异议先放着 5 分/u)
    expect(await say('党员群', '韦志强', `不同意 ${number}`)).toMatch(/要由|都不行/u)
    expect(await say('村干群', '李秀英', `不同意 ${number} 有人看见他来了`)).toMatch(/不属实，那一笔照算/u)
    expect(await has('韦志强')).toBe(5)
    expect(heard('DM:张三')).toMatch(/您提的异议核实了，不属实/u)
  })

  it('that is true strikes the entry for good', async () => {
    await listed()
    const number = numberIn(await direct('张三', '异议 1 韦志强 那天没来清沟'))
    expect(await say('村干群', '李秀英', `同意 ${number}`)).toMatch(/属实，那一笔不算分/u)
    await at('2026-12-06T09:01')
    expect(await has('韦志强')).toBe(0)
    expect(await direct('张三', '积分公示 1')).toMatch(/韦志强：清沟半天 5（不算）/u)
    // It lies nowhere any more, waiting to count.
    expect(await direct('韦志强', '我的积分')).not.toMatch(/5 分/u)
    await at('2027-01-01T09:00')
    await at('2027-01-06T09:01')
    expect(await has('韦志强')).toBe(0)
  })

  it('keeps the list from nothing else, comes too late after its days, and may be taken back', async () => {
    await listed()
    const number = numberIn(await direct('张三', '异议 1 韦志强 那天没来清沟'))
    await at('2026-12-04T09:00')
    await direct('莫老四', '异议 1 黄美兰 没扫')
    expect(await direct('张三', `撤单 ${number}`)).toMatch(/照算/u)
    await at('2026-12-06T09:01')
    expect([await has('韦志强'), await has('黄美兰')]).toEqual([5, 0])
    expect(await direct('张三', '异议 1 韦志强 那天没来清沟')).toMatch(/现在不在公示/u)
  })
})

describe('a reward', () => {
  const rich = async (...who: string[]) => {
    await open()
    for (const one of who) {
      const number = numberIn(await direct(one, '申报 清沟半天'))
      await say('村干群', '王建国', `同意 ${number}`)
    }
    await at('2026-12-01T09:00')
    await at('2026-12-06T09:01')
  }

  it('is had for points, from stock and within the fund, and handed over by somebody else', async () => {
    await rich('韦志强')
    expect(await direct('韦志强', '兑换 洗衣液')).toMatch(/还没定兑换的钱/u)
    expect(await say('村干群', '王建国', '积分池 每季2000元')).toMatch(/四季度还能兑 2000 元/u)
    expect(await say('村干群', '王建国', '兑换点 莫老四')).toMatch(/莫老四来发奖品/u)
    const said = await direct('韦志强', '兑换 洗衣液')
    const number = numberIn(said)
    expect(said).toMatch(/换好了：洗衣液/u)
    expect(heard('村民群')).toMatch(/@莫老四.*兑换 #\d+ .*韦志强 换洗衣液/su)
    expect(await has('韦志强')).toBe(0)
    expect(await direct('韦志强', `确认 ${number}`)).toMatch(/自己的和自己家的都不行|要由/u)
    expect(await say('村民群', '莫老四', `确认 ${number}`)).toMatch(/洗衣液发给韦志强了/u)
    expect(await say('村干群', '王建国', '积分池')).toMatch(/还剩 1987.5 元/u)
    expect(await direct('韦志强', '积分规则')).toMatch(/洗衣液 5 分（剩 1）/u)
  })

  it('goes back when it is not wanted, and when nobody fetches it', async () => {
    await rich('韦志强')
    const number = numberIn(await direct('韦志强', '兑换 毛巾'))
    expect(await has('韦志强')).toBe(2)
    expect(await direct('韦志强', `撤单 ${number}`)).toMatch(/分退回来了/u)
    expect(await has('韦志强')).toBe(5)
    await at('2026-12-07T09:00')
    await direct('韦志强', '兑换 毛巾')
    await at('2027-01-06T09:05')
    expect(await has('韦志强')).toBe(5)
    expect(await direct('韦志强', '积分规则')).toMatch(/毛巾 3 分（剩 20）/u)
  })

  it('is refused who has too few, told how many in private alone; and what is spent', async () => {
    await rich('韦志强', '黄美兰', '陆大勇')
    expect(await direct('蓝春燕', '兑换 毛巾')).toMatch(/要 3 分，您有 0 分，还差 3 分/u)
    expect(await say('志愿者群', '蓝春燕', '兑换 毛巾')).not.toMatch(/0 分/u)
    await say('村干群', '王建国', '积分池 每季30元')
    await direct('韦志强', '兑换 洗衣液')
    await direct('黄美兰', '兑换 洗衣液')
    expect(await direct('陆大勇', '兑换 洗衣液')).toMatch(/换完了/u)
    expect(await has('陆大勇')).toBe(5)
  })

  it('of more than the fund holds is refused, and takes nothing', async () => {
    await rich('韦志强', '黄美兰')
    await say('村干群', '王建国', '积分池 每季20元')
    await direct('韦志强', '兑换 洗衣液')
    expect(await direct('黄美兰', '兑换 洗衣液')).toMatch(/四季度兑换的钱用完了/u)
    expect(await has('黄美兰')).toBe(5)
    expect(await direct('黄美兰', '积分规则')).toMatch(/洗衣液 5 分（剩 1）/u)
  })
})
