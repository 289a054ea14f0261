import { describe, expect, it } from 'vitest'
import { quotaReport, quotasOf } from '../../src/roster/index.ts'
import { planRoster } from '../../src/roster/plan/index.ts'
import type { RosterRows } from '../../src/store/index.ts'
import { checkSheets } from '../support/roster.ts'
import { applied, EMPTY_ROWS } from './model.ts'
import { demo, NOW, random, sheetsOf, type Texts } from './support.ts'

const rowsOf = (texts: Texts): RosterRows => {
  const { roster, problems } = checkSheets(sheetsOf(texts))
  expect(problems).toEqual([])
  return applied(EMPTY_ROWS, planRoster(EMPTY_ROWS, roster!, { now: NOW, newId: () => random.id(), prune: false }))
}

describe('the quota report', () => {
  it('names who visits too few and whom nobody visits, by village', async () => {
    expect(quotaReport(quotasOf(rowsOf(await demo())))).toEqual([
      '',
      '青山村党支部',
      '  党员 3 人，联系不足 3 户的 2 人：黄美兰（0 户）、陆大勇（2 户）',
      '  村干部 2 人，联系不足 5 户的 2 人：王建国（0 户）、李秀英（2 户）',
      '  村干部 2 人，没有联系致富能手的 1 人：王建国',
      '  农户 7 户，没人联系的 1 户：02-01 张三',
      '',
      '龙坪村党支部',
      '  村干部 1 人，联系不足 5 户的 1 人：罗文（0 户）',
      '  村干部 1 人，没有联系致富能手的 1 人：罗文',
    ])
  })

  it('is content with a village that does it all', async () => {
    const texts = await demo()
    texts.人员 = texts.人员!.filter(([name]) => !['王建国', '黄美兰', '罗文'].includes(name!))
    for (const number of ['01-01', '01-04', '02-01']) texts.联系户!.push(['李秀英', number, ''])
    texts.联系户!.push(['陆大勇', '02-01', ''])
    expect(quotaReport(quotasOf(rowsOf(texts))).slice(0, 6)).toEqual([
      '',
      '青山村党支部',
      '  党员 2 人，都联系了 3 户以上',
      '  村干部 1 人，都联系了 5 户以上',
      '  村干部 1 人，都联系了致富能手',
      '  农户 7 户，都有人联系',
    ])
  })

  it('counts a cadre who is a member as a cadre, and nobody who is gone', async () => {
    const texts = await demo()
    texts.人员![3]![2] = '村干部;党员'
    const rows = rowsOf(texts)
    const people = rows.people.map((one) => (one.name === '陆大勇' ? { ...one, vanishedAt: NOW } : one))
    const [village] = quotasOf({ ...rows, people })
    expect(village).toMatchObject({ members: { all: 2 }, cadres: { all: 2 }, alone: [{}, {}, {}] })
    expect(JSON.stringify(quotasOf(rows))).not.toContain('老人')
  })
})
