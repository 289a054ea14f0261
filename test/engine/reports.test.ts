import { describe, expect, it } from 'vitest'
import { orgPapers, takeOrgPaper } from '../../src/documents/index.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'
import { settleHeads } from '../support/township.ts'
import { local } from '../support/transcript.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})
const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
const idOf = async (name: string) => (await village.store.client.org.findFirstOrThrow({ where: { name } })).id
const paper = async (name: string, org: string, period: string) => {
  const orgId = await idOf(org)
  const by = { personId: null, holdings: [{ orgId, role: 'admin' as const }], via: 'terminal' as const }
  const known = { registry, now: village.now() }
  const taken = await village.store.transaction((tx) => takeOrgPaper(tx, { name, orgId, period }, by, known))
  return 'refused' in taken
    ? taken.refused
    : Object.fromEntries(taken.page.rows.map(({ label, text }) => [label, text]))
}
const rowOf = (page: Awaited<ReturnType<typeof paper>>, label: string) =>
  typeof page === 'string' ? page : page[label]
const live = async () => {
  await say('村民群', '莫老四', '点单 水管漏水')
  await say('村民群', '张三', '点单 灯不亮，打 13877665544')
  await say('党员群', '陆大勇', '接单 1')
  await say('党员群', '陆大勇', '完成 1 换了水管')
  await say('村民群', '莫老四', '评单 1 5')
  await say('DM:韦志强', '韦志强', '走访 01-01 今天 腿疼')
  await say('村干群', '王建国', '纠纷 蓝家莫家地界 邻里')
  await village.setClock?.(local('2026-11-26 15:00'))
  await village.settle()
}

describe('月报 and 述职材料', () => {
  it('tell what was done with its denominator, what people said, three matters and what is left', async () => {
    await live()
    expect(await paper('月报', '青山村党支部', '2026-11')).toMatchObject({
      办的事: expect.stringMatching(/^点单：登记 2 件，办结 1 件（50%）\n调解：登记 1 件，办结 0 件（0%）$/u),
      群众评价: '办完 1 件，评了 1 件，满意 1 件（评了的里面 100%）；没评的不算满意',
      走访: '走访 1 次，走到 1/7 户',
      办好的三件事: '1. 点单 #1 水管漏水：11月23日登记，11月23日办好，评 5 分',
      还没办好的: expect.stringMatching(/没人接的点单 1 件：#2 灯不亮，打 138\*{4}5544\n没调好的纠纷 1 件：#3$/u),
    })
  })

  it('count as 办结 nothing that was withdrawn or given up, nor name or rate it', async () => {
    await say('村民群', '莫老四', '点单 买米')
    await say('村民群', '莫老四', '撤单 1')
    await say('村民群', '莫老四', '说事 晒坪不够')
    await say('村干群', '王建国', '撤单 2 有晒坪了')
    expect(await paper('月报', '青山村党支部', '2026-11')).toMatchObject({
      办的事: [
        '点单：登记 1 件，办结 0 件（0%），撤了或没办成 1 件',
        '说事：登记 1 件，办结 0 件（0%），撤了或没办成 1 件',
      ].join('\n'),
      群众评价: '没有要评价的事',
      办好的三件事: '没有办完的（零报告）',
    })
    const town = await paper('月报', '红水镇党委', '2026-11')
    expect(rowOf(town, '青山村')).toContain('办结/登记：点单 0/1（撤了或没办成 1）、')
  })

  it('say why what is late is late, and show no number of anybody', async () => {
    await say('村干群', '王建国', '任务 @韦志强 11月24日 报送台账')
    await say('党员群', '韦志强', '延期 1 11月25日 电脑坏了')
    await say('村干群', '王建国', '同意 1')
    await village.setClock?.(local('2026-11-28 15:00'))
    await village.settle()
    await live()
    const left = JSON.stringify(await paper('月报', '青山村党支部', '2026-11'))
    expect(left).not.toMatch(/13877665544|蓝家莫家|腿疼|蓝阿婆|韦志强|莫老四/u)
  })

  it('tell what was said of what is late, each with its day, the last three and no more', async () => {
    await say('村民群', '莫老四', '点单 水管漏水')
    for (const [who, day, why] of [
      ['陆大勇', 23, '没有扳手'],
      ['韦志强', 24, '水表锈死了'],
      ['黄美兰', 25, '要等自来水公司，打 13877665544'],
      ['覃小芳', 26, '配件没到'],
    ] as const) {
      await village.setClock?.(local(`2026-11-${day} 10:00`))
      await village.settle()
      await say(who === '覃小芳' ? '村干群' : '党员群', who, '接单 1')
      await say(who === '覃小芳' ? '村干群' : '党员群', who, `退单 1 ${why}`)
    }
    await village.setClock?.(local('2026-11-28 10:00'))
    await village.settle()
    const left = rowOf(await paper('述职材料', '青山村党支部', '2026'), '还没办好的')
    expect(left).toMatch(/11月24日：水表锈死了；11月25日：要等自来水公司，打 138\*{4}5544；11月26日：配件没到/u)
    expect(left).not.toContain('没有扳手')
  })

  it('count as pleased whoever said so, never who said nothing: in the paper and in the list of the console', async () => {
    for (const what of ['水管漏水', '灯不亮', '门坏了']) await say('村民群', '莫老四', `点单 ${what}`)
    for (const number of [1, 2, 3]) {
      await say('党员群', '陆大勇', `接单 ${number}`)
      await say('党员群', '陆大勇', `完成 ${number}`)
    }
    // Nobody rates them: they close by themselves.
    for (const day of ['2026-11-27', '2026-12-02', '2026-12-04']) {
      await village.setClock?.(local(`${day} 10:00`))
      await village.settle()
    }
    const told = async () => rowOf(await paper('述职材料', '青山村党支部', '2026'), '群众评价')
    expect(await told()).toBe('办完 3 件，都还没有人评价')
    await say('村民群', '莫老四', '评单 2 一般')
    expect(await told()).toBe('办完 3 件，评了 1 件，满意 0 件（评了的里面 0%）；没评的不算满意')
    await say('村民群', '莫老四', '评单 3 满意')
    expect(await told()).toBe('办完 3 件，评了 2 件，满意 1 件（评了的里面 50%）；没评的不算满意')
    const villageId = await idOf('青山村党支部')
    const listed = (rating: number) =>
      village.store.transaction((tx) => tx.pages.matters({ villageId, kinds: ['order'], rating }, 0, 9))
    for (const [rating, numbers] of [
      [5, []],
      [4, [3]],
      [3, [2]],
    ] as const)
      expect((await listed(rating)).rows.map(({ number }) => number)).toEqual(numbers)
  })

  it('are zero reports by themselves where nothing happened', async () => {
    const zero = { 办的事: '没有登记的事（零报告）', 群众评价: '没有要评价的事', 办好的三件事: '没有办完的（零报告）' }
    expect(await paper('月报', '青山村党支部', '2026-10')).toMatchObject({ ...zero, 走访: '没有走访记录，共 7 户' })
    expect(await paper('述职材料', '龙坪村党支部', '2026')).toMatchObject({ ...zero, 走访: '花名册里没有登记户' })
    expect(await paper('月报', '青山村党支部', '2026-12')).toBe('none')
    expect(await paper('述职材料', '青山村党支部', '2026-11')).toBe('none')
    expect(await paper('constructor', '青山村党支部', '2026-11')).toBe('none')
  })

  it('of a township are of all its villages, a row each in the roster’s order', async () => {
    await live()
    const page = await paper('述职材料', '红水镇党委', '2026')
    expect(Object.keys(page)).toEqual(['办的事', '群众评价', '走访', '办好的三件事', '青山村', '龙坪村', '补充'])
    expect(page).toMatchObject({
      办好的三件事: expect.stringContaining('青山村点单 #1 水管漏水'),
      青山村: expect.stringMatching(/办结\/登记：点单 1\/2、调解 0\/1\n还没办好的：/u),
      龙坪村: expect.stringContaining('没有登记的事（零报告）'),
    })
    expect(JSON.stringify(page)).not.toMatch(/名次|排名|最差|最好/u)
  })

  it('are sent as a file to who asks and may, to them alone', async () => {
    await settleHeads(village.store)
    await live()
    expect(await say('村干群', '王建国', '月报 11月')).toMatch(/青山村2026年11月的月报发给您了/u)
    await village.settle()
    expect(village.said('DM:王建国').join('\n')).toMatch(/\[文件\] 月报-2026-11\.xlsx \d+/u)
    expect(village.said('村干群').join('\n')).not.toContain('[文件]')
    expect(await say('镇工作群', '陈晓明', '述职材料 2026')).toMatch(/红水镇2026年的述职材料发给您了/u)
    expect(await say('村干群', '李秀英', '月报 11月')).not.toMatch(/发给您了/u)
    expect(await say('村民群', '莫老四', '月报')).not.toMatch(/发给您了/u)
    expect(await say('村干群', '王建国', '月报 2027年3月')).toMatch(/要哪个时候的月报？比如：月报 11月/u)
  })

  it('of the first days are of the month before', async () => {
    await village.setClock?.(local('2026-12-03 09:00'))
    expect(await say('村干群', '王建国', '月报')).toMatch(/2026年11月的月报/u)
    await village.setClock?.(local('2026-12-20 09:00'))
    expect(await say('村干群', '王建国', '月报')).toMatch(/2026年12月的月报/u)
    await village.setClock?.(local('2027-01-08 09:00'))
    expect(await say('村干群', '王建国', '述职材料')).toMatch(/2026年的述职材料/u)
  })

  it('are named once, and whoever was forgotten stands in none', async () => {
    expect(Object.keys(orgPapers(registry))).toEqual(['月报', '述职材料'])
    await live()
    await say('DM:莫老四', '莫老四', '删除我的信息')
    await say('DM:莫老四', '莫老四', '确认')
    expect(JSON.stringify(await paper('月报', '青山村党支部', '2026-11'))).not.toContain('莫老四')
  })
})
