import { describe, expect, it } from 'vitest'
import { eachVisiting, type Visiting } from './support.ts'

describe('what comes of visits', () => {
  let at: Visiting
  eachVisiting((one) => {
    at = one
  })

  it('a concern goes on as an order, one thread that 查 shows', async () => {
    expect(await at.say('党员群', '韦志强', '民情 蓝阿婆家缺过冬的被子')).toMatch(/^#1 民情记下了/)
    expect(await at.say('党员群', '韦志强', '转点单 1')).toMatch(/#1 转成点单了：#2/)
    expect(at.since('志愿者群')).toMatch(/新点单 #2：蓝阿婆家缺过冬的被子/)
    expect(await at.say('党员群', '韦志强', '转点单 1')).toMatch(/#1 已经转成点单了/)
    const [concern, order] = await at.client.matter.findMany({ orderBy: { number: 'asc' } })
    expect(order).toMatchObject({ kind: 'order', parentId: concern?.id, householdId: concern?.householdId })
    expect(concern?.householdId).toBe((await at.household('01-01')).id)
    expect(await at.say('村干群', '李秀英', '查 1')).toMatch(/转成 #2 点单/)
    expect(await at.say('DM:韦志强', '韦志强', '查 2')).toMatch(/来自 #1 民情/)
    expect(await at.say('志愿者群', '蓝春燕', '接单 2')).toMatch(/#2 由您接单/)
    expect(at.since('党员群')).toMatch(/#2 由蓝春燕接单/)
  })

  it('or as a task, with a person and a day', async () => {
    await at.say('党员群', '韦志强', '民情 蓝阿婆家缺过冬的被子')
    expect(await at.say('党员群', '韦志强', '转任务 1 @覃小芳 周五前')).toMatch(/要.*网格员/)
    expect(await at.say('村干群', '李秀英', '转任务 1 @覃小芳 周五前')).toMatch(/#1 转成任务了[\s\S]*任务 #2 覃小芳/)
    expect(await at.client.matter.findFirst({ where: { number: 2 } })).toMatchObject({ kind: 'task', state: 'open' })
    expect(await at.say('村干群', '李秀英', '查 1')).toMatch(/转成 #2 任务/)
    expect(await at.say('村干群', '李秀英', '转任务 1 @覃小芳 周五前')).toMatch(/#1 已经转成任务了/)
  })

  it('what tells why a household is on a list goes no further: other words are asked for', async () => {
    await at.say('村干群', '李秀英', '民情 空巢老人蓝阿婆家屋顶漏雨', '民情 屯里留守儿童放学没人管')
    expect(await at.say('村干群', '李秀英', '转点单 1')).toMatch(/#1 里写了这户的类别.*换个说法再转：转点单 1 要办的事/)
    expect(await at.say('村干群', '李秀英', '转任务 1 @覃小芳 周五前')).toMatch(/#1 里写了这户的类别.*换个说法/)
    expect(await at.say('村干群', '李秀英', '转点单 1 给空巢老人修屋顶')).toMatch(/换个说法/)
    expect(await at.client.matter.count({ where: { kind: { not: 'concern' } } })).toBe(0)
    expect(await at.say('村干群', '李秀英', '转点单 1 给蓝阿婆家补屋顶')).toMatch(/#1 转成点单了：#3 给蓝阿婆家补屋顶/)
    expect(at.since('志愿者群')).toMatch(/新点单 #3：给蓝阿婆家补屋顶/)
    expect(await at.say('村干群', '李秀英', '转任务 2 @覃小芳 周五前')).toMatch(/任务 #4.*留守儿童放学没人管/)
    expect(['志愿者群', '村民群', '党员群'].flatMap((room) => at.village.said(room)).join()).not.toMatch(/空巢/)
  })

  it('a task may be said in other words as well', async () => {
    await at.say('村干群', '李秀英', '民情 空巢老人蓝阿婆家屋顶漏雨')
    expect(await at.say('村干群', '李秀英', '转任务 1 @覃小芳 周五前 给蓝阿婆家补屋顶')).toMatch(
      /任务 #2.*给蓝阿婆家补屋顶/,
    )
    expect(await at.client.matter.findFirst({ where: { kind: 'task' } })).toMatchObject({ title: '给蓝阿婆家补屋顶' })
  })

  it.each([
    ['党员群', '韦志强', '民情 蓝阿婆家缺被子', '01-01'],
    ['党员群', '韦志强', '民情 01-02家水管坏了', '01-02'],
    ['村干群', '覃小芳', '民情 02-02 家的娃娃没有冬衣', '02-02'],
    ['村干群', '李秀英', '民情 黄阿公家屋顶漏雨', '02-03'],
    ['党员群', '韦志强', '民情 黄阿公家屋顶漏雨', null],
    ['村干群', '李秀英', '民情 黄阿公和蓝阿婆都说路不好走', null],
    ['村干群', '李秀英', '民情 上屯晚上水压太小', null],
  ])('%s %s %s is about %s', async (room, who, text, number) => {
    await at.say(room, who, text)
    const concern = await at.client.matter.findFirstOrThrow({ include: { household: true } })
    expect(concern.household?.number ?? null).toBe(number)
  })

  it('a report opens a visit for the liaison, told without the household; the visit closes it', async () => {
    const told = await at.say('村干群', '覃小芳', '报事 蓝阿婆 急难 骑车摔断腿，在县医院')
    expect(told).toMatch(/#1 蓝阿婆家（急难）报上了，24 小时内要上门/)
    expect(at.since('党员群')).toMatch(/#1.*24 小时内.*私聊我发：查 1/)
    expect(at.since('党员群')).not.toMatch(/蓝阿婆|摔断腿/)
    expect(await at.client.matter.findFirst()).toMatchObject({
      kind: 'eventVisit',
      state: 'open',
      title: '四必到走访（急难）',
      dueAt: new Date('2026-11-23T13:00:00Z'),
    })
    expect(await at.say('DM:韦志强', '韦志强', '查 1')).toMatch(/01-01 蓝阿婆：骑车摔断腿，在县医院\n联系人：韦志强/)
    expect(await at.say('党员群', '韦志强', '查 1')).not.toMatch(/摔断腿/)
    expect(await at.say('村干群', '覃小芳', '报事 蓝阿婆 急难 又说一遍')).toMatch(/已经报过了：#1/)
    expect(await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天 补记')).not.toMatch(/办好了/)
    expect(await at.client.matter.findFirst()).toMatchObject({ state: 'open' })
    expect(await at.say('党员群', '韦志强', '走访 蓝阿婆 今天')).toBe('蓝阿婆家走访记好了，#1 办好了，下次 12月23日前')
    expect(await at.client.matter.findFirst()).toMatchObject({ state: 'visited', dueAt: null })
  })

  it('a report without its kind is asked for it, and the answer completes it', async () => {
    expect(await at.say('DM:覃小芳', '覃小芳', '报事 蓝阿婆 骑车摔断腿')).toMatch(/是哪一类.*红白事、急难、矛盾、情绪/)
    expect(await at.client.matter.count()).toBe(0)
    expect(await at.say('DM:覃小芳', '覃小芳', '急难')).toMatch(
      /#1 01-01 蓝阿婆家（急难）报上了|#1 蓝阿婆家（急难）报上了/,
    )
    expect(await at.client.matter.findFirst()).toMatchObject({ details: { category: '急难', text: '骑车摔断腿' } })
  })

  it('what nobody visits is called to mind after 12 hours, and told to the secretary after 24', async () => {
    await at.say('村干群', '覃小芳', '报事 蓝阿婆 急难 骑车摔断腿', '报事 02-02 矛盾 争地界')
    await at.say('党员群', '陆大勇', '走访 02-02 今天 劝开了')
    await at.jump('2026-11-23T21:00:00+08:00')
    expect(at.since('DM:韦志强')).toMatch(/^#1 「四必到走访（急难）」还没有人上门/)
    expect(at.since('志愿者群') + at.since('党员群')).toBe('')
    await at.jump('2026-11-24T09:00:00+08:00')
    expect(at.since('村干群')).toMatch(/#1 「四必到走访（急难）」报上来 1 天了还没有人上门/)
    expect(at.since('村干群')).not.toMatch(/#2/)
  })

  it('any member may report any household of the village, and learns nothing of it', async () => {
    expect(await at.say('党员群', '黄美兰', '报事 02-01 矛盾 争地界')).toMatch(
      /#1 02-01（矛盾）报上了，这户还没有联系人/,
    )
    expect(at.since('村干群')).toMatch(/#1.*24 小时内/)
    expect(await at.say('党员群', '黄美兰', '查 1')).not.toMatch(/张三/)
  })

  it('hands over with what came before; tells both; the old sheet does not take it back', async () => {
    await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天', '报事 蓝阿婆 情绪 想儿子')
    const before = await at.duty('韦志强', '01-01')
    expect(await at.say('村干群', '王建国', '交接 韦志强 给 黄美兰')).toMatch(/韦志强的 3 户联系户交给黄美兰了/)
    expect(at.since('党员群')).toMatch(
      /韦志强，您的 3 户联系户交给黄美兰了[\s\S]*黄美兰，韦志强的 3 户联系户交给您了。/,
    )
    const after = await at.duty('黄美兰', '01-01')
    const { cadence, fromDay, dueDay, endDay, dueAt, lastDoneDay } = before
    expect(after).toMatchObject({ cadence, fromDay, dueDay, endDay, dueAt, lastDoneDay })
    expect(await at.client.duty.findUnique({ where: { id: before.id } })).toMatchObject({ done: 1, dueAt: null })
    expect(await at.say('DM:韦志强', '韦志强', '我的联系户')).toMatch(/还没有联系户/)
    const holders = await at.client.participant.findMany({ where: { part: 'holder', active: true } })
    expect(holders.map((one) => one.name)).toEqual(['黄美兰'])

    const { importDemo } = await import('../support/demo.ts')
    await importDemo(at.village.store, at.village.now())
    expect(await at.say('DM:韦志强', '韦志强', '我的联系户')).toMatch(/还没有联系户/)
    expect(await at.say('DM:黄美兰', '黄美兰', '我的联系户')).toMatch(/您的联系户 3 户/)

    expect(await at.say('村干群', '王建国', '交接 黄美兰 给 韦志强')).toMatch(/3 户/)
    expect(await at.duty('韦志强', '01-01')).toMatchObject({ lastDoneDay: '2026-11-22', dueDay })
    expect(await at.client.visit.count()).toBe(1)
  })

  it('hands over what is due with a word about it', async () => {
    at.setDay('2026-12-20')
    await at.say('党员群', '韦志强', '走访 蓝阿婆 今天')
    await at.say('村干群', '王建国', '交接 韦志强 给 黄美兰')
    expect(at.since('党员群')).toMatch(/交给您了，其中该走访 2 户。/)
  })

  it('a household of another village stays with its liaison when the secretary of one hands over', async () => {
    const { id } = await at.client.org.findFirstOrThrow({ where: { name: '龙坪村党支部' } })
    await at.client.household.updateMany({ where: { number: '01-04' }, data: { orgId: id, villageId: id } })
    await at.client.duty.updateMany({ where: { household: { number: '01-04' } }, data: { villageId: id } })
    expect(await at.say('村干群', '王建国', '交接 韦志强 给 黄美兰')).toMatch(/韦志强的 2 户联系户交给黄美兰了/)
    expect(await at.duty('韦志强', '01-04')).toMatchObject({ villageId: id })
    expect(await at.duty('黄美兰', '01-01')).toMatchObject({ endedAt: null })
  })

  it('only the secretary hands over, and only to somebody who may visit', async () => {
    expect(await at.say('村干群', '李秀英', '交接 韦志强 给 黄美兰')).toMatch(/书记/)
    expect(await at.say('村干群', '王建国', '交接 韦志强 给 张三')).toMatch(/张三还不是党员/)
    expect(await at.client.duty.count({ where: { endedAt: { not: null } } })).toBe(0)
  })

  it('what was said at a door is not told where villagers listen, not even to who said it', async () => {
    await at.say('党员群', '韦志强', '民情 蓝阿婆家缺过冬的被子')
    expect(await at.say('村民群', '韦志强', '查 1')).toMatch(/#1 是民情，请到.*私聊/)
    expect(await at.say('村民群', '韦志强', '我的单')).toMatch(/#1 民情$/)
    expect(at.village.said('村民群').join()).not.toMatch(/蓝阿婆|被子/)
  })

  it('of a liaison who asked to be forgotten nothing is owed any more, and the visits stay', async () => {
    await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天', '删除我的信息', '确认')
    expect(await at.client.visit.count()).toBe(1)
    expect(await at.say('村干群', '王建国', '走访情况 那良屯')).toMatch(/没有联系人 2/)
  })

  it('no category ever reaches a group of villagers or volunteers', async () => {
    await at.say(
      '党员群',
      '韦志强',
      '民情 蓝阿婆家缺过冬的被子',
      '转点单 1',
      '报事 莫老四 急难 住院',
      '走访 莫老四 今天',
    )
    await at.say('村干群', '王建国', '走访情况', '查 1', '查 3', '交接 韦志强 给 黄美兰')
    const said = ['村民群', '志愿者群', '党员群', '镇工作群'].flatMap((room) => at.village.said(room)).join('\n')
    expect(said).not.toMatch(/空巢|困难|病患|留守|军烈属|致富/)
  })
})
