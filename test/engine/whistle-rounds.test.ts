import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

/** What a round of a whistle is: its clocks, who may answer for a department, what counts anew, and the figures of it all. */
let village: InProcess
const { at } = eachInFreshVillage((one) => {
  village = one
})

const say = (room: string, who: string, text: string) => village.heardFrom(() => village.say(room, who, text))
const inTown = (who: string, text: string) => say('镇工作群', who, text)
const like = (...parts: readonly string[]) => expect.stringMatching(new RegExp(parts.join('.*'), 's'))
const whistle = () => village.store.client.matter.findFirstOrThrow({ where: { kind: 'whistle' } })
const details = async () => (await whistle()).details as Record<string, unknown>

async function sent() {
  await say('村干群', '王建国', '吹哨 事 水渠三家争水')
  await inTown('陈晓明', '同意 1')
  await inTown('陈晓明', '派哨 1 派出所')
}

describe('a new round', () => {
  it('begins when it is not solved: it may be put off and given back once more, and has its whole term again', async () => {
    await sent()
    const first = (await details()).answerBy
    expect(await inTown('周正', '延期 1 等材料')).toContainEqual(like('延到'))
    await inTown('周正', '办结 1 谈了')
    await at('2026-11-25 10:00')
    await say('村干群', '王建国', '评哨 1 没解决')
    await inTown('陈晓明', '派哨 1 派出所')
    expect(Date.parse(String((await details()).answerBy))).toBe(Date.parse(String(first)) + 49 * 3_600_000)
    expect(await inTown('周正', '延哨 1 还要等')).toContainEqual(like('延到'))
    expect(await inTown('周正', '退哨 1 不属我所')).toContainEqual(like('退回镇里了'))
  })

  it('is none when it is given back and sent on: the village is not answered later for it', async () => {
    await sent()
    const { answerBy, receiveBy } = await details()
    await at('2026-11-24 09:30')
    await inTown('周正', '退哨 1 不属我所')
    await inTown('陈晓明', '派哨 1 派出所')
    expect((await details()).answerBy).toBe(answerBy)
    expect((await details()).receiveBy).not.toBe(receiveBy)
  })
})

it('who came to a department after it was sent answers for it as the others do', async () => {
  await sent()
  const { client, transaction } = village.store
  const station = await client.roleHolding.findFirstOrThrow({ where: { person: { name: '周正' } } })
  const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '莫老四' } })
  expect(await inTown('莫老四', '签收 1')).toEqual([like('派到的部门')])
  await client.roleHolding.create({ data: { id: 'late', personId, orgId: station.orgId, role: 'department' } })
  await transaction((tx) => tx.roster.lock())
  expect(await inTown('莫老四', '签收 1')).toContainEqual(like('派出所签收了'))
  await inTown('周正', '办结 1 谈好了')
  expect((await whistle()).state).toBe('done')
})

it('the township gives back to the village what nobody below it can do', async () => {
  await say('村干群', '王建国', '吹哨 事 水渠三家争水')
  await inTown('陈晓明', '同意 1')
  expect(await inTown('周正', '退哨 1 不归我们')).toEqual([like('镇书记、镇干部')])
  await inTown('陈晓明', '退哨 1 村里自己能谈')
  expect((await whistle()).state).toBe('rejected')
})

describe('哨情', () => {
  it('tells both sides so many of so many, the township’s of all its villages, and ranks nobody', async () => {
    await sent()
    await inTown('周正', '签收 1')
    await inTown('周正', '办结 1 谈好了')
    await say('村干群', '王建国', '评哨 1 5')
    await say('村干群', '王建国', '吹哨 事 路灯不亮')
    await inTown('陈晓明', '不同意 2 村里自己换')
    const told = await inTown('陈晓明', '哨情')
    expect(told).toEqual([
      like(
        '2026 年吹哨 2 次',
        '青山村：吹 2，镇里同意 1/2，响应率 1/1，解决率 1/1，满意率 1/1',
        '派出所：响应率 1/1，解决率 1/1，满意率 1/1',
      ),
    ])
    expect(await say('村干群', '王建国', '哨情')).toEqual([like('青山村 2026 年吹哨 2 次')])
    expect(await say('村民群', '莫老四', '哨情')).toEqual([like('村干群|网格员')])
  })

  it('counts who was late as late, once they had to be there', async () => {
    await sent()
    await at('2026-11-25 09:00')
    expect(await inTown('陈晓明', '哨情')).toEqual([like('派出所：响应率 0/1')])
    await inTown('周正', '签收 1')
    await at('2026-12-02 09:00')
    expect(await inTown('陈晓明', '哨情')).toEqual([like('派出所：响应率 0/1，解决率 0/1')])
  })
})

it('the township hears each morning in one line what is overdue, and nothing when nothing is', async () => {
  await sent()
  await at('2026-11-24 08:30')
  expect(village.said('镇工作群').join()).not.toMatch(/早上好/u)
  await at('2026-12-01 08:30')
  expect(village.said('镇工作群')).toContainEqual(
    like('早上好，到期没办结的吹哨：青山村 #1 「水渠三家争水」', '查 青山村 1'),
  )
})

describe('哨时限', () => {
  it('settles a step for a village, or for all of a township, and gives it back', async () => {
    expect(await say('村干群', '王建国', '哨时限')).toEqual([
      like('急：签收 10 分钟，到场 30 分钟', '事：签收 1 个工作日，办结 7 天'),
    ])
    expect(await inTown('陈晓明', '哨时限 事 办结 3天')).toContainEqual(like('办结 3 天', '哨时限 事 办结 照常'))
    await say('村干群', '王建国', '哨时限 事 签收 2天')
    expect(await say('村干群', '王建国', '哨时限')).toEqual([like('事：签收 2 个工作日，办结 3 天')])
    await sent()
    const { receiveBy, answerBy } = await details()
    expect([receiveBy, answerBy].map((one) => new Date(String(one)))).toEqual([
      local('2026-11-24 17:00'),
      local('2026-11-26 09:00'),
    ])
    await inTown('陈晓明', '哨时限 事 办结 照常')
    expect(await say('村干群', '王建国', '哨时限')).toEqual([like('事：签收 2 个工作日，办结 7 天')])
  })

  it('is nobody else’s, and takes no length that nobody could keep', async () => {
    expect((await say('村干群', '覃小芳', '哨时限 事 签收 2天')).join()).toMatch(/书记/u)
    expect(await say('村干群', '王建国', '哨时限 急 签收 1分钟')).toEqual([like('5 分钟到 60 天')])
    expect(await say('村干群', '王建国', '哨时限 事 到场 2天')).toEqual([like('不看到场')])
  })
})
