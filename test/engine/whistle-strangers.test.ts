import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { settleSecondVillage } from '../support/second-village.ts'
import { local } from '../support/transcript.ts'

/** What nobody planned for: the process dies between the steps, somebody is wrong about village or number, a villager looks. */
let village: InProcess
eachInFreshVillage((one) => {
  village = one
})

const say = (room: string, who: string, text: string) => village.heardFrom(() => village.say(room, who, text))
const inTown = (who: string, text: string) => say('镇工作群', who, text)
const like = (...parts: readonly string[]) => expect.stringMatching(new RegExp(parts.join('.*'), 's'))
const state = async () => (await village.store.client.matter.findFirstOrThrow({ where: { kind: 'whistle' } })).state

it('goes its way through a process that dies after every step', async () => {
  const steps = [
    ['村干群', '覃小芳', '吹哨 事 水渠三家争水', 'drafted'],
    ['村干群', '王建国', '同意 1', 'blown'],
    ['镇工作群', '陈晓明', '同意 1', 'approved'],
    ['镇工作群', '陈晓明', '派哨 1 派出所', 'dispatched'],
    ['镇工作群', '周正', '问哨 1 哪三家', 'asked'],
    ['村干群', '覃小芳', '答哨 1 上屯三家', 'dispatched'],
    ['镇工作群', '周正', '签收 1', 'received'],
    ['镇工作群', '周正', '#1 报到 两人到', 'arrived'],
    ['镇工作群', '周正', '处置 1 在谈', 'doing'],
    ['镇工作群', '周正', '办结 1 谈拢了', 'done'],
    ['村干群', '覃小芳', '评哨 1 没解决', 'approved'],
    ['镇工作群', '陈晓明', '派哨 1 派出所', 'dispatched'],
    ['镇工作群', '周正', '办结 1 又谈拢了', 'done'],
    ['村干群', '覃小芳', '评哨 1 5', 'closed'],
  ] as const
  for (const [room, who, text, then] of steps) {
    expect(await say(room, who, text), text).not.toEqual([])
    await village.restart()
    expect(await state(), text).toBe(then)
    // Said again by somebody who saw no answer, it changes nothing.
    await say(room, who, text)
    expect(['closed', then], text).toContain(await state())
  }
})

describe('somebody is wrong', () => {
  it('about the village: nothing of another village is moved by its number', async () => {
    await settleSecondVillage(village.store, local('2026-11-23 09:00'))
    await say('村干群', '王建国', '吹哨 事 水渠三家争水')
    expect(await inTown('陈晓明', '同意 莲塘村 1')).toEqual([like('没有 #1')])
    expect(await inTown('陈晓明', '莲塘村1 同意')).not.toContainEqual(like('同意了'))
    expect(await state()).toBe('blown')
    expect(await inTown('陈晓明', '青山村1 同意')).toContainEqual(like('青山村吹哨 #1 同意了'))
    expect(await inTown('陈晓明', '派哨 1 主办 派出所 协办 水务局')).toEqual([like('没有「水务局」', '派出所')])
    expect(await state()).toBe('approved')
  })

  it('about whose it is: a villager neither moves it nor reads what it says', async () => {
    await say('村干群', '王建国', '吹哨 事 莫老四家的低保被人冒领，村里查不清')
    for (const text of ['同意 1', '派哨 1 派出所', '签收 1', '报到 1', '办结 1 好了', '撤哨 1', '评哨 1 5']) {
      expect((await say('村民群', '张三', text)).join(), text).not.toMatch(/低保|莫老四家/u)
      expect(await state(), text).toBe('blown')
    }
    for (const room of ['村民群', '志愿者群'])
      expect((await say(room, '张三', '查 1')).join(), room).not.toMatch(/低保|冒领|莫老四/u)
    expect(village.said('村民群').join()).not.toMatch(/低保|冒领/u)
  })
})
