import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/**
 * Whatever happens in whatever order, the books agree: every purse is the sum of its entries, all purses of a kind come to
 * nothing, none but a source holds less than nothing, and no list gives what another gave.
 */
const PEOPLE = ['韦志强', '黄美兰', '莫老四', '蓝春燕'] as const
const who = fc.constantFrom(...PEOPLE)
const any = fc.integer({ min: 1, max: 30 })

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claim' as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('help' as const), who: fc.constantFrom('韦志强', '黄美兰') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('decide' as const), number: any, yes: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('object' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('redeem' as const), who, reward: fc.constantFrom('洗衣液', '毛巾') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hand' as const), number: any }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), who, number: any }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 5, 10, 31) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fund' as const), yuan: fc.constantFrom(10, 25, 2_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

it('in any order of events every purse is the sum of its entries', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 26 }), async (steps) => {
      const village = await startInProcess('village', '2026-11-23T01:00:00Z')
      await village.answers('村干群', '王建国', '开积分')
      await village.answers('村干群', '王建国', '确认')
      await village.answers('村干群', '王建国', '积分池 每季25元')
      for (const one of steps) {
        await carryOut(village, one)
        await balanced(village)
      }
      expect(village.log.filter((line) => line.level === 'error')).toEqual([])
      await village.close()
    }),
    { numRuns: 10 },
  )
})

async function carryOut(village: InProcess, one: Step): Promise<void> {
  const direct = (name: string, text: string) => village.answers(`DM:${name}`, name, text)
  switch (one.do) {
    case 'claim':
      await direct(one.who, '申报 清沟半天')
      return
    case 'help': {
      const said = (await village.answers('村民群', '张三', '点单 陪阿公去镇上看病')).join('')
      const number = /#(\d+)/u.exec(said)?.[1]
      await village.answers('党员群', one.who, `接单 ${number}`)
      await village.answers('党员群', one.who, `完成 ${number}`)
      await village.answers('村民群', '张三', `评单 ${number} 5`)
      return
    }
    case 'decide':
      await village.answers('村干群', '李秀英', `${one.yes ? '同意' : '不同意'} ${one.number}`)
      return
    case 'object': {
      const [list] = await village.store.client.matter.findMany({ where: { kind: 'pointsList', state: 'open' } })
      if (list) await direct('张三', `异议 ${list.number} ${one.who} 没做`)
      return
    }
    case 'redeem':
      // Two want the last one in the same moment.
      for (const name of [one.who, '韦志强']) village.receive({ who: name, text: `兑换 ${one.reward}` })
      await village.settle()
      return
    case 'hand':
      await village.answers('村干群', '覃小芳', `确认 ${one.number}`)
      return
    case 'undo':
      await direct(one.who, `撤单 ${one.number}`)
      return
    case 'wait':
      await village.setClock?.(new Date(village.now().getTime() + one.days * 86_400_000))
      await village.settle()
      return
    case 'fund':
      await village.answers('村干群', '王建国', `积分池 每季${one.yuan}元`)
      return
    case 'forget':
      await direct(one.who, '删除我的信息')
      await direct(one.who, '确认')
      return
    case 'restart':
      await village.restart()
  }
}

const SOURCES = /^(?:points|supply|money)$/u
const POINTS = /^(?:points|spent|held .+|disputed .+|own .+)$/u

async function balanced({ store: { client } }: InProcess): Promise<void> {
  const purses = await client.purse.findMany()
  const entries = await client.transfer.findMany()
  for (const { name, holds } of purses) {
    const sum = entries.reduce(
      (all, { from, to, amount }) => all + (to === name ? amount : from === name ? -amount : 0),
      0,
    )
    expect(`${name} ${holds}`).toBe(`${name} ${sum}`)
    if (!SOURCES.test(name)) expect(holds, name).toBeGreaterThanOrEqual(0)
  }
  expect(entries.every(({ amount }) => amount > 0)).toBe(true)
  expect(purses.filter(({ name }) => POINTS.test(name)).reduce((all, { holds }) => all + holds, 0)).toBe(0)
  expect(purses.reduce((all, { holds }) => all + holds, 0)).toBe(0)
  // What lists say was given is what was given: every fact once.
  const lists = await client.matter.findMany({ where: { kind: 'pointsList' } })
  const lines = lists.flatMap(
    ({ details }) =>
      (details as unknown as { lines: { key: string; points: number; personId: string; state: string }[] }).lines,
  )
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  for (const [purse, state] of [
    ['held', 'held'],
    ['disputed', 'disputed'],
  ] as const) {
    const held = purses.filter(({ name }) => name.startsWith(`${purse} `)).reduce((all, { holds }) => all + holds, 0)
    const listed = lines.filter((line) => line.state === state).reduce((all, { points }) => all + points, 0)
    expect(`${purse} ${held}`).toBe(`${purse} ${listed}`)
  }
}
