import { describe, expect, it } from 'vitest'
import { eachVisiting, type Visiting } from './support.ts'

describe('recording visits', () => {
  let at: Visiting
  eachVisiting((one) => {
    at = one
  })

  it('fulfils what the liaison owes and sets the next window', async () => {
    expect(await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天 身体还好')).toBe(
      '蓝阿婆家 11月22日走访记好了，下次 12月22日前',
    )
    expect(await at.duty('韦志强', '01-01')).toMatchObject({
      lastDoneDay: '2026-11-22',
      fromDay: '2026-12-15',
      dueDay: '2026-12-22',
      endDay: '2026-12-29',
      dueAt: new Date('2026-12-14T16:00:00Z'),
      nudgeStep: 0,
      done: 1,
      missed: 0,
    })
    expect(await at.client.visit.findMany({ select: { day: true, note: true } })).toEqual([
      { day: '2026-11-22', note: '身体还好' },
    ])
    expect(await at.client.audit.count({ where: { action: 'visit-household' } })).toBe(1)
  })

  it('of several households in one line, in one message', async () => {
    const text = await at.say('DM:韦志强', '韦志强', '走访 01-01、01-02 今天 都好')
    expect(text).toBe('01-01 蓝阿婆家走访记好了，下次 12月23日前\n01-02 莫老四家走访记好了，下次 12月23日前')
    expect(await at.client.visit.count()).toBe(2)
  })

  it.each([
    ['走访 01-01 今天 都好，01-02 缺米', '走访 01-01、01-02 情况'],
    ['走访 01-01 今天 都好 01-04 也去了', '走访 01-01、01-04 情况'],
  ])('drops no household whose number stands further on in the line: %s', async (line, rather) => {
    expect(await at.say('DM:韦志强', '韦志强', line)).toContain(`怕记漏了，都还没有记。也去了就用顿号隔开：${rather}\n`)
    expect(await at.client.visit.count()).toBe(0)
    expect(await at.say('DM:韦志强', '韦志强', '确认')).toMatch(/^01-01 蓝阿婆家走访记好了[^\n]*$/u)
    expect(await at.client.visit.count()).toBe(1)
    expect(await at.say('DM:韦志强', '韦志强', rather)).toMatch(/走访记好了.*\n.*走访记好了/u)
  })

  it.each(['走访 01-01 今天 说 12-20 再去镇上', '走访 01-01 今天 跟 02-03 那家走得近', '走访 01-01 今天 都好'])(
    'asks nothing of what is no household the speaker may record: %s',
    async (line) => expect(await at.say('DM:韦志强', '韦志强', line)).toContain('走访记好了'),
  )

  it.each(['0101', '户号0101', '那良01-01', '０１－０１'])('by the number %s', async (number) => {
    expect(await at.say('DM:韦志强', '韦志强', `走访 ${number} 今天 好`)).toContain('蓝阿婆')
  })

  it('with the name beside the number, which must not be another household', async () => {
    expect(await at.say('DM:韦志强', '韦志强', '走访 01-01 莫老四 今天 好')).toBe(
      '01-01 是蓝阿婆家，不是莫老四家，没有办。请只写对的那一个，比如：走访 莫老四',
    )
    expect(await at.client.visit.count()).toBe(0)
    expect(await at.say('DM:韦志强', '韦志强', '走访 01-01 蓝婆婆 今天 好')).toContain('01-01 蓝阿婆家走访记好了')
  })

  it('asks when the name was misheard, and acts once confirmed', async () => {
    expect(await at.say('党员群', '韦志强', '走访 南阿婆 今天 身体还好')).toMatch(/是不是蓝阿婆（01-01）？回「确认」/)
    expect(await at.client.visit.count()).toBe(0)
    expect(await at.say('党员群', '韦志强', '确认')).toContain('蓝阿婆家走访记好了')
    expect(await at.client.visit.findFirst()).toMatchObject({ note: '身体还好', day: '2026-11-23' })
  })

  it('asks which when two households fit', async () => {
    await at.client.household.updateMany({ where: { number: '01-04' }, data: { head: '蓝阿婆' } })
    expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天')).toMatch(/2 户.*01-01.*01-04.*请写户号/)
    expect(await at.client.visit.count()).toBe(0)
  })

  it('refuses what has not been, what is vague and what is long ago', async () => {
    expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 明天')).toMatch(/11月24日还没到/)
    expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 11月25日')).toMatch(/2025年11月25日是半年多以前了/)
    expect(await at.client.visit.count()).toBe(0)
  })

  it('records what is long ago once that is confirmed, with all its households and words', async () => {
    await at.say('党员群', '韦志强', '走访 蓝阿婆、01-02 2026年3月5日 送春耕种子', '确认')
    const kept = await at.client.visit.findMany({ select: { day: true, note: true } })
    expect(kept).toEqual(Array(2).fill({ day: '2026-03-05', note: '送春耕种子' }))
    expect(await at.duty('韦志强', '01-01')).toMatchObject({ lastDoneDay: '2026-03-05', dueDay: '2026-11-30' })
  })

  it('a member who is no liaison is refused, and not told whether the household exists', async () => {
    const real = await at.say('党员群', '陆大勇', '走访 蓝阿婆')
    const none = await at.say('党员群', '陆大勇', '走访 覃阿婆')
    expect(real).toMatch(/联系/)
    expect(none.replace('覃', '蓝')).toBe(real)
    expect(await at.say('党员群', '陆大勇', '走访 01-01')).not.toMatch(/蓝阿婆/)
    expect(await at.client.visit.count()).toBe(0)
  })

  it('a grid worker may record; the liaison is told in private, and the window stays', async () => {
    const before = await at.duty('韦志强', '01-01')
    expect(await at.say('村干群', '覃小芳', '走访 蓝阿婆 今天 好')).toBe('蓝阿婆家走访记好了，也告诉联系人了')
    expect(at.since('DM:韦志强')).toBe('覃小芳走访了您联系的蓝阿婆，记下了')
    expect(at.since('党员群')).toBe('')
    expect(await at.duty('韦志强', '01-01')).toEqual(before)
    expect(await at.client.visit.count()).toBe(1)
  })

  it('where members listen, somebody else’s household is called only what the speaker called it', async () => {
    expect(await at.say('党员群', '李秀英', '走访 02-01 今天')).toBe('02-01走访记好了。这户还没有联系人')
    expect(await at.say('村干群', '李秀英', '走访 02-01 今天')).toMatch(/02-01 张三家/)
  })

  it('of a household of two liaisons, each has a window of their own, and hears of the other’s visit', async () => {
    await at.say('党员群', '韦志强', '走访 莫老四 今天')
    expect(at.since('DM:李秀英')).toBe('韦志强走访了您联系的莫老四，记下了')
    expect(await at.say('村干群', '李秀英', '走访 莫老四 今天')).toMatch(/下次 2027年2月21日前/)
    expect(await at.duty('韦志强', '01-02')).toMatchObject({ dueDay: '2026-12-23' })
  })

  it('late is never too late, and the missed window is counted apart', async () => {
    at.setDay('2027-01-20')
    expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天')).toMatch(/下次 2月19日前/)
    expect(await at.duty('韦志强', '01-01')).toMatchObject({ done: 1, missed: 1 })
  })

  it('of long ago, written down only now, makes nobody late at once; what is overdue stays so', async () => {
    expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 10月1日')).toBe(
      '蓝阿婆家 10月1日走访记好了，下次 11月30日前',
    )
    at.setDay('2026-12-31')
    expect(await at.say('DM:韦志强', '韦志强', '走访 莫老四 11月10日')).toBe(
      '莫老四家 11月10日走访记好了，不过已经逾期 8 天了，请再去看看',
    )
  })

  it('said again in the same words is the same visit; with other words it is kept besides', async () => {
    await at.say('村干群', '覃小芳', '走访 蓝阿婆 今天 好')
    expect(await at.say('村干群', '覃小芳', '走访 蓝阿婆、莫老四 今天 好')).toBe(
      '蓝阿婆家走访已经记过了\n莫老四家走访记好了，也告诉联系人了',
    )
    expect(at.since('DM:韦志强')).toBe('覃小芳走访了您联系的莫老四，记下了')
    expect(await at.client.visit.count()).toBe(2)
    await at.say('村干群', '覃小芳', '走访 蓝阿婆 今天 缺被子')
    await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天', '走访 蓝阿婆 今天')
    expect(await at.client.visit.count()).toBe(4)
    expect(await at.duty('韦志强', '01-01')).toMatchObject({ done: 1 })
  })

  it('written down late moves nothing that was done since', async () => {
    await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 昨天', '走访 蓝阿婆 11月15日 补记')
    expect(await at.duty('韦志强', '01-01')).toMatchObject({ lastDoneDay: '2026-11-22', done: 1 })
    expect(await at.client.visit.count()).toBe(2)
  })

  it('then shows the liaison what else is open about the household: in words only in private', async () => {
    await at.say('党员群', '韦志强', '民情 蓝阿婆家缺过冬的被子')
    expect(await at.say('党员群', '韦志强', '走访 蓝阿婆 今天')).toMatch(/还有没办完的：#1 民情$/)
    expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天')).toMatch(/还有没办完的：#1 蓝阿婆家缺过冬的被子$/)
    expect(await at.say('村干群', '覃小芳', '走访 蓝阿婆 今天')).not.toMatch(/#1/)
  })

  it('in the villagers’ group it says nothing, and in private where to go', async () => {
    expect(await at.say('村民群', '韦志强', '走访 蓝阿婆 今天')).toBe('')
    const told = at.since('DM:韦志强')
    expect(told).toMatch(/私聊/)
    expect(told).not.toMatch(/蓝阿婆/)
    expect(await at.client.visit.count()).toBe(0)
  })
})
