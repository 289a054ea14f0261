import { afterEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

/** The scheduler against the demo village, on a fake clock. */
let village: InProcess
afterEach(() => village.close())

const begin = async (now: string) => {
  village = await startInProcess('village', local(now))
}
const at = async (moment: string) => {
  await village.setClock?.(local(moment))
  await village.settle()
}
const say = async (room: string, who: string, text: string) => {
  await village.say(room, who, text)
  await village.settle()
}
/** What was said in a room since the last time this was asked. */
const heard = (room: string): readonly string[] => {
  const all = village.said(room)
  const since = all.slice(read.get(room) ?? 0)
  read.set(room, all.length)
  return since
}
const read = new Map<string, number>()
afterEach(() => read.clear())
const order = async (who = '张三', what = '屋后路灯不亮了') => {
  await say('村民群', who, `点单 ${what}`)
  for (const room of village.rooms()) heard(room)
}

describe('an order that stays where it is', () => {
  it('waits for the morning, and is not spoken of when somebody took it overnight', async () => {
    await begin('2026-11-23 19:00')
    await order()
    await order('莫老四')
    await at('2026-11-23 23:05')
    expect(heard('志愿者群')).toEqual([])
    await say('志愿者群', '蓝春燕', '接单 1')
    heard('志愿者群')
    await at('2026-11-24 07:29')
    expect(heard('志愿者群')).toEqual([])
    await at('2026-11-24 07:30')
    expect(heard('志愿者群')).toEqual([expect.stringMatching(/^#2 .*接单 2$/)])
    expect(heard('党员群')).toEqual([expect.stringMatching(/^#2 .*接单 2$/)])
  })

  it('waits for the morning also when the reminder was written in time and only the night let it be said', async () => {
    await begin('2026-11-23 17:20')
    await order()
    await at('2026-11-23 21:10')
    expect(await village.store.client.outbox.count({ where: { state: 'waiting', purpose: 'nudge' } })).toBeGreaterThan(
      0,
    )
    await at('2026-11-23 23:05')
    expect(heard('志愿者群')).toEqual([])
    await at('2026-11-24 07:30')
    expect(heard('志愿者群')).toEqual([expect.stringMatching(/^#1 .*接单 1$/)])
  })

  it('is help, which has no weekend: only the night holds it', async () => {
    await begin('2026-11-27 19:00')
    await order()
    await at('2026-11-27 23:30')
    expect(heard('志愿者群')).toEqual([])
    await at('2026-11-28 07:30')
    expect(heard('志愿者群')).toEqual([expect.stringMatching(/^#1 .*接单 1$/)])
    expect(heard('村干群')).toEqual([])
    await at('2026-11-28 19:00')
    expect(heard('村干群')).toEqual([expect.stringMatching(/王建国.*#1/)])
  })

  it('after five days down says the latest step, once', async () => {
    await begin('2026-11-23 09:00')
    await order()
    await say('志愿者群', '蓝春燕', '接单 1')
    for (const room of village.rooms()) heard(room)
    await village.restart?.(local('2026-11-30 13:00'))
    await village.settle()
    await at('2026-11-30 13:01')
    // Who is late is named to their superior, and to nobody else.
    expect(heard('DM:王建国')).toEqual([expect.stringMatching(/^#1 .*蓝春燕接了 7 天了/)])
    expect(heard('村干群')).toEqual([])
    expect(heard('志愿者群')).toEqual([])
    await village.restart?.(local('2026-11-30 14:00'))
    await village.settle()
    for (const room of village.rooms()) expect(heard(room)).toEqual([])
  })

  it('says nothing twice when the clock goes back an hour', async () => {
    await begin('2026-11-23 09:00')
    await order()
    await at('2026-11-23 13:00')
    expect(heard('志愿者群')).toHaveLength(1)
    await at('2026-11-23 12:00')
    await at('2026-11-23 12:59')
    await at('2026-11-23 13:00')
    await at('2026-11-23 14:00')
    expect(heard('志愿者群')).toEqual([])
  })

  it('is not spoken of a second time on the day it came back', async () => {
    await begin('2026-11-23 08:00')
    await order()
    await at('2026-11-23 12:00')
    expect(heard('志愿者群')).toHaveLength(1)
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '退单 1 家里有事')
    for (const room of village.rooms()) heard(room)
    await at('2026-11-23 17:00')
    expect(heard('志愿者群')).toEqual([])
    await at('2026-11-24 12:00')
    expect(heard('村干群')).toHaveLength(1)
  })

  it('whose step was said already waits for its next step, and is not looked at again each minute', async () => {
    await begin('2026-11-23 08:00')
    await order()
    await at('2026-11-23 12:00')
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '退单 1 家里有事')
    const dueAt = async () => (await village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })).dueAt
    expect(await dueAt()).toEqual(local('2026-11-23 16:00'))
    await at('2026-11-23 16:00')
    expect(await dueAt()).toEqual(local('2026-11-24 12:00'))
  })

  it('asks who asked to rate it, then is over as 未评价, and can still be rated for 30 days', async () => {
    await begin('2026-11-23 09:00')
    await order()
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '完成 1')
    for (const room of village.rooms()) heard(room)
    await at('2026-11-26 09:00')
    expect(heard('村民群')).toEqual([expect.stringMatching(/^@张三\u2005#1 .*满意/)])
    await at('2026-11-30 09:00')
    const matter = await village.store.client.matter.findFirstOrThrow()
    expect(matter).toMatchObject({ state: 'unrated' })
    expect(matter.details).not.toHaveProperty('rating')
    expect(village.rooms().flatMap((room) => heard(room))).toEqual([expect.stringMatching(/^@张三\u2005#1 .*重开 1/u)])
    await say('DM:张三', '张三', '我的单')
    expect(heard('DM:张三').join()).not.toContain('#1')
    await at('2026-12-28 10:00')
    await say('村民群', '张三', '评单 1 不满意 又不亮了')
    expect(heard('村民群').join()).toMatch(/#1 没办好.*重新找人/u)
    expect(await village.store.client.matter.findFirstOrThrow()).toMatchObject({ state: 'open' })
  })

  it('that nobody rated in 30 days more is closed without a rating', async () => {
    await begin('2026-11-23 09:00')
    await order()
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '完成 1')
    await at('2026-11-30 09:01')
    await at('2026-12-30 10:00')
    const matter = await village.store.client.matter.findFirstOrThrow()
    expect(matter).toMatchObject({ state: 'closed', dueAt: null })
    expect(matter.details).not.toHaveProperty('rating')
  })
})

describe('a person who is reminded', () => {
  const held = async (minutes: readonly string[]) => {
    await begin(`2026-11-23 ${minutes[0]}`)
    for (const minute of minutes) {
      await at(`2026-11-23 ${minute}`)
      await order('张三', `第 ${minutes.indexOf(minute) + 1} 盏路灯不亮了`)
      await say('党员群', '韦志强', `接单 ${minutes.indexOf(minute) + 1}`)
    }
    for (const room of [...village.rooms(), 'DM:韦志强']) heard(room)
  }

  it('hears directly, and of everything in the same hour at once', async () => {
    await held(['09:05', '09:40', '10:10'])
    await at('2026-11-26 09:04')
    expect(heard('DM:韦志强')).toEqual([])
    await at('2026-11-26 09:05')
    expect(heard('DM:韦志强')).toEqual([expect.stringMatching(/#1 .*\n#2 /)])
    await at('2026-11-26 09:59')
    expect(heard('DM:韦志强')).toEqual([])
    await at('2026-11-26 10:10')
    expect(heard('DM:韦志强')).toEqual([expect.stringMatching(/^#3 /)])
    expect(heard('党员群')).toEqual([])
  })

  it('says 今天别提醒 and hears of it tomorrow', async () => {
    await held(['09:05'])
    await at('2026-11-26 08:30')
    await say('DM:韦志强', '韦志强', '今天别提醒')
    expect(heard('DM:韦志强')).toEqual([expect.stringContaining('明天')])
    await at('2026-11-26 09:05')
    await at('2026-11-26 18:00')
    expect(heard('DM:韦志强')).toEqual([])
    await at('2026-11-27 07:30')
    expect(heard('DM:韦志强')).toEqual([expect.stringMatching(/^#1 /)])
  })
})

describe('a visit that is owed', () => {
  it('is told to the liaison alone; a group hears of no household; the superior hears who is late', async () => {
    await begin('2026-11-23 09:00')
    await at('2026-12-23 09:00')
    expect(heard('DM:韦志强')).toEqual([expect.stringMatching(/该走访了：.*蓝阿婆（01-01，今天到期）.*、.*莫老四/)])
    // Not a friend of the bot.
    expect(heard('志愿者群')).toEqual([])
    const [open, ...more] = heard('党员群')
    expect(open).toMatch(/^@陆大勇\u2005/)
    expect(open).not.toMatch(/黄阿公|覃大爷|02-0/)
    expect(more).toEqual([])
    await at('2026-12-30 09:00')
    // Who is late is named to their superior alone.
    expect(heard('村干群')).toEqual([])
    expect(heard('DM:王建国').join('\n')).toMatch(/超期 7 天以上：(?=.*韦志强)(?=.*陆大勇)/)
    // Nobody is spoken of behind their back.
    expect(heard('DM:韦志强')).toEqual([expect.stringMatching(/蓝阿婆（01-01，/)])
    await at('2026-12-31 09:00')
    expect(heard('村干群')).toEqual([])
  })

  it('of a secretary is told to the township', async () => {
    await begin('2026-11-23 09:00')
    const { client } = village.store
    const { id: ownerId } = await client.person.findFirstOrThrow({ where: { name: '王建国' } })
    await client.duty.updateMany({ data: { ownerId } })
    await at('2026-12-30 09:00')
    expect(heard('村干群')).toEqual([])
    // Others listen there, so nobody is named.
    expect(heard('镇工作群')).toEqual(['@陈晓明\u2005有联系户走访超期 7 天以上，私聊我发「走访情况」看看'])
  })

  it('is not spoken of once it was made, nor by who is gone', async () => {
    await begin('2026-11-23 09:00')
    const { client } = village.store
    await at('2026-12-16 00:30')
    await client.duty.updateMany({
      where: { owner: { name: '韦志强' } },
      data: { dueDay: '2027-01-14', fromDay: '2027-01-07', dueAt: local('2027-01-07 00:00'), nudgeStep: 0 },
    })
    await client.person.updateMany({ where: { name: '陆大勇' }, data: { vanishedAt: local('2026-12-16 01:00') } })
    await at('2026-12-16 09:00')
    expect(heard('DM:韦志强')).toEqual([])
    expect(heard('志愿者群')).toEqual([])
    expect(await client.outbox.count({ where: { state: 'dropped' } })).toBeGreaterThan(0)
  })

  it('is not spoken of when it was muted after the reminder had been written', async () => {
    await begin('2026-11-23 09:00')
    const { client } = village.store
    await at('2026-12-16 00:30')
    const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '韦志强' } })
    const waiting = { purpose: 'nudge', state: 'waiting', personId } as const
    const written = await client.outbox.count({ where: waiting })
    expect(written).toBeGreaterThan(0)
    await client.duty.updateMany({
      where: { owner: { name: '韦志强' } },
      data: { mutedUntil: '2027-01-10', mutedReason: '外出务工' },
    })
    await at('2026-12-16 09:00')
    expect(heard('DM:韦志强')).toEqual([])
    expect(await client.outbox.count({ where: { ...waiting, state: 'dropped' } })).toBe(written)
  })

  it('is not spoken of while it is muted', async () => {
    await begin('2026-11-23 09:00')
    await village.store.client.duty.updateMany({ data: { mutedUntil: '2027-01-10', mutedReason: '外出务工' } })
    await at('2026-12-23 09:00')
    for (const room of [...village.rooms(), 'DM:韦志强']) expect(heard(room)).toEqual([])
    await at('2027-01-11 09:00')
    expect(heard('DM:王建国').filter((text) => text.includes('超期 7 天以上'))).toHaveLength(1)
  })
})

describe("the secretary's morning", () => {
  it('begins with a word when something waits, and with none when nothing does', async () => {
    await begin('2026-11-23 07:00')
    await order()
    await at('2026-11-24 08:00')
    expect(heard('DM:王建国')).toEqual([
      expect.stringMatching(/早上好[\s\S]*没人接的点单：#1 「屋后路灯不亮了」，发：派单 1 @人$/),
    ])
    await at('2026-11-24 08:01')
    expect(heard('DM:王建国')).toEqual([])
    await say('志愿者群', '蓝春燕', '接单 1')
    await at('2026-11-25 08:00')
    expect(heard('DM:王建国')).toEqual([])
  })

  it('is one line when it is yesterday’s, and after three mornings of the same comes once a week', async () => {
    await begin('2026-11-22 07:00')
    await order()
    const said: [string, number][] = []
    for (let day = 23; day < 53; day++) {
      const date = day <= 30 ? `2026-11-${day}` : `2026-12-${String(day - 30).padStart(2, '0')}`
      await at(`${date} 08:00`)
      const word = heard('DM:王建国').filter((text) => text.includes('早上好'))
      if (word[0]) said.push([date.slice(5), word[0].split('\n').length])
    }
    expect(said).toEqual([
      ['11-23', 2],
      ['11-24', 1],
      ['11-25', 1],
      ['11-30', 2],
      ['12-07', 2],
      ['12-14', 2],
      ['12-21', 2],
    ])
  })
})
