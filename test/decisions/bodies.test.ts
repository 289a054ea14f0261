import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** Who should come to a meeting of this village, as its roster and its secretary say. */
describe('the bodies of a village', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-29T02:00:00Z')
  })
  afterEach(() => village.close())

  const asked = async (room: string, who: string, line: string) => {
    const before = village.said(room).length
    await village.say(room, who, line)
    await village.settle()
    return village.said(room).slice(before).join('\n')
  }
  const hold = (name: string, role: 'representative' | 'probationer') =>
    village.store.transaction(async (tx) => {
      const [person] = await tx.people.named(
        name,
        [...(await tx.orgs()).all].map(({ id }) => id),
      )
      if (person) await tx.people.hold(person.id, person.orgId, role)
    })

  it('count as the roster has them, with the day', async () => {
    // 韦志强, 黄美兰, 陆大勇 and the secretary, 王建国.
    expect(await asked('村民群', '莫老四', '议事规则 党员大会')).toMatch(
      /到会一半以上.*\n应到 4 人（名册 11月29日数的）\n依据：.*第十一条/u,
    )
    await hold('黄美兰', 'probationer')
    expect(await asked('村民群', '莫老四', '议事规则 支部党员大会')).toContain('应到 3 人')
    expect(await asked('村民群', '莫老四', '议事规则 户代表会')).toMatch(/应到 \d+ 户/u)
  })

  it('count as somebody counted them, until the roster is to count again', async () => {
    expect(await asked('村民群', '莫老四', '议事规则 村民代表会议')).toContain('应到还没有人数过')
    expect(await asked('村干群', '李秀英', '应到 村民代表会议 33')).toContain('应到 33 人（村里 11月29日数的）')
    await hold('莫老四', 'representative')
    expect(await asked('村民群', '莫老四', '议事规则 代表会')).toContain('应到 33 人')
    expect(await asked('村干群', '李秀英', '应到 村民代表会议 照名册')).toContain('应到 1 人（名册')
    expect(await asked('村干群', '李秀英', '应到 村民代表会议 0')).toContain('至少 1 人')
  })

  it('go by the rule the secretary sets, and nobody else does', async () => {
    expect(await asked('村干群', '李秀英', '议事规则 党员大会 三分之二')).toContain('书记')
    expect(await asked('村干群', '王建国', '议事规则 党员大会 到会三分之二以上')).toContain('到会三分之二以上')
    expect(await asked('村民群', '莫老四', '议事规则')).toMatch(/党员大会：到会三分之二以上，同意过应到的一半/u)
    expect(await asked('村干群', '王建国', '议事规则 党员大会 照常')).toContain('到会一半以上')
  })

  it('go by what the secretary sets of how many have to agree, and a meeting is judged by it', async () => {
    expect(await asked('村干群', '王建国', '议事规则 村民代表会议 同意三分之二')).toMatch(
      /到会三分之二以上，同意要到会的三分之二以上[\s\S]*议事规则 村民代表会议 照常/u,
    )
    expect(await asked('村民群', '莫老四', '议事规则 村民代表会议')).toMatch(/村里定的。.*第三十条/u)
    await asked('村干群', '王建国', '四议 修上屯路灯')
    await asked('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    await asked('村干群', '王建国', '商议 1 应到5 实到5 同意5')
    await asked('村干群', '王建国', '审议 1 应到5 实到5 同意5')
    expect(await asked('村干群', '王建国', '决议 1 应到9 实到9 同意5')).toMatch(
      /要到会的三分之二以上（6 人），没有通过/u,
    )
    expect(await asked('村干群', '王建国', '议事规则 村民代表会议 照常')).toContain('同意过到会的一半')
    expect(await asked('村干群', '王建国', '决议 1 应到9 实到9 同意5')).toContain('通过')
  })
})
