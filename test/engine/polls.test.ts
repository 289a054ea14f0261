import { describe, expect, it } from 'vitest'
import { rowsOf, tables } from '../../src/store/whole/tables.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** 征求, told in the demo village: 莫老四 heads 01-02 and 张三 02-01; seven households. */
let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const ask = (text = '征求 铺石子还是修水沟 到11月26日晚8点') => village.answers('村民群', '王建国', text)
const answer = async (who: string, text: string, room = '村民群') => (await village.answers(room, who, text)).join('\n')
const standing = () => answer('莫老四', '查 1')
const ballots = () => village.store.client.ballot.findMany({ orderBy: { id: 'asc' } })

describe('one voice a household', () => {
  it('counts who heads it, once, and the last word', async () => {
    expect((await ask()).join()).toMatch(/征求 #1 .*每户一票.*20:00 截止.*1 铺石子　2 修水沟/su)
    expect(await answer('张三', '表态 1 1')).toContain('表态记下了：张三（已表态 1/7 户）')
    expect(await answer('张三', '表态 1 2')).toContain('改好了')
    expect(await answer('张三', '表态 1 2')).toContain('1/7 户')
    expect(await ballots()).toMatchObject([{ choice: 2, noted: false }])
  })

  it('is its 户代表’s where one was named: another of the family hears whose it is', async () => {
    await ask()
    expect(await answer('覃小芳', '户代表 02-01 韦志强', '村干群')).toContain('韦志强表态')
    expect(await answer('张三', '表态 1 1')).toContain('您家由韦志强表态')
    expect(await answer('韦志强', '表态 1 2')).toContain('1/7 户')
    // Nobody speaks for two, and the head has it back when named again.
    expect(await answer('覃小芳', '户代表 01-01 韦志强', '村干群')).toContain('一人只代表一户')
    expect(await answer('覃小芳', '户代表 01-01 莫老四', '村干群')).toContain('一人只代表一户')
    await answer('覃小芳', '户代表 02-01 张三', '村干群')
    expect(await answer('张三', '表态 1 1')).toContain('改好了')
    expect(await ballots()).toMatchObject([{ choice: 1 }])
  })

  it('is nobody’s who speaks for no household, with the reason', async () => {
    await ask()
    expect(await answer('韦志强', '表态 1 1')).toContain('不是户主，也没有登记成户代表')
    expect(await ballots()).toEqual([])
  })

  it('takes no figure that is none of the choices', async () => {
    await ask()
    for (const figure of ['0', '3', '99', '一百']) {
      expect(await answer('张三', `表态 1 ${figure}`)).toMatch(/没有这一项.*1 铺石子　2 修水沟/su)
    }
    expect(await ballots()).toEqual([])
  })

  it('is judged by when it was said, and not after the end', async () => {
    await ask()
    await village.setClock?.(new Date('2026-11-26T12:00:30Z'))
    expect(await answer('张三', '表态 1 1')).toContain('已经截止')
    // Said in time, and heard after it.
    village.receive({ who: '莫老四', room: '村民群', text: '表态 1 2', sentAt: new Date('2026-11-26T11:59:00Z') })
    await village.settle()
    expect(village.said('村民群').at(-1)).toContain('记下了')
    expect(await standing()).toMatch(/修水沟 1 户/u)
  })

  it('is over with its last minute, though the bell has not rung yet', async () => {
    await ask()
    village.clock.set(new Date('2026-11-26T12:00:30Z'))
    expect(await answer('张三', '表态 1 1')).toContain('已经截止')
    expect(await ballots()).toEqual([])
  })

  it('counts a part of the village where it is asked in that part’s group', async () => {
    await village.answers('新群', '王建国', '绑定本群 那良屯党小组 村民群')
    expect(await answer('王建国', '征求 路灯装三盏还是五盏', '新群')).toContain('每户一票')
    expect(await standing()).toContain('0/4 户')
    expect(await answer('张三', '表态 1 1', '新群')).toContain('只问那良屯的户')
  })
})

describe('in people’s own words', () => {
  const quoted = (said: string, words: string) => `「连心小助手：${said}」\n- - - - - - - - - - - - - - -\n${words}`
  const choices = async () => (await ballots()).map(({ choice }) => choice)

  it('counts without a quote right after it was asked, later what says that it chooses', async () => {
    await ask()
    expect(await answer('张三', '石子')).toContain('记下了')
    expect(await answer('张三', '2')).toContain('改好了')
    expect(await choices()).toEqual([2])
    expect(await answer('张三', '3')).toBe('')
    await village.setClock?.(new Date('2026-11-23T04:00:00Z'))
    for (const talk of ['1', '石子', '我家同意你去']) expect(await answer('张三', talk)).toBe('')
    expect(await answer('张三', '我家选1')).toContain('改好了')
    expect(await choices()).toEqual([1])
    // Said in another group, it answers nothing.
    expect(await answer('张三', '我家选2', '党员群')).toBe('')
  })

  it('knows after a restart what was asked', async () => {
    await ask()
    await village.restart()
    expect(await answer('张三', '选2')).toContain('记下了')
  })

  it('takes 同意 for the poll where there is nothing else to agree to', async () => {
    await ask('征求 水费涨到2元同不同意')
    expect(await answer('莫老四', '同意')).toContain('记下了')
    expect(await answer('莫老四', '不同意')).toContain('改好了')
    expect(await choices()).toEqual([2])
    await village.answers('党员群', '王建国', '任务 @韦志强 11月25日 拉石子')
    await village.answers('党员群', '韦志强', '延期 2 11月28日 车坏了')
    expect(await answer('王建国', '同意')).not.toContain('#1')
  })

  it('is taken back in words, under what the bot said last', async () => {
    const [asked = ''] = await ask('征求 水费涨到2元同不同意')
    const noted = await answer('张三', quoted(asked, '同意'))
    expect(noted).toContain('记下了')
    expect(await answer('张三', quoted(noted, '不同意了'))).toContain('改好了')
    expect(await choices()).toEqual([2])
    expect(await answer('张三', quoted(asked, '同意，但是要先修水管'))).toMatch(
      /没看清您选哪一项[\s\S]*1 同意　2 不同意/u,
    )
    expect(await answer('张三', quoted(asked, '9'))).toContain('没有这一项')
    expect(await choices()).toEqual([2])
  })

  it('is heard in private, where the poll was not said', async () => {
    await ask()
    expect(await answer('张三', '1', 'DM:张三')).toContain('1/7 户')
    expect(await answer('张三', '我家要修水沟', 'DM:张三')).toContain('改好了')
    expect(await choices()).toEqual([2])
    expect(await answer('张三', '7', 'DM:张三')).toContain('没有这一项')
    await village.setClock?.(new Date('2026-11-27T01:00:00Z'))
    expect(await answer('张三', '1', 'DM:张三')).not.toContain('#1')
  })

  it('is no second poll where somebody only asks how one stands', async () => {
    await ask()
    expect(await answer('李秀英', '征求 1 情况', '村干群')).toMatch(/已表态 0\/7 户/u)
    expect(await village.store.client.matter.count()).toBe(1)
  })
})

describe('代记', () => {
  it('is counted apart, gives way to the household’s own word, and is told to it in private', async () => {
    village.wechat.isFriend = (name) => name === '张三'
    await ask()
    expect(await answer('覃小芳', '代记 1 02-01 1 上门问的', '村干群')).toMatch(/代记好了.*02-01.*铺石子.*代记 1 户/u)
    expect(village.said('DM:张三').join()).toMatch(/覃小芳替您家记了：铺石子[\s\S]*表态 1/u)
    expect(await answer('张三', '表态 1 2')).toContain('改好了')
    expect(await answer('覃小芳', '代记 1 02-01 1', '村干群')).toContain('自己表过态了')
    expect(await ballots()).toMatchObject([{ choice: 2, noted: false, note: null }])
  })

  it('tells nobody in a group what a household chose', async () => {
    village.wechat.isFriend = () => false
    await ask()
    await answer('覃小芳', '代记 1 02-01 1', '村干群')
    await village.settle()
    expect(village.said('村民群').join()).not.toContain('替您家')
    expect(village.said('党员群').join()).not.toContain('替您家')
  })

  it('is for who looks after the grid, and for a household that is there', async () => {
    await ask()
    expect(await answer('韦志强', '代记 1 01-01 1', '党员群')).not.toContain('代记好了')
    expect(await answer('覃小芳', '代记 1 09-09 1', '村干群')).toContain('没有找到')
    expect(await answer('覃小芳', '代记 1 01-01 7', '村干群')).toContain('选了第几项')
    // The only one that is open need not be named, though it was asked in another group.
    expect(await answer('覃小芳', '代记 01-01 1 上门问的', '村干群')).toMatch(/#1 代记好了.*蓝阿婆.*代记 1 户/u)
  })
})

describe('while it is open', () => {
  it('only the turnout is told; at the end everything, 代记 apart, and that it is no vote', async () => {
    await ask()
    await answer('张三', '表态 1 1')
    await answer('覃小芳', '代记 1 01-01 1', '村干群')
    expect(await standing()).toMatch(/已表态 2\/7 户/u)
    expect(await standing()).not.toMatch(/铺石子 \d 户/u)
    await village.setClock?.(new Date('2026-11-27T01:00:00Z'))
    await village.settle()
    const end = village.said('村民群').at(-1) ?? ''
    expect(end).toMatch(
      /表态 2\/7 户（代记 1），不到开会要的 5 户[\s\S]*铺石子 2 户（代记 1）　2 修水沟 0 户[\s\S]*不代替会议表决/u,
    )
    expect(await standing()).toContain('铺石子 2 户')
  })

  it('reminds once, a day before the end: in private who is silent, in the group without a name', async () => {
    village.wechat.isFriend = (name) => ['张三', '莫老四'].includes(name)
    await ask()
    await answer('张三', '表态 1 1')
    await village.setClock?.(new Date('2026-11-25T12:00:30Z'))
    await village.settle()
    expect(village.said('DM:莫老四').join()).toContain('您家还没有表态')
    expect(village.said('DM:张三')).toEqual([])
    const said = village.said('村民群').at(-1) ?? ''
    expect(said).toContain('1/7 户')
    expect(said).not.toMatch(/莫老四|张三|@/u)
    const before = village.said('村民群').length
    for (const at of ['2026-11-25T13:00:00Z', '2026-11-26T02:00:00Z', '2026-11-26T11:00:00Z']) {
      await village.setClock?.(new Date(at))
      await village.settle()
    }
    expect(village.said('村民群')).toHaveLength(before)
    expect(village.said('DM:莫老四')).toHaveLength(1)
  })

  it('calls nobody by name in a group who is no friend', async () => {
    village.wechat.isFriend = () => false
    await ask()
    await village.setClock?.(new Date('2026-11-25T12:00:30Z'))
    await village.settle()
    for (const room of village.rooms()) expect(village.said(room).join()).not.toMatch(/您家还没有表态|有件事等着您/u)
  })
})

describe('what is refused, with the reason', () => {
  it.each([
    ['征求 选村主任选谁好', '选举'],
    ['征求 罢免村主任同不同意', '罢免'],
    ['征求 修路决议，同意还是不同意', '不能当决议'],
    ['征求 莫老四家该不该吃低保', '是什么户'],
    ['征求 铺石子还是修水沟 到昨天', '已经过了'],
    ['征求 铺石子还是修水沟 到2028年1月1日', '太远'],
    ['征求 铺石子还是铺石子', '一样'],
  ])('%s', async (text, why) => {
    expect((await ask(text)).join()).toContain(why)
    expect(await village.store.client.matter.count()).toBe(0)
  })

  it('a poll that was called off counts nothing', async () => {
    await ask()
    expect(await answer('王建国', '撤单 1')).toContain('不征求了')
    expect(await answer('张三', '表态 1 1')).toContain('不征求了')
  })
})

describe('抽查', () => {
  it('shows 监督员 five households, what they chose only at the end', async () => {
    await ask()
    expect(await answer('农贵生', '抽查 1', '村干群')).toContain('还没有户表态')
    await answer('张三', '表态 1 1')
    await answer('覃小芳', '代记 1 01-01 2', '村干群')
    expect(await answer('农贵生', '抽查 1', '村干群')).toMatch(/抽了 2 户[\s\S]*01-01 蓝阿婆 代记\n02-01 张三 表过态$/u)
    await village.setClock?.(new Date('2026-11-27T01:00:00Z'))
    expect(await answer('农贵生', '抽查 1', '村干群')).toMatch(/01-01 蓝阿婆 代记 「修水沟」/u)
    expect(await answer('张三', '抽查 1')).not.toContain('蓝阿婆')
  })
})

describe('without names', () => {
  it('keeps who chose what apart while it is open, and nothing of it after', async () => {
    await village.answers('村干群', '王建国', '不记名征求 铺石子还是修水沟 到11月26日晚8点')
    expect(await answer('张三', '表态 1 1')).toContain('没有算')
    expect(await answer('张三', '表态 1 1', 'DM:张三')).toContain('1/7 户')
    expect(await ballots()).toMatchObject([{ choice: 1, personId: null }])
    const person = await village.store.client.person.findFirstOrThrow({ where: { name: '张三' } })
    const events = await village.store.client.matterEvent.findMany({ where: { actorId: person.id } })
    expect(events).toEqual([])
    const audits = await village.store.client.audit.findMany({ where: { personId: person.id, action: 'answer-poll' } })
    // What was said in the group by mistake is marked by nobody's name either.
    expect(audits).toEqual([])
    await village.setClock?.(new Date('2026-11-26T12:00:30Z'))
    await village.settle()
    expect(await ballots()).toEqual([])
    expect(await standing()).toMatch(/铺石子 1 户/u)
    expect(await answer('农贵生', '抽查 1', '村干群')).not.toContain('铺石子')
  })

  it('leaves who answered in no table, but which household has', async () => {
    await village.answers('村干群', '王建国', '不记名征求 铺石子还是修水沟 到11月26日晚8点')
    const person = await village.store.client.person.findFirstOrThrow({ where: { name: '张三' } })
    const rows = async () => {
      const all = await Promise.all(
        tables().map(async (table) => [table.name, await rowsOf(village.store.client, table).findMany()]),
      )
      return new Set(all.flatMap(([name, some]) => some.map((row: object) => `${name} ${JSON.stringify(row)}`)))
    }
    const before = await rows()
    await answer('张三', '表态 1 1', 'DM:张三')
    await answer('张三', '表态 1 2', 'DM:张三')
    await answer('张三', '表态 1 9', 'DM:张三')
    // In their own words, and what they say by mistake.
    expect(await answer('张三', '1', 'DM:张三')).toContain('改好了')
    expect(await answer('张三', '我家选2', 'DM:张三')).toContain('改好了')
    await answer('张三', '选9', 'DM:张三')
    const fresh = [...(await rows())].filter((row) => !before.has(row))
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.filter((row) => [person.id, '张三'].some((mark) => row.includes(mark)))).toEqual([])
  })
})
