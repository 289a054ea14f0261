import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSettled, type Known, planRoster } from '../../src/roster/plan/index.ts'
import type { Store } from '../../src/store/index.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { checkSheets, importSheets } from '../support/roster.ts'
import { applied, EMPTY_ROWS } from './model.ts'
import { everything, NOW, open, random, sheetsOf, type Texts } from './support.ts'

const ORGS = ['甲村党支部', '乙村党支部', '一屯党小组', '二屯党小组', '三屯党小组', '志愿服务队']
const NAMES = ['韦志强', '黄美兰', '陆大勇', '张三']
const NUMBERS = ['01-01', '01-02', '1', 'A7']

const org = fc.constantFrom(...ORGS)
const people = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    org,
    roles: fc.subarray(['党员', '村干部', '志愿者', '镇干部']),
    phone: fc.constantFrom('', '13800000000'),
  }),
  { selector: (one) => `${one.name}@${one.org}`, maxLength: 8 },
)
const households = fc.uniqueArray(
  fc.record({
    number: fc.constantFrom(...NUMBERS),
    village: fc.constantFrom('甲', '乙'),
    head: fc.constantFrom(...NAMES),
    members: fc.nat(9),
  }),
  { selector: (one) => `${one.number}@${one.village}`, maxLength: 6 },
)
const parents = fc.array(fc.constantFrom('甲村党支部', '乙村党支部'), { minLength: 4, maxLength: 4 })
const visits = fc.array(fc.record({ who: fc.nat(), where: fc.nat(), cadence: fc.constantFrom('', '30', '90') }), {
  maxLength: 6,
})

/** Rosters in which nothing is wrong. */
const rosters: fc.Arbitrary<Texts> = fc.record({ people, households, parents, visits }).map((made) => {
  const liaisons = new Map<string, string[]>()
  for (const { who, where, cadence } of made.visits) {
    const person = made.people[who % Math.max(made.people.length, 1)]
    const household = made.households[where % Math.max(made.households.length, 1)]
    if (!person || !household) continue
    const pair = [`${person.name}@${person.org}`, `${household.number}@${household.village}村党支部`]
    liaisons.set(pair.join(' '), [...pair, cadence])
  }
  return {
    组织: [
      ['名称', '类型', '上级'],
      ...ORGS.map((name, at) => [name, at < 2 ? '村' : '党小组', made.parents[at - 2] ?? '']),
    ],
    人员: [
      ['姓名', '组织', '角色', '电话'],
      ...made.people.map((one) => [one.name, one.org, one.roles.join(';'), one.phone]),
    ],
    户: [
      ['户号', '户主', '组织', '人数'],
      ...made.households.map((one) => [one.number, one.head, `${one.village}村党支部`, String(one.members)]),
    ],
    联系户: [['联系人', '户号', '周期天数'], ...liaisons.values()],
  }
})

/** 韦志强@甲村党支部 may mean people of its parts too, and then has to be told apart; such rosters are left out. */
const clear = rosters.filter((texts) => checkSheets(sheetsOf(texts)).roster !== null)

describe('import ∘ import = import', () => {
  it('in the plan: after any rosters, with and without --prune, the last one plans nothing more', () => {
    const steps = fc.array(fc.tuple(clear, fc.boolean()), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(steps, (imports) => {
        let rows: Known = EMPTY_ROWS
        imports.forEach(([texts, prune], day) => {
          const roster = checkSheets(sheetsOf(texts)).roster!
          const now = new Date(NOW.getTime() + day * 86_400_000)
          const plan = () => planRoster(rows, roster, { now, newId: () => random.id(), prune })
          rows = applied(rows, plan())
          const again = plan()
          expect(isSettled(again), JSON.stringify(again)).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('makes the present rows, after a prune, exactly what the roster says', () => {
    fc.assert(
      fc.property(clear, clear, (before, after) => {
        let rows: Known = EMPTY_ROWS
        for (const texts of [before, after]) {
          const plan = planRoster(rows, checkSheets(sheetsOf(texts)).roster!, {
            now: NOW,
            newId: () => random.id(),
            prune: true,
          })
          rows = applied(rows, plan)
        }
        const present = rows.people.filter((one) => one.vanishedAt === null)
        const named = (id: string) => rows.orgs.find((one) => one.id === id)?.name
        const expected = after.人员!.slice(1).map(([name, org, roles, phone]) => {
          return `${name} ${org} ${roles === '' ? 1 : roles!.split(';').length} ${phone}`
        })
        const found = present.map((one) => `${one.name} ${named(one.orgId)} ${one.holdings.length} ${one.phone ?? ''}`)
        expect(found.sort()).toEqual(expected.sort())
        expect(rows.households.filter((one) => one.vanishedAt === null).length).toBe(after.户!.length - 1)
        expect(rows.duties.filter((one) => one.endedAt === null).length).toBe(after.联系户!.length - 1)
      }),
      { numRuns: 200 },
    )
  })

  describe('in the database', () => {
    let database: TemporaryDatabase
    let store: Store
    beforeAll(async () => {
      database = await readyDatabase('sqlite')
      store = await open(database.url)
    })
    afterAll(async () => {
      await store.close()
      await database.drop()
    })

    it('after whatever was imported before', async () => {
      await fc.assert(
        fc.asyncProperty(clear, fc.boolean(), async (texts, prune) => {
          await importSheets(store, sheetsOf(texts), { now: NOW, random, prune, others: NAMES })
          const before = await everything(store)
          expect(await importSheets(store, sheetsOf(texts), { now: NOW, random, prune, others: NAMES })).toMatchObject({
            changed: false,
          })
          expect(await everything(store)).toEqual(before)
        }),
        { numRuns: 25 },
      )
    })
  })
})
