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
