import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { DEMO } from '../support/demo.ts'
import { type InProcess, SELF, startInProcess } from '../support/inprocess.ts'
import { settleSecondVillage } from '../support/second-village.ts'
import { local } from '../support/transcript.ts'

/** What comes of a whistle between the village, its township and two departments, on a fake clock. */
let village: InProcess
afterEach(() => village.close())

const begin = async (now: string) => {
  village = await startInProcess('village', local(now))
  await settleStation(village.store, local(now))
}
const at = async (moment: string) => {
  await village.setClock?.(local(moment))
  await village.settle()
}
/** What was said anywhere since this was last asked, each line with where. */
const heard = (): readonly string[] => {
  const all = village
    .rooms()
    .flatMap((room) => village.said(room).map((text, at) => [`${room} ${at}`, `${room} ${text}`]))
  const fresh = all.filter(([key = '']) => !known.has(key))
  for (const [key = ''] of fresh) known.add(key)
  return fresh.map(([, text = '']) => text)
}
const known = new Set<string>()
afterEach(() => known.clear())
const say = async (room: string, who: string, text: string) => {
  heard()
  await village.say(room, who, text)
  await village.settle()
  return heard()
}
const inTown = (who: string, text: string) => say('镇工作群', who, text)
const state = async () => (await village.store.client.matter.findFirstOrThrow({ where: { kind: 'whistle' } })).state
const like = (...parts: readonly string[]) => expect.stringMatching(new RegExp(parts.join('.*'), 's'))

/** 水利站 beside the demo's 派出所: 莫老四 is its man here. */
async function settleStation({ client, transaction }: Store, now: Date): Promise<void> {
  const { id: parentId } = await client.org.findFirstOrThrow({ where: { kind: 'township' } })
  await client.org.create({ data: { id: 'station', name: '红水镇水利站', kind: 'unit', parentId } })
  const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '莫老四' } })
  await client.roleHolding.create({ data: { id: 'station', personId, orgId: 'station', role: 'department' } })
  const room = { id: 'station', account: SELF.id, chatId: DEMO.roomId('水利站群'), orgId: 'station' }
  await client.room.create({ data: { ...room, kind: 'department', boundAt: now } })
  // Written past the store, so what it remembers is out of date.
  await transaction((tx) => tx.roster.lock())
}

/** Blown, agreed to and sent to both departments. */
async function sentToBoth() {
  await begin('2026-11-23 09:00')
  await say('村干群', '王建国', '吹哨 事 水渠三家争水')
  await inTown('陈晓明', '同意 1')
  await inTown('陈晓明', '派哨 1 主办 派出所 协办 水利站')
}

describe('an urgent whistle nobody has received', () => {
  it('is called out three times in the night, and the second and third time higher up too', async () => {
    await begin('2026-11-28 23:00')
    expect(await say('村干群', '覃小芳', '吹哨 急 那良屯塌方堵路')).toContainEqual(like('镇工作群', '急！', '签收'))
    for (const moment of ['23:11', '23:21', '23:31']) {
      await at(`2026-11-28 ${moment}`)
      expect(heard(), moment).toContainEqual(like('还没有签收。看到请发：签收 1'))
    }
    await at('2026-11-29 07:29')
    expect(heard()).toEqual([])
  })

  it('is for the watch in the township’s group, and for a department in its own where the words name it', async () => {
    await begin('2026-11-23 09:00')
    const watch = await say('村干群', '覃小芳', '吹哨 急 那良屯塌方堵路')
    expect(watch).toContainEqual(like('镇工作群', '陈晓明', '急！青山村吹哨 #1'))
    expect(watch.join()).not.toMatch(/水利站群/u)
    expect(await say('村干群', '覃小芳', '吹急哨 水利站的闸门冲垮了')).toContainEqual(
      like('水利站群', '急！青山村吹哨 #2'),
    )
  })

  it('is called out before the village gets up', async () => {
    await begin('2026-11-28 06:40')
    await say('村干群', '覃小芳', '吹哨 急 那良屯塌方堵路')
    await at('2026-11-28 06:51')
    expect(heard()).toContainEqual(like('还没有签收。看到请发：签收 1'))
  })

  it('is called out again where it was sent on in the same night', async () => {
    await begin('2026-11-28 23:00')
    await say('村干群', '覃小芳', '吹哨 急 那良屯塌方堵路')
    await at('2026-11-28 23:11')
    await inTown('陈晓明', '签收 1')
    await at('2026-11-28 23:15')
    await inTown('陈晓明', '派哨 1 派出所')
    await at('2026-11-28 23:26')
    expect(heard()).toContainEqual(like('周正', '还没有签收'))
  })
})

describe('a whistle that can wait', () => {
  it('of one the township was asked for, or agreed to, the village refuses nothing any more', async () => {
    await begin('2026-11-23 09:00')
    await say('村干群', '覃小芳', '吹哨 事 水渠三家争水')
    await say('村干群', '王建国', '同意 1')
    await say('村干群', '王建国', '不同意 1 村里自己办')
    expect(await state()).toBe('blown')
    await inTown('陈晓明', '同意 1')
    await say('村干群', '王建国', '不同意 1 村里自己办')
    expect(await state()).toBe('approved')
    expect(await inTown('陈晓明', '不同意 1 明年再来')).toContainEqual(like('没有同意'))
    expect(await state()).toBe('rejected')
  })

  it('of a grid worker is agreed to in the village, then in the township, and is sent only then', async () => {
    await begin('2026-11-23 09:00')
    expect(await say('村干群', '覃小芳', '吹哨 事 水渠三家争水')).toContainEqual(like('村干群', '等村书记同意'))
    expect(await inTown('陈晓明', '派哨 1 派出所')).toEqual([like('等村书记同意')])
    expect(await say('村干群', '覃小芳', '同意 1')).toEqual([like('要由村书记王建国来办')])
    expect(await say('村干群', '王建国', '同意 1')).toContainEqual(like('镇工作群', '同意 1'))
    expect(await inTown('陈晓明', '派哨 1 派出所')).toEqual([like('等镇里同意')])
    await inTown('陈晓明', '同意 1')
    expect(await say('村干群', '王建国', '派哨 1 派出所')).toEqual([like('要由镇书记、镇干部来办')])
    expect(await inTown('陈晓明', '派哨 1 派出所')).toContainEqual(like('派好了'))
  })

  it('has clocks that run in office hours and stand still while the whistler is asked, whom alone the answer is of', async () => {
    await begin('2026-11-23 09:00')
    await say('村干群', '王建国', '吹哨 事 水渠三家争水')
    await inTown('陈晓明', '同意 1')
    expect(await say('村干群', '王建国', '派哨 1 派出所')).toEqual([like('要由镇书记、镇干部来办')])
    await at('2026-11-23 10:00')
    expect(await inTown('陈晓明', '派哨 1 派出所')).toContainEqual(like('11月24日 周二 10:00 前发：签收'))
    await at('2026-11-23 15:00')
    await inTown('周正', '问哨 1 是哪三家在争')
    await at('2026-11-24 10:05')
    expect(await inTown('陈晓明', '答哨 1 上屯三家')).toEqual([like('要由吹哨人王建国来办')])
    await at('2026-11-24 14:00')
    await say('村干群', '王建国', '答哨 1 上屯三家')
    // Three of its eight hours were left.
    for (const moment of ['2026-11-24 16:59', '2026-11-24 17:01']) {
      await at(moment)
      expect(heard().join(), moment).toMatch(moment.endsWith('16:59') ? /^$/u : /还没有签收/u)
    }
  })

  it('goes on without an answer where who asked does not wait for it', async () => {
    await begin('2026-11-23 09:00')
    await say('村干群', '王建国', '吹哨 事 水渠三家争水')
    await inTown('陈晓明', '问哨 1 是哪三家在争')
    expect(await inTown('陈晓明', '派哨 1 派出所')).toEqual([like('等吹哨人答复')])
    expect(await state()).toBe('asked')
    expect(await inTown('陈晓明', '同意 1')).toContainEqual(like('同意了。派下去发'))
    await inTown('陈晓明', '问哨 1 是哪三家在争')
    expect(await inTown('陈晓明', '派哨 1 派出所')).toContainEqual(like('派好了'))
    await inTown('周正', '问哨 1 是哪三家在争')
    expect(await inTown('周正', '延哨 1 等材料')).toContainEqual(like('延到'))
    await inTown('周正', '问哨 1 是哪三家在争')
    expect(await inTown('陈晓明', '上会 1')).toContainEqual(like('上会了'))
  })

  it('is put off once', async () => {
    await sentToBoth()
    expect(await inTown('周正', '延哨 1 等材料')).toContainEqual(like('延到 12月8日'))
    expect(await inTown('周正', '延哨 1 还等材料')).toEqual([like('已经延过一次了')])
  })

  it('is called by its village where two have the same number', async () => {
    await begin('2026-11-23 09:00')
    await settleSecondVillage(village.store, local('2026-11-23 09:00'))
    expect(await say('村干群', '王建国', '吹哨 事 水渠三家争水')).toContainEqual(like('镇工作群', '同意就发：同意 1；'))
    expect(await say('莲塘村干群', '王建国', '吹哨 事 路灯全都不亮')).toContainEqual(
      like('镇工作群', '同意就发：同意 莲塘村 1；'),
    )
    expect(await inTown('陈晓明', '同意 1')).toEqual([like('有 2 个 #1', '青山村 #1', '莲塘村 #1', '请带上村名')])
    expect(await inTown('陈晓明', '同意 莲塘村 1')).toContainEqual(like('莲塘村吹哨 #1 同意了', '派哨 莲塘村 1'))
    expect(await inTown('陈晓明', '同意 青山村 1')).toContainEqual(like('派哨 青山村 1'))
  })
})

describe('a whistle two departments were sent to', () => {
  it('is done once one has done its piece and the other gave it back, and then the whistler is asked', async () => {
    await sentToBoth()
    await inTown('周正', '办结 1 谈拢了')
    expect(await state()).toBe('dispatched')
    const lines = await say('水利站群', '莫老四', '退哨 1 不属我站')
    expect(await state()).toBe('done')
    expect(lines).toContainEqual(like('村干群', '#1', '解决了吗'))
    expect(lines.join()).not.toMatch(/接着办/u)
  })

  it('goes on with who is left, and names nobody who gave it back', async () => {
    await sentToBoth()
    const lines = await say('水利站群', '莫老四', '退哨 1 不属我站')
    expect(lines).toContainEqual(like('镇工作群', '水利站退哨', '派出所接着办'))
    const gone = await say('村干群', '王建国', '撤单 1')
    expect(gone).toContainEqual(like('周正', '不用去了'))
    expect(gone.join()).not.toMatch(/水利站群/u)
  })

  it('who has received it need not once more when it is sent to others too', async () => {
    await sentToBoth()
    await inTown('周正', '签收 1')
    const lines = await inTown('陈晓明', '派哨 1 派出所')
    expect(lines).toContainEqual(like('水利站群', '水利站不用去了'))
    expect(lines).toContainEqual(like('周正', '派出所', '接着办'))
    expect(lines.join()).not.toMatch(/发：签收/u)
    expect(await state()).toBe('received')
    await at('2026-11-24 10:00')
    expect(heard().join()).not.toMatch(/还没有签收/u)
  })
})

describe('who hears and who decides', () => {
  it('whoever asked hears the answer: the township, or a department in its own group', async () => {
    await sentToBoth()
    await inTown('陈晓明', '派哨 1 水利站')
    await inTown('陈晓明', '问哨 1 是哪三家在争')
    expect(await say('村干群', '王建国', '答哨 1 上屯三家')).toContainEqual(like('镇工作群 ', '答复：上屯三家'))
    await say('水利站群', '莫老四', '问哨 1 有几亩地')
    const lines = await say('村干群', '王建国', '答哨 1 十来亩')
    expect(lines).toContainEqual(like('水利站群', '答复：十来亩'))
    expect(lines.join()).not.toMatch(/镇工作群/u)
  })

  it('only the township takes it to a meeting, whoever blew it', async () => {
    await sentToBoth()
    expect(await say('村干群', '王建国', '上会 1 办得太慢')).toEqual([like('镇书记、镇干部')])
    expect(await state()).toBe('dispatched')
  })

  it('only the whistler rates; not solved a second time it goes to a meeting, also when it was not rated in time', async () => {
    await sentToBoth()
    await inTown('周正', '办结 1 谈拢了')
    await say('水利站群', '莫老四', '办结 1 水也放了')
    expect(await inTown('陈晓明', '评哨 1 5')).toEqual([like('吹哨人王建国')])
    await say('村干群', '王建国', '评哨 1 没解决')
    await inTown('陈晓明', '派哨 1 派出所')
    await inTown('周正', '办结 1 又谈了')
    await at('2026-12-05 10:00')
    expect(await state()).toBe('unrated')
    expect(await say('村干群', '王建国', '评哨 1 没解决')).toContainEqual(like('村干群', '上会研究'))
    expect(await state()).toBe('meeting')
  })
})
