import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { after, minutes } from '../../src/domain/time.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'
import { local } from '../support/transcript.ts'

const NOW = local('2026-11-23 10:00')

/** 王建国 is at home in one village and is asked, in private, for another. */
describe('a question of another village than the one that is at home', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', NOW)
    await settleSecondVillage(village.store, NOW)
    await say('村民群', '张三', '点单 屋后路灯不亮了')
    const reading = { command: 'place-order', slots: { text: '水管漏水' } }
    const question = { villageId: SECOND.id, kind: 'confirm', reading, options: [] } as const
    await village.store.transaction((tx) =>
      tx.pendings.ask('wxid_王建国', '', question, village.now(), after(village.now(), minutes(10))),
    )
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, text: string) => {
    await village.say(room, who, text)
    await village.settle()
  }
  const orders = async () =>
    (await village.store.client.matter.findMany({ orderBy: { createdAt: 'asc' } })).map((one) => [
      one.villageId === SECOND.id,
      one.title,
    ])

  it('is acted on where it was asked', async () => {
    await say('DM:王建国', '王建国', '确认')
    expect(await orders()).toEqual([
      [false, '屋后路灯不亮了'],
      [true, '水管漏水'],
    ])
  })

  it('is not what a number of the village at home confirms', async () => {
    await say('DM:王建国', '王建国', '确认 1')
    expect(await orders()).toEqual([[false, '屋后路灯不亮了']])
    await say('DM:王建国', '王建国', '确认')
    expect(await orders()).toHaveLength(2)
  })
})
