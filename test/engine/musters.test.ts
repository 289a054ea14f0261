import { describe, expect, it } from 'vitest'
import { readCall } from '../../commands/muster/calling.ts'
import { isToldOf } from '../../commands/muster/workflow.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

/** 吹哨 党员 …缺5人: who is called, who comes, who waits; never who did not come. */
let village: InProcess
eachInFreshVillage((one) => {
  village = one
})
const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')

const villageId = async () => (await village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })).id

describe('what a call says', () => {
  const now = local('2026-11-23 09:00')
  it.each([
    ['党员 那良屯修水渠缺5人 周六上午', { to: ['members'], title: '那良屯修水渠', wanted: 5 }],
    ['志愿者 敬老院打扫，还差三个人 后天', { to: ['volunteers'], title: '敬老院打扫', wanted: 3 }],
    ['党员和志愿者：周日 清沟，要 12 名', { to: ['members', 'volunteers'], title: '清沟', wanted: 12 }],
  ])('%s', (text, expected) => {
    expect(readCall(text, new Date(now))).toMatchObject(expected)
  })
  it.each([
    ['党员 修水渠 周六', 'count'],
    ['党员 修水渠缺5人', 'date'],
    ['党员 缺5人 周六', 'what'],
    ['大家 修水渠缺5人 周六', 'people'],
  ])('asks for what is missing: %s', (text, lacks) => {
    expect(readCall(text, new Date(now))).toEqual({ lacks })
  })
})

describe('hands that are called', () => {
  it('come from the groups that were called, by their own word, and once', async () => {
    await say('村干群', '覃小芳', '吹哨 党员 修水渠缺2人 周六')
    expect(await say('村民群', '莫老四', '报名 1')).toMatch(/党员群/u)
    expect(await say('党员群', '韦志强', '#1 报名')).toMatch(/报上了：韦志强（已报 1 人，还缺 1 人）/u)
    expect(await say('党员群', '韦志强', '报名 1')).toMatch(/已经报过了/u)
    expect(await say('党员群', '陆大勇', '#1 我来')).toMatch(/2 人够了/u)
    expect(await say('党员群', '黄美兰', '来不了 1')).toMatch(/没有报名/u)
  })

  it('are told when it is called off, and nobody is told of who did not come', async () => {
    await say('村干群', '覃小芳', '吹哨 党员 修水渠缺2人 周六')
    await say('党员群', '韦志强', '报名 1')
    await say('党员群', '陆大勇', '报名 1')
    await village.setClock?.(local('2026-11-28 08:00'))
    await village.settle()
    expect(await say('党员群', '陆大勇', '签到 1')).toMatch(/签到成功：陆大勇（已 1 人）/u)
    await village.setClock?.(local('2026-11-29 09:00'))
    await village.settle()
    expect(await say('村干群', '王建国', '查 1')).not.toMatch(/韦志强/u)
    const over = await village.store.transaction(async (tx) => tx.matters.byNumber(await villageId(), 1))
    expect(await say('DM:陆大勇', '陆大勇', '我的时长')).toMatch(/11-28 #1 修水渠 到了/u)
    expect(await say('DM:韦志强', '韦志强', '我的时长')).toMatch(/还没有记下时长/u)
    expect(over?.participants.filter((one) => isToldOf(one, 'over')).map(({ name }) => name)).toEqual([
      '覃小芳',
      '陆大勇',
    ])
    await say('村干群', '覃小芳', '吹哨 党员 清沟缺2人 12月5日')
    await say('党员群', '韦志强', '报名 2')
    const before = village.said('党员群').length
    await say('村干群', '覃小芳', '撤单 2 下雨')
    expect(village.said('党员群').slice(before).join()).toMatch(/清沟取消了（下雨），不用来了/u)
  })
})

describe('the hours of hands that were called', () => {
  it('are asked of who came of their own will, told in minutes, confirmed by who called', async () => {
    await say('村干群', '覃小芳', '吹哨 党员 修水渠缺4人 周六')
    await village.setClock?.(local('2026-11-28 08:00'))
    await village.settle()
    await say('党员群', '陆大勇', '签到 1')
    await say('党员群', '韦志强', '签到 1')
    await say('党员群', '李秀英', '签到 1')
    await village.setClock?.(local('2026-11-29 09:00'))
    await village.settle()
    const asked = village.said('志愿者群').find((text) => text.includes('用了多久')) ?? ''
    expect(asked).toMatch(/@陆大勇/u)
    expect(asked).toMatch(/用时 1 1.5小时/u)
    // Who came as part of their office is asked nowhere, and nothing of it is theirs.
    const everywhere = ['党员群', '村干群', '志愿者群', '村民群'].flatMap((room) => village.said(room))
    expect(everywhere.filter((text) => text.includes('用了多久')).join()).not.toMatch(/李秀英/u)
    expect(village.said('DM:李秀英').join()).not.toMatch(/用了多久/u)
    expect(await say('DM:李秀英', '李秀英', '我的时长')).toMatch(/还没有记下时长/u)
    expect(await say('志愿者群', '陆大勇', '个半钟')).toMatch(/#1 记了 1 小时 30 分钟，等召集人核了就算数/u)
    expect(await say('党员群', '李秀英', '用时 1 3小时')).not.toMatch(/记了/u)
    expect(await say('党员群', '黄美兰', '用时 1 3小时')).not.toMatch(/记了/u)
    expect(await say('党员群', '韦志强', '用时 1 2小时')).toMatch(/记了 2 小时/u)
    expect(await say('DM:陆大勇', '陆大勇', '我的时长')).toMatch(/0 分钟，还有 1 小时 30 分钟 等人核/u)
    const vouched = await say('村干群', '覃小芳', '核时 1')
    expect(vouched).toMatch(/核好了：.*陆大勇 1 小时 30 分钟/u)
    expect(vouched).toMatch(/核好了：.*韦志强 2 小时/u)
    expect(await say('DM:陆大勇', '陆大勇', '我的时长')).toMatch(/志愿时长 1 小时 30 分钟\n11-28 #1/u)
    expect(await say('村干群', '王建国', '查 1')).toMatch(/签到：(?=.*陆大勇)(?=.*韦志强).*李秀英/u)
  })

  it('remind who called once, after a week, of all that nobody confirmed', async () => {
    await say('村干群', '覃小芳', '吹哨 党员 修水渠缺4人 周六')
    await village.setClock?.(local('2026-11-28 08:00'))
    await village.settle()
    await say('党员群', '陆大勇', '签到 1')
    await say('党员群', '韦志强', '签到 1')
    await village.setClock?.(local('2026-11-29 09:00'))
    await village.settle()
    await say('党员群', '陆大勇', '用时 1 2小时')
    await say('党员群', '韦志强', '用时 1 2小时')
    await village.setClock?.(local('2026-12-07 09:30'))
    await village.settle()
    const all = [...village.said('村干群'), ...village.said('党员群'), ...village.said('DM:覃小芳')]
    expect(all.filter((text) => text.includes('有 2 条时长还没核'))).toHaveLength(1)
  })
})
