import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** What the bot asks for or names as the next step is understood when it is sent, also by who makes a mistake first. */
let village: InProcess
const { say } = eachInFreshVillage((one) => {
  village = one
})
const cadre = (text: string) => say('村干群', '李秀英', text)

describe('a day that is over', () => {
  it.each([
    ['征求 铺石子还是修水沟 到上周五', '到哪天截止', /征求 #1 发到村民群了，11月28日/u],
    ['不记名征求 铺石子还是修水沟 到上周五', '到哪天截止', /征求 #1 发到村民群了，11月28日/u],
    ['任务 @韦志强 上周五前 核对名单', '要哪天办好', /任务 #1 韦志强：核对名单\n11月28日/u],
  ])('is asked for again, and a day alone goes on: %s', async (words, asked, done) => {
    expect(await cadre(words)).toMatch(new RegExp(`已经过了。${asked}.*直接回日期`, 'u'))
    expect(await cadre('11月28日')).toMatch(done)
  })

  it('goes on with what was settled together, and with what people told', async () => {
    await say('村民群', '莫老四', '说事 下雨天上屯路滑')
    await cadre('议 1 先铺石子')
    expect(await cadre('办 1 @韦志强 昨天')).toMatch(/已经过了。要哪天办好/u)
    expect(await cadre('月底')).toMatch(/任务 #2 韦志强：先铺石子/u)
    await say('党员群', '韦志强', '民情 水渠堵了')
    expect(await cadre('转任务 3 @覃小芳 昨天')).toMatch(/已经过了。要哪天办好/u)
    expect(await cadre('月底')).toMatch(/任务 #4/u)
  })
})

describe('a number', () => {
  it('means what the township gave whoever speaks, where the village’s own is not theirs', async () => {
    await say('村民群', '莫老四', '点单 水管漏水')
    await say('镇工作群', '陈晓明', '任务 @王建国 周五前 报台账')
    expect(await say('DM:王建国', '王建国', '完成 1 报了')).toMatch(/#1 「报台账」.*办好/u)
    expect(await cadre('派单 1 @韦志强')).toMatch(/#1 已派给韦志强：水管漏水/u)
    expect(await say('党员群', '韦志强', '完成 1 换了水龙头')).toMatch(/#1 办好了/u)
  })

  it('beside 确认 is answered, also where nothing waits for it', async () => {
    await cadre('公开 村务 停水')
    await cadre('确认 1')
    await say('村民群', '莫老四', '点单 水管漏水')
    expect(await cadre('确认 2')).toBe('#2 现在没有要您确认的。看看发：查 2')
  })

  it('behind that of an order is no score above five, and is told so', async () => {
    await say('村民群', '莫老四', '点单 水管漏水')
    await say('党员群', '韦志强', '接单 1')
    await say('党员群', '韦志强', '完成 1')
    expect(await say('村民群', '莫老四', '评单 1 6')).toMatch(/打分是 1 到 5 分，比如发：评单 1 5/u)
    expect(await say('村民群', '莫老四', '评单 1 4')).toMatch(/评了 4 分/u)
    expect(await say('村民群', '莫老四', '重开 1 又漏了')).toMatch(
      /#1 已经办完了。还要人帮忙，请重新发：点单 水管漏水/u,
    )
  })
})

it('whoever is not satisfied with an answer may ask what it left open', async () => {
  await say('村民群', '张三', '质询 路灯什么时候装')
  await cadre('答复 1 明年装')
  expect(await say('村民群', '张三', '不满意 #1 明年什么时候')).toMatch(/转给监督委员会/u)
  expect(village.said('村干群').join()).toMatch(/请监督委员会答复/u)
})

it('whom the roster has only as the head of a household is no stranger, and comes into it in one step', async () => {
  await say('村干群', '王建国', '开积分')
  await say('村干群', '王建国', '确认')
  const refused = await say('村干群', '覃小芳', '代报 蓝阿婆 清沟半天')
  const [, step = ''] = /请村干部先发：(.+?)，再发/u.exec(refused) ?? []
  expect(step).toBe('加人 蓝阿婆 那良屯党小组 村民')
  await cadre(step)
  await cadre('确认')
  expect(await say('村干群', '覃小芳', '代报 蓝阿婆 清沟半天')).toMatch(/报上去了/u)
})
