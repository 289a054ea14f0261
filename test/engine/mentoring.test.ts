import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/ledger/ledger.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})
const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
const at = async (time: string) => {
  await village.setClock?.(local(time))
  await village.settle()
}

describe('帮带, who teaches whom', () => {
  it('asks for two lines each period, until it is stopped', async () => {
    const begun = await say('村干群', '王建国', '帮带 @韦志强 @陆大勇 每月底')
    expect(begun).toMatch(/记下了：韦志强带陆大勇，每期写两行/u)
    expect(await say('村干群', '王建国', '帮带 @韦志强 @陆大勇')).toMatch(/已经记着了/u)
    await at('2026-11-28 09:00')
    await at('2026-11-30 09:00')
    const asked = [...village.said('党员群'), ...village.said('DM:韦志强'), ...village.said('志愿者群')].join('\n')
    expect(asked).toMatch(/帮带小结 1/u)
    expect(await say('DM:韦志强', '韦志强', '帮带小结 1')).toMatch(/写两行就行/u)
    expect(await say('DM:黄美兰', '黄美兰', '帮带小结 1 教了记账')).not.toMatch(/记下了/u)
    expect(await say('DM:韦志强', '韦志强', '帮带小结 1 教了写台账，会了')).toMatch(/#1 这一期的小结记下了/u)
    expect(await say('村干群', '王建国', '停止任务 韦志强带陆大勇')).toMatch(/以后不再派了/u)
    await at('2026-12-29 09:00')
    await at('2026-12-31 09:00')
    expect(await village.store.client.matter.count({ where: { kind: 'mentoring' } })).toBe(1)
  })

  it('wants two people, and a period it can keep', async () => {
    expect(await say('村干群', '王建国', '帮带 @韦志强 @韦志强')).not.toMatch(/记下了/u)
    expect(await say('党员群', '韦志强', '帮带 @韦志强 @陆大勇')).not.toMatch(/记下了/u)
    expect(await village.store.client.duty.count({ where: { kind: 'mentoring' } })).toBe(0)
  })

  it('passes in silence when nothing was written, and stands in no list', async () => {
    await say('村干群', '王建国', '帮带 @韦志强 @陆大勇 每月底')
    await at('2026-11-28 09:00')
    await at('2026-12-20 09:00')
    const { state } = await village.store.client.matter.findFirstOrThrow({ where: { kind: 'mentoring' } })
    expect(state).toBe('passed')
    expect(village.said('村干群').join()).not.toMatch(/没写/u)
    const [ledger] = registry.mechanisms.flatMap(({ ledgers = {} }) => ledgers.帮带 ?? [])
    const month = {
      from: local('2026-11-01 00:00'),
      to: local('2027-01-01 00:00'),
      fromDay: '2026-11-01',
      toDay: '2027-01-01',
    }
    const orgs = await village.store.transaction((tx) => tx.orgs())
    const { villageId } = await village.store.client.matter.findFirstOrThrow()
    const scope = { villageId, villageIds: [villageId], isAbove: false, month, orgs } as unknown as Scope
    expect(await village.store.transaction((tx) => ledger!.count(tx, scope))).toBe(0)
  })

  it('keeps no name of who asked to be forgotten', async () => {
    await say('村干群', '王建国', '帮带 @韦志强 @陆大勇 每月底')
    await at('2026-11-28 09:00')
    await say('DM:陆大勇', '陆大勇', '删除我的信息')
    await say('DM:陆大勇', '陆大勇', '确认')
    const { client } = village.store
    const left = [await client.duty.findMany(), await client.matter.findMany({ include: { participants: true } })]
    expect(JSON.stringify(left)).not.toMatch(/陆大勇/u)
  })
})

describe('who was asked for the two lines', () => {
  it('answers in plain words, in private', async () => {
    await village.answers('村干群', '王建国', '帮带 @韦志强 @黄美兰 每周五')
    await village.setClock?.(new Date('2026-11-24T08:30+08:00'))
    await village.settle()
    expect(village.said('DM:韦志强').join('\n')).toMatch(/帮带 #\d+ 韦志强带黄美兰/u)
    const said = (await village.answers('DM:韦志强', '韦志强', '教了写台账，会了')).join('\n')
    expect(said).toMatch(/这一期的小结记下了/u)
  })
})
