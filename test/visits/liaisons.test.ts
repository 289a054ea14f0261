import { describe, expect, it } from 'vitest'
import { importDemo } from '../support/demo.ts'
import { eachVisiting, type Visiting } from './support.ts'

/** Who visits one household, and how often, changed by a line each. 韦志强 visits 01-01, 01-02 and 01-04; 02-01 nobody. */
describe('the liaison of a household', () => {
  let at: Visiting
  eachVisiting((one) => {
    at = one
  })
  const say = (...texts: string[]) => at.say('村干群', '王建国', ...texts)
  const visiting = async (number: string) =>
    (
      await at.client.duty.findMany({
        where: { household: { number }, endedAt: null },
        select: { owner: { select: { name: true } }, cadence: true, dueDay: true },
        orderBy: { owner: { name: 'asc' } },
      })
    ).map(({ owner, cadence, dueDay }) => [owner.name, cadence, dueDay])
  const liaisons = async (number: string) => (await visiting(number)).map(([name]) => name)

  it('is replaced once that is confirmed, with the window and what came before; both are told, the sheet takes nothing back', async () => {
    await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天', '报事 蓝阿婆 情绪 想儿子')
    const [[, cadence, dueDay] = []] = await visiting('01-01')
    expect(await say('定联系人 01-01 黄美兰')).toMatch(/现在由韦志强联系，要换成黄美兰吗/u)
    expect(await visiting('01-01')).toEqual([['韦志强', cadence, dueDay]])
    expect(await say('确认')).toMatch(/以后由黄美兰联系/u)
    expect(at.since('党员群')).toMatch(/有一户联系户交给黄美兰了[\s\S]*黄美兰，多了一户请您联系/u)
    expect(at.since('党员群')).not.toMatch(/蓝阿婆|01-01/u)
    expect(await visiting('01-01')).toEqual([['黄美兰', cadence, dueDay]])
    expect(await liaisons('01-02')).toEqual(['李秀英', '韦志强'])
    const holders = await at.client.participant.findMany({ where: { part: 'holder', active: true } })
    expect(holders.map(({ name }) => name)).toEqual(['黄美兰'])
    expect(await at.client.audit.count({ where: { action: 'change-liaison' } })).toBe(1)
    await importDemo(at.village.store, at.village.now())
    expect(await visiting('01-01')).toEqual([['黄美兰', cadence, dueDay]])
    expect(await say('定联系人 01-01 黄美兰')).toMatch(/本来就由黄美兰联系/u)
  })

  it('begins where there was none, one more comes beside, and one is let go after a question', async () => {
    expect(await say('定联系人 02-01 韦志强')).toMatch(/以后由韦志强联系/u)
    expect(await visiting('02-01')).toEqual([['韦志强', '30', '2026-12-23']])
    expect(await say('加联系人 02-01 陆大勇')).toMatch(/以后陆大勇也联系/u)
    expect(await say('加联系人 02-01 陆大勇')).toMatch(/本来就有陆大勇/u)
    expect(await liaisons('02-01')).toEqual(['陆大勇', '韦志强'])
    // One takes the place of both, and is not there twice.
    await say('定联系人 02-01 黄美兰', '确认')
    expect(await liaisons('02-01')).toEqual(['黄美兰'])
    expect(await say('取消联系人 02-01 黄美兰')).toMatch(/这一户就没有人联系了/u)
    expect(await visiting('02-01')).toHaveLength(1)
    expect(await say('确认')).toMatch(/黄美兰不再联系/u)
    expect(await visiting('02-01')).toEqual([])
    expect(await say('取消联系人 02-01 黄美兰')).toMatch(/没有请黄美兰联系/u)
  })

  it('visits as often as is said, of all or of one, and nobody is late because of it', async () => {
    await say('加联系人 01-01 陆大勇')
    expect(await say('走访周期 01-01 60天')).toMatch(/以后每 60 天走访一次，下次 2027年1月22日前/u)
    expect((await visiting('01-01')).map(([, cadence]) => cadence)).toEqual(['60', '60'])
    expect(await say('走访周期 01-01 陆大勇 每3天')).toMatch(/每 3 天/u)
    expect(await visiting('01-01')).toEqual([
      ['陆大勇', '3', '2026-11-26'],
      ['韦志强', '60', '2027-01-22'],
    ])
    expect(await say('走访周期 01-01 9999天')).toMatch(/写 1 到 3650 天/u)
    expect(await say('走访周期 02-01 60天')).toMatch(/还没有联系人，先发：定联系人 02-01/u)
  })

  it('is for the secretary to say, and somebody who may visit; talk about it stays talk', async () => {
    expect(await at.say('村干群', '李秀英', '定联系人 01-01 黄美兰')).toMatch(/书记/u)
    expect(await at.say('DM:王建国', '王建国', '定联系人 01-01 张三')).toMatch(/张三还不是党员/u)
    expect(await at.say('党员群', '韦志强', '走访周期 01-01 60天')).toMatch(/书记/u)
    for (const talk of [
      '定联系人的事明天再说',
      '取消联系人要谁签字',
      '走访周期太短了大家有意见',
      '加联系人吧，那边缺人',
    ])
      expect(await say(talk), talk).toBe('')
    expect(await visiting('01-01')).toEqual([['韦志强', '30', '2026-12-23']])
  })
})
