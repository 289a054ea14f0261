import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { HEADS, settleHeads } from '../support/township.ts'
import { local } from '../support/transcript.ts'

/** Who is called when nobody does what is theirs: who must receive, the department's head, 镇长, 镇书记 (§12). */
let village: InProcess
eachInFreshVillage((one) => {
  village = one
})

const say = (room: string, who: string, text: string) => village.heardFrom(() => village.say(room, who, text))
const at = (moment: string) =>
  village.heardFrom(async () => {
    await village.setClock?.(local(moment))
    await village.settle()
  })
const inTown = (who: string, text: string) => say('镇工作群', who, text)
const like = (...parts: readonly string[]) => expect.stringMatching(new RegExp(parts.join('.*'), 's'))

async function sent() {
  await settleHeads(village.store)
  await say('村干群', '王建国', '吹哨 事 水渠三家争水')
  await inTown(HEADS.镇长, '同意 1')
  await at('2026-11-23 10:00')
  await inTown('陈晓明', '派哨 1 派出所')
}

describe('who agrees for the township', () => {
  it('is 镇书记 or 镇长, where the roster has one', async () => {
    await settleHeads(village.store)
    await say('村干群', '王建国', '吹哨 事 水渠三家争水')
    expect(await inTown('陈晓明', '同意 1')).toEqual([like('要由镇书记、镇长', HEADS.镇书记, '来同意')])
    expect(await inTown('陈晓明', '不同意 1 村里能办')).toEqual([like('要由镇书记、镇长', '来答复')])
    expect(await inTown(HEADS.镇书记, '同意 1')).toContainEqual(like('同意了。派下去发'))
  })

  it('is its staff where it has none', async () => {
    await say('村干群', '王建国', '吹哨 事 水渠三家争水')
    expect(await inTown('陈晓明', '同意 1')).toContainEqual(like('同意了。派下去发'))
  })
})

describe('what can wait', () => {
  it('calls the department and the staff, then its head, then 镇长, then 镇书记', async () => {
    await sent()
    const first = (await at('2026-11-24 10:05')).join('\n')
    expect(first).toMatch(/周正.*还没有签收。看到请发：签收 1/su)
    expect(first).toMatch(/陈晓明.*派出所还没有签收/su)
    expect(await at('2026-11-24 11:05')).toEqual([like(HEADS.所长, '还没有人签收，请您过问', '签收 1')])
    expect(await at('2026-11-24 12:05')).toEqual([like(HEADS.镇长, '派出所一直没有签收', '派哨 1')])
    expect(await at('2026-11-24 14:05')).toEqual([like(HEADS.镇书记, '派出所一直没有签收', '派哨 1')])
    expect(await at('2026-11-24 18:05')).toEqual([])
  })

  it('calls nobody of a department that has received it', async () => {
    await sent()
    await inTown('周正', '签收 1')
    expect(await at('2026-11-24 13:05')).toEqual([])
  })
})

describe('what cannot wait', () => {
  it('goes to the watch, after ten minutes to 镇长, then to 镇书记, in the night too', async () => {
    await settleHeads(village.store)
    await at('2026-11-28 23:00')
    const blown = (await say('村干群', '覃小芳', '吹哨 急 那良屯塌方堵路')).join('\n')
    expect(blown).toMatch(/再叫镇领导/u)
    expect(blown).toMatch(/陈晓明/u)
    expect(blown).not.toMatch(new RegExp(`${HEADS.镇长}|${HEADS.镇书记}`, 'u'))
    const calls = [await at('2026-11-28 23:11'), await at('2026-11-28 23:21'), await at('2026-11-28 23:31')]
    expect(calls.map((lines) => lines.filter((line) => line.includes('请打个电话催一下')))).toEqual([
      [like(HEADS.镇长)],
      [like(HEADS.镇书记)],
      [like(HEADS.镇书记)],
    ])
    expect(await at('2026-11-28 23:59')).toEqual([])
    expect(await inTown(HEADS.镇长, '签收 1')).toContainEqual(like('红水镇值班签收了'))
  })
})
