import { describe, expect, it } from 'vitest'
import { demo, random, sheetsOf } from '../roster/support.ts'
import { importSheets } from '../support/roster.ts'
import { eachVisiting, type Visiting } from './support.ts'

const PRIVATE = /空巢|困难|病患|留守|军烈属|致富/

describe('lists of households', () => {
  let at: Visiting
  eachVisiting((one) => {
    at = one
  })

  it('mine: what is due first, then whom nobody may forget; every look leaves an audit line', async () => {
    await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天')
    const lines = (await at.say('DM:韦志强', '韦志强', '我的联系户')).split('\n')
    expect(lines).toEqual([
      '韦志强，您的联系户 3 户：',
      '01-01 蓝阿婆〔空巢老人〕 12月22日前，上次 11月22日',
      '01-02 莫老四〔困难家庭、病患家庭〕 12月23日前，还没去过',
      '01-04 农德旺 12月23日前，还没去过',
      '去过了发：走访 户主 情况',
    ])
    const reads = await at.client.audit.findMany({ where: { action: 'read-household' }, orderBy: { id: 'asc' } })
    expect(reads.map((one) => one.detail)).toEqual([
      { by: 'record-visit', place: 'members' },
      { by: 'my-households', place: 'direct' },
    ])
    // A list is one look, and its line names all it showed.
    expect(reads.map((one) => one.subject?.split(' ').length)).toEqual([1, 3])
  })

  it('no category where members listen, none of it where villagers do', async () => {
    expect(await at.say('党员群', '韦志强', '我的联系户')).not.toMatch(PRIVATE)
    expect(await at.say('村民群', '韦志强', '我的联系户')).toMatch(/请到党员群、村干群、跟我的私聊里说/)
    expect(await at.client.audit.count({ where: { action: 'read-household' } })).toBe(1)
  })

  it('due: those in or past their window; nothing while there is nothing', async () => {
    expect(await at.say('DM:韦志强', '韦志强', '该走访')).toBe('韦志强，这阵子没有该走访的，下一户 12月23日前')
    at.setDay('2026-12-25')
    await at.say('DM:韦志强', '韦志强', '走访 莫老四 今天')
    expect((await at.say('DM:韦志强', '韦志强', '该走访')).split('\n').slice(0, 3)).toEqual([
      '韦志强，该走访 2 户：',
      '01-01 蓝阿婆〔空巢老人〕 逾期 2 天，还没去过',
      '01-04 农德旺 逾期 2 天，还没去过',
    ])
  })

  it('a reminder names first whom nobody may forget', async () => {
    await at.client.household.updateMany({ where: { number: '01-01' }, data: { categories: [] } })
    await at.client.household.updateMany({ where: { number: '01-04' }, data: { categories: ['信访'] } })
    await at.jump('2026-12-16T09:00:00+08:00')
    expect(at.since('DM:韦志强')).toBe(
      '该走访了：莫老四（01-02，12-23 到期）、农德旺（01-04，12-23 到期）、蓝阿婆（01-01，12-23 到期）\n去过了发：走访 户主 情况',
    )
  })

  it('what is overdue goes by whom nobody may forget, not by the day', async () => {
    await at.say('DM:韦志强', '韦志强', '走访 农德旺 11月3日', '走访 蓝阿婆 11月20日')
    at.setDay('2026-12-26')
    expect((await at.say('DM:韦志强', '韦志强', '我的联系户')).split('\n').slice(1, 4)).toEqual([
      '01-02 莫老四〔困难家庭、病患家庭〕 逾期 3 天，还没去过',
      '01-01 蓝阿婆〔空巢老人〕 逾期 6 天，上次 11月20日',
      '01-04 农德旺 逾期 23 天，上次 11月3日',
    ])
  })

  it('of somebody without households says so', async () => {
    expect(await at.say('DM:覃小芳', '覃小芳', '我的联系户')).toMatch(/还没有联系户/)
  })

  it('held back until a day with a reason: not due, listed, and back by itself', async () => {
    expect(await at.say('村干群', '李秀英', '暂缓 蓝阿婆 至 12月28日')).toMatch(/写上原因/)
    expect(await at.say('村干群', '李秀英', '暂缓 蓝阿婆 至 过完年 去广东')).toMatch(/[哪日]/)
    expect(await at.say('村干群', '李秀英', '暂缓 蓝阿婆 至 12月28日 去广东带孙子')).toBe(
      '蓝阿婆家的走访暂缓到 12月28日，这之前不提醒，过后自动恢复',
    )
    at.setDay('2026-12-26')
    expect(await at.say('DM:韦志强', '韦志强', '我的联系户')).toMatch(
      /蓝阿婆〔空巢老人〕 暂缓到 12月28日，还没去过（去广东带孙子）/,
    )
    expect(await at.say('党员群', '韦志强', '我的联系户')).not.toMatch(/广东/)
    expect(await at.say('DM:韦志强', '韦志强', '该走访')).not.toMatch(/蓝阿婆/)
    at.setDay('2026-12-29')
    expect(await at.say('DM:韦志强', '韦志强', '该走访')).toMatch(/蓝阿婆〔空巢老人〕 逾期 6 天/)
  })

  it('holds back several at once, for a length of time as well; where nobody visits there is nothing to hold back', async () => {
    expect(await at.say('村干群', '李秀英', '暂缓 01-01、02-02、02-01 两个月 去广东')).toBe(
      '01-01 蓝阿婆家、02-02 覃大爷家的走访暂缓到 2027年1月23日，这之前不提醒，过后自动恢复\n02-01 张三家还没有联系人，本来就没有提醒',
    )
    expect(await at.client.duty.count({ where: { mutedUntil: '2027-01-23', mutedReason: '去广东' } })).toBe(2)
    expect(await at.client.audit.count({ where: { action: 'mute-household', subject: { not: null } } })).toBe(2)
  })

  it('asks until when, and why', async () => {
    expect(await at.say('村干群', '李秀英', '暂缓 蓝阿婆')).toMatch(/暂缓到哪一天/)
    expect(await at.say('村干群', '李秀英', '12月20日')).toMatch(/请写上原因.*比如：暂缓 蓝阿婆 至 12月20日 外出务工/)
    expect(await at.client.duty.count({ where: { mutedUntil: { not: null } } })).toBe(0)
  })

  it('what is held back on one duty is not inherited by a liaison who begins later', async () => {
    await at.say('村干群', '李秀英', '暂缓 蓝阿婆 至 12月28日 去广东')
    const texts = await demo()
    texts.联系户?.push(['黄美兰', '01-01', ''])
    await importSheets(at.village.store, sheetsOf(texts), { now: at.village.now(), random })
    expect(await at.duty('黄美兰', '01-01')).toMatchObject({ mutedUntil: null, mutedReason: null })
    expect(await at.duty('韦志强', '01-01')).toMatchObject({ mutedUntil: '2026-12-28' })
  })

  it('a member may not hold anybody back', async () => {
    expect(await at.say('党员群', '韦志强', '暂缓 蓝阿婆 至 12月20日 外出')).toMatch(
      /韦志强，「暂缓」要村干部、书记、镇干部来办/,
    )
    expect(await at.client.duty.count({ where: { mutedUntil: { not: null } } })).toBe(0)
  })

  it('progress: every household once, by part of the village', async () => {
    await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天')
    const text = await at.say('村干群', '王建国', '走访情况')
    expect(text.split('\n').slice(0, 4)).toEqual([
      '青山村走访情况：7 户，走访过 1，还没到期 5，该走访 0，逾期 0，没有联系人 1，其中还没去过 6',
      '那良屯：4 户，走访过 1，还没到期 3，该走访 0，逾期 0，其中还没去过 3',
      '弄福屯：3 户，走访过 0，还没到期 2，该走访 0，逾期 0，没有联系人 1，其中还没去过 3',
      '到现在：联系人走访 1 次，错过 0 次，换人或迁走 0 户次',
    ])
    at.setDay('2026-12-25')
    expect(await at.say('村干群', '王建国', '走访情况 那良屯')).toMatch(
      /^那良屯走访情况：4 户，走访过 0，该走访 0，逾期 4，其中还没去过 3$/m,
    )
    expect(await at.say('党员群', '韦志强', '走访情况')).toMatch(/要.*网格员/)
  })

  it('progress: a visit of anybody counts, a window that ended unvisited is missed, and a visit makes up for it', async () => {
    await at.say('村干群', '覃小芳', '走访 02-01 今天 好')
    expect(await at.say('村干群', '王建国', '走访情况 弄福屯')).toMatch(/没有联系人 1，其中还没去过 2$/m)
    at.setDay('2026-12-31')
    const missed = async () => /错过 (\d+) 次/.exec(await at.say('村干群', '王建国', '走访情况'))?.[1]
    expect(await missed()).toBe('6')
    await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天')
    expect(await missed()).toBe('6')
  })

  it('progress lists what is held back to those in charge, as far as each may know', async () => {
    await at.say('村干群', '李秀英', '暂缓 蓝阿婆 至 12月28日 去广东带孙子')
    const line = '暂缓的 1 户：01-01 蓝阿婆到 12月28日'
    expect((await at.say('村干群', '王建国', '走访情况')).split('\n')).toContain(`${line}（去广东带孙子）`)
    expect((await at.say('村干群', '覃小芳', '走访情况')).split('\n')).toContain(line)
    expect(await at.say('村干群', '王建国', '走访情况 那良屯')).toMatch(/还没到期 3，.*暂缓 1，/)
    const reads = await at.client.audit.count({
      where: { action: 'read-household', detail: { path: '$.by', equals: 'visit-progress' } },
    })
    expect(reads).toBe(4)
    expect(await at.say('党员群', '王建国', '走访情况')).not.toMatch(/蓝阿婆|广东/)
    at.setDay('2026-12-29')
    expect(await at.say('村干群', '王建国', '走访情况')).not.toMatch(/暂缓/)
  })

  it('progress of a township goes by village, for its staff', async () => {
    expect((await at.say('DM:陈晓明', '陈晓明', '走访情况')).split('\n').slice(0, 2)).toEqual([
      '红水镇走访情况：7 户，走访过 0，还没到期 6，该走访 0，逾期 0，没有联系人 1，其中还没去过 7',
      '到现在：联系人走访 0 次，错过 0 次，换人或迁走 0 户次',
    ])
    expect(await at.say('DM:陈晓明', '陈晓明', '走访 那良01-01 今天')).toMatch(
      /01-01 蓝阿婆家走访记好了，也告诉联系人了/,
    )
  })

  it('progress of another village is not told', async () => {
    expect(await at.say('村干群', '王建国', '走访情况 龙坪村')).toMatch(/要由那里的/)
  })
})
