import { afterEach, beforeEach, expect, it } from 'vitest'
import { hours } from '../../src/domain/time.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

let village: InProcess
let ailments: readonly string[]
let looks: number
beforeEach(async () => {
  ailments = ['备份：昨天 3:40 没有备份成']
  looks = 0
  const ailing = async () => {
    looks++
    return ailments
  }
  village = await startInProcess('village', local('2026-11-24 07:30'), undefined, { ailing })
  village.wechat.isFriend = () => true
  const { client } = village.store
  const { id: personId, orgId } = await client.person.findFirstOrThrow({ where: { name: '黄美兰' } })
  await village.store.transaction((tx) => tx.people.hold(personId, orgId, 'admin'))
})
afterEach(() => village.close())

/** What the administrator hears on a morning until noon, of the machine. */
async function heardOn(day: string): Promise<readonly string[]> {
  const heard = await village.heardFrom(async () => {
    for (const time of ['07:50', '08:01', '08:02', '11:00']) {
      await village.setClock?.(local(`${day} ${time}`))
      await village.settle()
    }
  })
  return heard.filter((line) => line.startsWith('DM:黄美兰') && line.includes('电脑'))
}

it('the administrator is told in the morning, once, what has to be mended on the machine and how', async () => {
  const [word, ...more] = await heardOn('2026-11-24')
  expect(word).toMatch(/早上好，我这台电脑有事要办：\n备份：昨天 3:40 没有备份成\n.*npm run doctor$/u)
  expect(more).toEqual([])
  expect(looks).toBe(1)
})

it('what is the same is said shorter, then no more; something new is said', async () => {
  await heardOn('2026-11-24')
  expect(await heardOn('2026-11-25')).toEqual([expect.stringMatching(/还在：备份/u)])
  await heardOn('2026-11-26')
  expect(await heardOn('2026-11-27')).toEqual([])
  ailments = [...ailments, '磁盘：只剩 20 MB']
  expect(await heardOn('2026-11-30')).toEqual([expect.stringMatching(/只剩 20 MB/u)])
})

it('nothing is said where all is well, nor while the machine is off until noon', async () => {
  ailments = []
  expect(await heardOn('2026-11-24')).toEqual([])
  ailments = ['磁盘：只剩 20 MB']
  village.clock.advance(hours(24) + hours(2))
  await village.settle()
  expect(village.said('DM:黄美兰').filter((line) => line.includes('电脑'))).toEqual([])
})

it('where they are no friends of the bot it names nothing before others', async () => {
  village.wechat.isFriend = () => false
  const heard = await village.heardFrom(async () => {
    await village.setClock?.(local('2026-11-24 08:01'))
    await village.settle()
  })
  const said = heard.filter((line) => line.includes('电脑'))
  expect(said).toHaveLength(1)
  expect(said[0]).not.toContain('备份')
})
