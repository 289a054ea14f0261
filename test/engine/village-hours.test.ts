import { afterEach, describe, expect, it } from 'vitest'
import type { ChosenHours } from '../../src/domain/hours.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'
import { local } from '../support/transcript.ts'

/** Two villages with one bot and one secretary; the second decides about its hours, the first goes by the default. */
describe('the hours of the village a reminder is about', () => {
  let village: InProcess
  afterEach(() => village.close())

  const WORKS_ON_SATURDAYS = { quiet: { from: 21 * 60 + 30, to: 7 * 60 + 30 }, rest: [0] }
  const SLEEPS_LONG = { quiet: { from: 18 * 60, to: 9 * 60 }, rest: [0, 6] }

  /** As another process would: the bot learns of it by looking. */
  async function begin(now: string, own: ChosenHours): Promise<void> {
    village = await startInProcess('village', local(now))
    await settleSecondVillage(village.store, local(now))
    await village.store.transaction((tx) => tx.hours.decide(SECOND.id, own, 0, local(now)))
  }
  const say = async (room: string, who: string, text: string) => {
    await village.say(room, who, text)
    await village.settle()
  }
  /** What each of some rooms heard from a moment on that a pattern fits. */
  const at = async (moment: string, pattern: RegExp, ...rooms: readonly string[]) => {
    const before = rooms.map((room) => village.said(room).length)
    await village.setClock?.(local(moment))
    await village.settle()
    return rooms.map(
      (room, i) =>
        village
          .said(room)
          .slice(before[i])
          .filter((text) => pattern.test(text)).length,
    )
  }
  const HELPERS = ['志愿者群', '莲塘志愿者群'] as const

  it('quiet hours move its own reminders alone', async () => {
    await begin('2026-11-23 16:00', SLEEPS_LONG)
    await say('村民群', '张三', '点单 屋后路灯不亮了')
    await say('莲塘村民群', '张三', '点单 水管漏水')
    expect(await at('2026-11-23 20:00', /^#1 /, ...HELPERS)).toEqual([1, 0])
    expect(await at('2026-11-24 07:30', /^#1 /, ...HELPERS)).toEqual([0, 0])
    expect(await at('2026-11-24 09:00', /^#1 /, ...HELPERS)).toEqual([0, 1])
  })

  it('so do its days of rest', async () => {
    await begin('2026-11-27 10:00', WORKS_ON_SATURDAYS)
    await say('村干群', '李秀英', '任务 @王建国 11月29日前 核对低保名单')
    await say('莲塘村干群', '王建国', '任务 @王建国 11月29日前 报送台账')
    await at('2026-11-27 23:00', /^/, 'DM:王建国')
    expect(await at('2026-11-28 09:00', /核对低保名单/, 'DM:王建国')).toEqual([0])
    expect(village.said('DM:王建国').filter((text) => /#1 「报送台账」/u.test(text))).toHaveLength(1)
  })

  it('help has no days of rest: only the night holds it', async () => {
    await begin('2026-11-27 19:00', WORKS_ON_SATURDAYS)
    await say('村民群', '张三', '点单 屋后路灯不亮了')
    await say('莲塘村民群', '张三', '点单 水管漏水')
    expect(await at('2026-11-27 23:00', /^#1 /, ...HELPERS)).toEqual([0, 0])
    expect(await at('2026-11-28 07:30', /^#1 /, ...HELPERS)).toEqual([1, 1])
    expect(await at('2026-11-29 02:00', /#1 /, '村干群')).toEqual([0])
    expect(await at('2026-11-29 07:30', /#1 /, '村干群')).toEqual([1])
  })

  it('what waited for the line is put off where it is quiet by now, and said elsewhere', async () => {
    await begin('2026-11-23 13:00', SLEEPS_LONG)
    await say('村民群', '张三', '点单 屋后路灯不亮了')
    await say('莲塘村民群', '张三', '点单 水管漏水')
    village.wechat.isUp = false
    expect(await at('2026-11-23 17:00', /^#1 /, ...HELPERS)).toEqual([0, 0])
    village.wechat.isUp = true
    expect(await at('2026-11-23 18:30', /^#1 /, ...HELPERS)).toEqual([1, 0])
    expect(await at('2026-11-24 09:00', /^#1 /, ...HELPERS)).toEqual([0, 1])
  })

  it('somebody of two villages hears of each in its own', async () => {
    await begin('2026-11-23 10:00', SLEEPS_LONG)
    await say('村干群', '李秀英', '任务 @王建国 11月25日前 核对低保名单')
    await say('莲塘村干群', '王建国', '任务 @王建国 11月25日前 报送台账')
    const first = /核对低保名单/
    const second = /报送台账/
    expect(await at('2026-11-24 08:59', first, 'DM:王建国')).toEqual([1])
    expect(village.said('DM:王建国').filter((text) => second.test(text))).toEqual([])
    expect(await at('2026-11-24 09:00', second, 'DM:王建国')).toEqual([1])
  })

  it('the morning’s word comes when the village’s morning begins', async () => {
    await begin('2026-11-23 09:30', SLEEPS_LONG)
    await say('村民群', '张三', '点单 屋后路灯不亮了')
    await say('莲塘村民群', '张三', '点单 水管漏水')
    expect(await at('2026-11-25 08:00', /早上好/, 'DM:王建国')).toEqual([1])
    expect(await at('2026-11-25 08:59', /早上好/, 'DM:王建国')).toEqual([0])
    expect(await at('2026-11-25 09:00', /早上好/, 'DM:王建国')).toEqual([1])
  })

  it('what is about no certain thing goes by its hearer’s village', async () => {
    await begin('2026-11-23 19:00', SLEEPS_LONG)
    const { id } = await village.store.client.person.findFirstOrThrow({ where: { name: '王建国' } })
    const hearers = [{ chatId: '莲塘村民群@chatroom' }, { chatId: '村民群@chatroom' }, { chatId: null, personId: id }]
    await village.setClock?.(local('2026-11-23 19:01'))
    await village.store.transaction(async (tx) => {
      for (const hearer of hearers) {
        const row = { account: 'wxid_bot', chatId: null, contactId: null, purpose: 'nudge', text: '有话' } as const
        tx.outbox.say({ ...row, ...hearer }, village.now())
      }
    })
    const rooms = ['莲塘村民群', '村民群', 'DM:王建国']
    expect(await at('2026-11-23 19:02', /有话/, ...rooms)).toEqual([0, 1, 1])
    expect(await at('2026-11-24 09:00', /有话/, ...rooms)).toEqual([1, 0, 0])
  })
})
