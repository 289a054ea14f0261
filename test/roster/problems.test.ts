import { describe, expect, it } from 'vitest'
import { PROBLEMS, type Problem } from '../../src/roster/problems.ts'
import { refusalReport } from '../../src/roster/report.ts'
import { checkSheets } from '../support/roster.ts'
import { demo, sheetsOf } from './support.ts'

type Tables = Awaited<ReturnType<typeof demo>>

/** What is wrong with the demo village after a change, as `sheet row column code`. */
async function wrong(change: (tables: Tables) => void): Promise<readonly string[]> {
  return (await problems(change)).map((one) => `${one.sheet} ${one.row} ${one.column} ${one.code}`)
}

async function problems(change: (tables: Tables) => void): Promise<readonly Problem[]> {
  const tables = await demo()
  change(tables)
  return checkSheets(sheetsOf(tables)).problems
}

/** Writes into a cell: `set('人员', 3, '角色', '支书')` with the row as Excel numbers it. */
const set = (title: string, row: number, column: string, text: string) => (tables: Tables) => {
  const table = tables[title]!
  table[row - 1]![table[0]!.indexOf(column)] = text
}
const add =
  (title: string, ...cells: string[]) =>
  (tables: Tables) =>
    void tables[title]!.push(cells)

/** A 公开清单 of one item. */
const listing =
  (...cells: string[]) =>
  (tables: Tables) => {
    tables.公开清单 = [['事项', '类别', '周期', '日期', '责任人'], cells]
  }

describe('a roster with a mistake', () => {
  it('has none to begin with', async () => {
    expect(await wrong(() => {})).toEqual([])
  })

  const cases: readonly [name: string, change: (tables: Tables) => void, expected: string][] = [
    ['no name', set('组织', 5, '名称', ''), 'orgs 5 名称 blank'],
    ['no kind', set('组织', 4, '类型', ''), 'orgs 4 类型 blank'],
    ['a kind there is not', set('组织', 4, '类型', '网格支部'), 'orgs 4 类型 unknownKind'],
    ['two organisations of one name', add('组织', '那良屯 党小组', '党小组', '青山村党支部'), 'orgs 10 名称 sameOrg'],
    ['a parent there is not', set('组织', 4, '上级', '青山村'), 'orgs 4 上级 unknownParent'],
    ['an organisation above itself', set('组织', 2, '上级', '红水镇党委'), 'orgs 2 上级 cycle'],
    ['a circle', set('组织', 3, '上级', '那良屯党小组'), 'orgs 3 上级 cycle'],
    ['no person', set('人员', 4, '姓名', ' '), 'people 4 姓名 blank'],
    ['a name that is none', set('人员', 13, '姓名', '13800000000'), 'people 13 姓名 badName'],
    ['a name with @', set('人员', 13, '姓名', '周正@所里'), 'people 13 姓名 badName'],
    ['two people in a cell', set('人员', 13, '姓名', '周正、周明'), 'people 13 姓名 twoPeople'],
    ['a role beside the name', set('人员', 13, '姓名', '周正（书记）'), 'people 13 姓名 moreThanName'],
    ['no organisation', set('人员', 13, '组织', ''), 'people 13 组织 blank'],
    ['an organisation there is not', set('人员', 13, '组织', '派出所'), 'people 13 组织 unknownOrg'],
    ['a role there is not', set('人员', 8, '角色', '党员;支书'), 'people 8 角色 unknownRole'],
    ['a person twice', add('人员', '韦 志强', '那良屯党小组', '志愿者', ''), 'people 15 姓名 samePerson'],
    ['a phone that is none', set('人员', 3, '电话', '1380000'.repeat(2)), 'people 3 电话 badPhone'],
    ['a masked phone', set('人员', 3, '电话', '138****0000'), 'people 3 电话 badPhone'],
    ['no number', set('户', 6, '户号', ''), 'households 6 户号 blank'],
    ['a number that became a date', set('户', 6, '户号', '1月4日'), 'households 6 户号 date'],
    ['a number that became an English date', set('户', 6, '户号', '4-Jan'), 'households 6 户号 date'],
    ['a number that is none', set('户', 6, '户号', '02_01 东头'), 'households 6 户号 badNumber'],
    ['a number twice', add('户', '０２－０１', '覃五', '那良屯党小组', '', ''), 'households 9 户号 sameHousehold'],
    ['no head', set('户', 6, '户主', ''), 'households 6 户主 blank'],
    ['a household without organisation', set('户', 6, '组织', ''), 'households 6 组织 blank'],
    ['a household in an organisation there is not', set('户', 6, '组织', '弄福'), 'households 6 组织 unknownOrg'],
    ['an item without a name', listing('', '财务', '每月', '', ''), 'publications 2 事项 blank'],
    ['an item that is none', listing('账', '财务', '每月', '', ''), 'publications 2 事项 badItem'],
    ['an item of no category', listing('财务收支', '', '每月', '', ''), 'publications 2 类别 blank'],
    ['a category there is not', listing('财务收支', '账目', '每月', '', ''), 'publications 2 类别 unknownCategory'],
    ['an item without a rhythm', listing('财务收支', '财务', '', '', ''), 'publications 2 周期 blank'],
    ['a rhythm there is not', listing('财务收支', '财务', '经常', '', ''), 'publications 2 周期 badRhythm'],
    ['a day there is not', listing('财务收支', '财务', '每年', '2月30日', ''), 'publications 2 日期 badDay'],
    ['a month for every month', listing('财务收支', '财务', '每月', '1月10日', ''), 'publications 2 日期 badDay'],
    [
      'a day of what only sometimes is',
      listing('工程招标', '村务', '事后7天内', '10日', ''),
      'publications 2 日期 badDay',
    ],
    ['an owner there is not', listing('财务收支', '财务', '每月', '', '李秀'), 'publications 2 责任人 unknownOwner'],
    ['an owner of no village', listing('财务收支', '财务', '每月', '', '陈晓明'), 'publications 2 责任人 ownerOutside'],
    [
      'an item twice',
      (tables) => {
        listing('财务收支', '财务', '每月', '', '王建国')(tables)
        tables.公开清单!.push(['财务 收支', '财务', '每季度', '', '李秀英'])
      },
      'publications 3 事项 sameItem',
    ],
    ['members that are no number', set('户', 6, '人数', '三四个'), 'households 6 人数 badMembers'],
    ['half a member', set('户', 6, '人数', '2.5'), 'households 6 人数 badMembers'],
    ['a hundred members', set('户', 6, '人数', '100'), 'households 6 人数 badMembers'],
    [
      'an address that is a story',
      (tables) => {
        for (const [at, row] of tables.户!.entries()) row.push(at === 0 ? '门牌' : '榕树脚'.repeat(30))
      },
      'households 2 地址 badAddress',
    ],
    ['no liaison', set('联系户', 5, '联系人', ''), 'liaisons 5 联系人 blank'],
    ['a liaison who is nobody', set('联系户', 5, '联系人', '陆大泳'), 'liaisons 5 联系人 unknownLiaison'],
    [
      'a liaison of another organisation',
      set('联系户', 5, '联系人', '陆大勇@那良屯党小组'),
      'liaisons 5 联系人 unknownLiaison',
    ],
    ['no household', set('联系户', 5, '户号', ''), 'liaisons 5 户号 blank'],
    ['a household there is not', set('联系户', 5, '户号', '2-2'), 'liaisons 5 户号 unknownHousehold'],
    ['a household number that became a date', set('联系户', 5, '户号', '2026/2/2'), 'liaisons 5 户号 date'],
    ['a liaison twice', add('联系户', '陆大勇', '02-02', '90'), 'liaisons 9 联系人 sameLiaison'],
    ['a cadence that is no number', set('联系户', 5, '周期天数', '每月'), 'liaisons 5 周期天数 badCadence'],
    ['a cadence of no days', set('联系户', 5, '周期天数', '0'), 'liaisons 5 周期天数 badCadence'],
    ['a term without an end', add('联系户', '李秀英', '青山村党支部', '任期内'), 'liaisons 9 周期天数 badTerm'],
    ['a column missing', set('人员', 1, '角色', '备注'), 'people 1 角色 noColumn'],
    ['no header', (tables) => void tables.户!.splice(0, 1), 'households 1 表头 noHeader'],
    [
      'no organisations',
      (tables) => void Object.assign(tables, { 组织: tables.组织!.slice(0, 1) }),
      'orgs 2 名称 noRows',
    ],
  ]
  it.each(cases)('%s', async (_, change, expected) => {
    expect((await wrong(change))[0]).toBe(expected)
  })

  it('is never blamed twice for one mistake', async () => {
    expect(await wrong(set('人员', 6, '组织', '那良'))).toEqual(['people 6 组织 unknownOrg'])
    expect(await wrong(set('户', 2, '户号', '1月1日'))).toEqual(['households 2 户号 date'])
    expect(await wrong(set('组织', 4, '类型', '网格支部'))).toEqual(['orgs 4 类型 unknownKind'])
  })

  it('lists every mistake, in the order of the sheets', async () => {
    const changes = [
      set('联系户', 5, '户号', '9'),
      set('人员', 8, '角色', '支书'),
      set('人员', 3, '电话', '12'),
      set('组织', 4, '上级', 'x'),
    ]
    const places = await wrong((tables) => {
      for (const change of changes) change(tables)
    })
    expect(places).toEqual([
      'orgs 4 上级 unknownParent',
      'people 3 电话 badPhone',
      'people 8 角色 unknownRole',
      'liaisons 5 户号 unknownHousehold',
    ])
  })

  it('covers every kind of problem there is, but those only Excel can make', () => {
    const covered = new Set(cases.map(([, , expected]) => expected.split(' ').at(-1)))
    const left = Object.keys(PROBLEMS).filter((code) => !covered.has(code))
    expect(left).toEqual([
      'shortened',
      'formula',
      'error',
      'twoLiaisons',
      'twoHouseholds',
      ...OF_DELEGATES,
      ...OF_LISTS,
    ])
  })
})

/** In test/roster/delegates. */
const OF_DELEGATES = ['unknownDelegate', 'delegateOutside', 'sameDelegate']
/** Of lists of mechanisms: what is a list's own is in the test of each. */
const OF_LISTS = ['tooMany', 'unknownPerson']

describe('namesakes', () => {
  const twoZhang = (tables: Tables) => {
    add('人员', '韦志强', '弄福屯党小组', '党员', '')(tables)
  }

  it('in one village have to be told apart', async () => {
    const found = await problems(twoZhang)
    expect(found.map((one) => [one.row, one.column, one.code])).toEqual(
      [2, 3, 4].map((row) => [row, '联系人', 'twoLiaisons']),
    )
    expect(found[0]?.fix).toBe('请写明是哪一个：韦志强@那良屯党小组、韦志强@弄福屯党小组')
    const fixed = await wrong((tables) => {
      twoZhang(tables)
      for (const row of [2, 3, 4]) set('联系户', row, '联系人', '韦志强＠那良屯党小组')(tables)
    })
    expect(fixed).toEqual([])
  })

  const otherVillage = (tables: Tables) => {
    add('人员', '韦志强', '龙坪村党支部', '党员', '')(tables)
    add('户', '01-01', '罗四', '龙坪村党支部', '', '')(tables)
  }

  it('in two villages are told apart by their households, if that leaves no doubt', async () => {
    const found = await problems(otherVillage)
    expect(found.map((one) => [one.row, one.code])).toEqual([[2, 'twoLiaisons']])
    const fixed = await wrong((tables) => {
      otherVillage(tables)
      set('联系户', 2, '联系人', '韦志强@龙坪村党支部')(tables)
    })
    expect(fixed).toEqual([])
  })

  it('among households are told apart by 户号@村', async () => {
    const found = await problems((tables) => {
      otherVillage(tables)
      set('联系户', 2, '联系人', '陈晓明')(tables)
    })
    expect(found.map((one) => [one.row, one.column, one.code, one.fix])).toEqual([
      [2, '户号', 'twoHouseholds', '请写明是哪一个：01-01@青山村党支部、01-01@龙坪村党支部'],
    ])
    const tables = await demo()
    otherVillage(tables)
    set('联系户', 2, '联系人', '陈晓明')(tables)
    set('联系户', 2, '户号', '01-01@龙坪村党支部')(tables)
    const { roster } = checkSheets(sheetsOf(tables))
    expect(roster?.liaisons[0]).toMatchObject({ household: { head: '罗四' }, cadence: 30 })
  })
})

describe('what a cell may look like', () => {
  const roster = async (change: (tables: Tables) => void) => {
    const tables = await demo()
    change(tables)
    const checked = checkSheets(sheetsOf(tables))
    expect(checked.problems).toEqual([])
    return checked.roster!
  }

  it.each([
    ['138 0000 0000', '13800000000'],
    ['+86 138-0000-0000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['0771-1234567', '07711234567'],
    ['(0771)1234567', '07711234567'],
    ['13800000000/13900000000', '13800000000、13900000000'],
    ['无', null],
    ['—', null],
  ])('phone %s', async (written, phone) => {
    expect((await roster(set('人员', 3, '电话', written))).people[1]?.phone).toBe(phone)
  })

  it.each(['党员;志愿者', '党员；志愿者', '志愿者、党员', '党员，志愿者', ' 党员 志愿者 ', '党员/志愿者/党员'])(
    'roles %s',
    async (written) => {
      expect((await roster(set('人员', 8, '角色', written))).people[6]?.roles).toEqual(['member', 'volunteer'])
    },
  )

  it('no role is a villager, no cadence the default of the role', async () => {
    expect((await roster(set('人员', 11, '角色', ''))).people[9]?.roles).toEqual(['villager'])
    expect((await roster(set('联系户', 8, '联系人', '陈晓明'))).liaisons.map((one) => one.cadence)).toEqual([
      30, 30, 30, 30, 30, 30, 90,
    ])
    const yearly = await roster((tables) => {
      set('联系户', 8, '联系人', '陈晓明')(tables)
      set('联系户', 8, '周期天数', '')(tables)
    })
    expect(yearly.liaisons.at(-1)?.cadence).toBe(365)
  })

  it('names lose the spaces that pad them, numbers their units', async () => {
    const tables = await roster((tables) => {
      set('人员', 12, '姓名', '张　三')(tables)
      set('户', 6, '人数', '4人')(tables)
      set('联系户', 8, '周期天数', '９０ 天')(tables)
    })
    expect(tables.people[10]?.name).toBe('张三')
    expect(tables.households[4]?.members).toBe(4)
    expect(tables.liaisons[6]?.cadence).toBe(90)
  })

  it('headers may be spelt in other ways and stand in any order, below a title', async () => {
    const found = await roster((tables) => {
      const rows = tables.户!.map(([number, head, org, categories, members]) => [
        '',
        members!,
        head!,
        org!,
        number!,
        categories!,
      ])
      rows[0] = ['备注', '人 数（口）', '户主姓名', '所属组织*', '户　号', '类别']
      tables.户 = [['青山村农户名册'], [], ...rows, ['', '', '']]
    })
    expect(found.households[1]).toMatchObject({
      number: '01-02',
      head: '莫老四',
      categories: ['困难家庭', '病患家庭'],
      members: 4,
    })
  })

  it('unknown columns and sheets are pointed out, rows keep their numbers', async () => {
    const tables = await demo()
    tables.人员 = tables.人员!.map((row, at) => [...row, at === 0 ? '民族' : '壮'])
    tables.人员!.splice(4, 0, [], ['', ' '])
    tables.人员!.push(['赵六', '没有的组织', '村民', ''])
    const { problems, notices } = checkSheets({ ...sheetsOf(tables), unused: ['说明', 'Sheet4', '往年'] })
    expect(notices).toEqual(['“往年”不是名册的一部分，没有读', '“人员”表里的“民族”没有用到'])
    expect(problems).toMatchObject([{ sheet: 'people', row: 17, column: '组织' }])
  })

  it('an absent optional column leaves what is known', async () => {
    const found = await roster((tables) => {
      tables.人员 = tables.人员!.map((row) => row.slice(0, 3))
      tables.户 = tables.户!.map((row) => row.slice(0, 3))
    })
    expect(found.people[0]?.phone).toBeUndefined()
    expect(found.households[0]).toMatchObject({ categories: undefined, members: undefined })
  })
})

describe('the report of what is wrong', () => {
  it('says where, what and what to do, in plain Chinese', async () => {
    const lines = async (change: (tables: Tables) => void) => refusalReport(await problems(change))
    expect(await lines(set('人员', 8, '角色', '村支书'))).toEqual([
      '名册有 1 处要改，什么也没有导入：',
      '  “人员”第 8 行 角色：没有“村支书”这种角色。可填：村民、党员、预备党员、志愿者、村民代表、户代表、理事、监事、人民调解员、网格员、村干部、书记、监督员、镇干部、镇长、镇班子、县领导、县委书记、市委书记、部门负责人、部门、管理员；几种用“;”隔开',
    ])
    expect((await lines(set('组织', 4, '类型', '网格支部')))[1]).toContain('是不是“网格党支部”？')
    expect((await lines(set('人员', 13, '组织', '红水派出所')))[1]).toContain('是不是“红水镇派出所”？')
    expect((await lines(set('联系户', 5, '户号', '2-02')))[1]).toContain('是不是“02-02”？')
    expect((await lines(set('组织', 3, '上级', '那良屯党小组')))[1]).toBe(
      '  “组织”第 3 行 上级：上下级绕成了圈：青山村党支部 → 那良屯党小组 → 青山村党支部。请改正其中一个的上级；最上面的组织不填上级',
    )
    expect((await lines(set('户', 6, '户号', '2月1日')))[1]).toBe(
      '  “户”第 6 行 户号：Excel 把它变成了日期，原来大概是 02-01。请先把这一列设为“文本”格式，再重新填写',
    )
  })

  it('puts rows with the same mistake together', async () => {
    const found = await problems((tables) => {
      for (const row of [6, 7, 11]) set('人员', row, '组织', '那良屯')(tables)
    })
    expect(refusalReport(found).map((line) => line.split('：')[0])).toEqual([
      '名册有 3 处要改，什么也没有导入',
      '  “人员”第 6–7、11 行 组织',
    ])
  })
})
