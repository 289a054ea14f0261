import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** 准入 (guidance §20): 陈晓明 of the township gives, 王建国 leads 青山村, 罗文 leads 龙坪村. It begins on a Monday at nine. */
let village: InProcess
const { say, at } = eachInFreshVillage((one) => {
  village = one
})
const heard = async (work: () => Promise<unknown>) => (await village.heardFrom(work)).join('\n')
const give = (what = '报送防汛物资名单') => say('镇工作群', '陈晓明', `任务 @王建国 @罗文 周五前 ${what}`)
const detailsOf = async (number: number) => {
  const found = await village.store.transaction(async (tx) => {
    const township = [...(await tx.orgs()).all].find(({ kind }) => kind === 'township')
    return tx.matters.byNumber(township?.id ?? '', number)
  })
  return found
}

describe('what a township gives its villages', () => {
  it('is asked once which item it is, by who gave it, and answered with a number', async () => {
    expect(await give()).toMatch(/#1 属准入清单哪一项？像是：1 防汛/u)
    expect(await say('镇工作群', '王建国', '3')).toBe('')
    expect(await say('镇工作群', '陈晓明', '3')).toMatch(/#1 记下了：准入清单 3 森林防火/u)
    // The same again rests on the same, and is not asked about.
    expect(await give('再报一次防汛物资名单')).not.toMatch(/属准入清单/u)
    expect(await give('收集微信步数')).toMatch(/#3 属准入清单哪一项？回/u)
  })

  it('may stand besides the list, by a paper that is named, with a number or without', async () => {
    await give()
    expect(await say('镇工作群', '陈晓明', '清单外的事以后再说')).toBe('')
    expect(await say('镇工作群', '陈晓明', '清单外 桂民发〔2026〕12号 每村500元')).toMatch(
      /#1 记下了：清单外，桂民发〔2026〕12号 每村500元/u,
    )
    expect((await detailsOf(1))?.details.ground).toEqual({ paper: '桂民发〔2026〕12号 每村500元' })
    expect(await say('镇工作群', '陈晓明', '准入 1 低保')).toMatch(/#1 记下了：准入清单 4/u)
    expect(await say('镇工作群', '陈晓明', '准入 1 养猪')).toMatch(/没有「养猪」这一项[\s\S]*清单外 1 文号 经费/u)
    expect(await say('镇工作群', '陈晓明', '准入 1 防')).toMatch(/请带序号再发：准入 1 \d/u)
    expect(await say('村干群', '李秀英', '准入 1 3')).toMatch(/镇干部、书记来办/u)
  })

  it('asks nothing where a village gives something to its own people', async () => {
    expect(await say('村干群', '李秀英', '任务 @覃小芳 周五前 核对名单')).not.toMatch(/准入/u)
    expect(await say('村干群', '王建国', '不在清单 1')).toMatch(/没有 #1 这件事/u)
    expect(await say('镇工作群', '陈晓明', '任务 @陈晓明 周五前 汇总材料')).not.toMatch(/准入/u)
    expect(await say('镇工作群', '王建国', '不在清单 1')).toMatch(/不是镇里派给村里的事/u)
  })

  it('is said once to who reads it in the group', async () => {
    const said = await heard(() => give())
    expect(said.match(/任务 #1/gu)).toHaveLength(1)
    expect(said).not.toMatch(/DM:王建国/u)
  })
})

describe('what comes round every month', () => {
  const give = () => say('镇工作群', '陈晓明', '任务 @王建国 每月10号 报送防返贫监测情况')

  it('is asked the first time alone which item it is, and rests on that ever after', async () => {
    expect(await give()).not.toMatch(/准入清单/u)
    const first = await heard(() => at('2026-12-07 09:30'))
    expect(first).toMatch(/镇工作群 @王建国\s*任务 #1/u)
    expect(first).toMatch(/镇工作群 @陈晓明\s*#1 属准入清单哪一项/u)
    expect(await say('镇工作群', '陈晓明', '4')).toMatch(/#1 记下了：准入清单 4/u)
    const second = await heard(() => at('2027-01-07 09:30'))
    expect(second).toMatch(/任务 #2/u)
    expect(second).not.toMatch(/准入清单/u)
    expect(await say('镇工作群', '陈晓明', '负担')).not.toMatch(/没说依据/u)
  })

  it('is not asked again though nobody answered: the number does it at any time', async () => {
    await give()
    await at('2026-12-07 09:30')
    expect(await heard(() => at('2027-01-07 09:30'))).not.toMatch(/准入清单/u)
    expect(await say('镇工作群', '陈晓明', '负担')).toMatch(/没说依据 1/u)
    expect(await say('镇工作群', '陈晓明', '清单外 2 桂民发〔2026〕12号')).toMatch(/#2 记下了/u)
  })
})

describe('what a village sends back', () => {
  it('is not late while the township decides, whoever asks, and goes up to who decides', async () => {
    await give()
    expect(await say('村干群', '李秀英', '不在清单 1')).toMatch(/要由村书记来提/u)
    const up = await heard(() => say('村干群', '王建国', '不在清单 1 要跑60户'))
    expect(up).toMatch(/村干群 #1 先放下了，定之前不算过期。已报镇干部陈晓明定（#2）/u)
    expect(up).toMatch(/镇工作群 @陈晓明\s*准入 #2 有件事等您定，私聊我发：查 2/u)
    // Nothing of the reason where others listen.
    expect(up).not.toMatch(/60户/u)
    expect(await say('DM:陈晓明', '陈晓明', '查 2')).toMatch(
      /王建国提出不在准入清单（要跑60户）[\s\S]*同意 2；照办发：不同意 2/u,
    )
    expect(await say('村干群', '王建国', '不在清单 1')).toMatch(/已经报给镇里了/u)
    expect(await heard(() => at('2026-11-27 09:30'))).not.toMatch(/#1/u)
    const later = await heard(() => at('2026-11-29 09:30'))
    expect(later).not.toMatch(/#1|还没完成/u)
  })

  it('is brought to the mind of who decides, twice at most', async () => {
    await give()
    await say('村干群', '王建国', '不在清单 1')
    expect(await heard(() => at('2026-11-25 09:30'))).toMatch(/陈晓明.*#2/u)
    expect(await heard(() => at('2026-11-30 09:30'))).toMatch(/陈晓明.*#2/u)
    expect(await heard(() => at('2026-12-10 09:30'))).not.toMatch(/#2/u)
  })

  it('is done with where the township says so, and everybody concerned hears it', async () => {
    await give()
    await say('镇工作群', '王建国', '不在清单 1')
    expect(await say('镇工作群', '王建国', '同意 2')).toMatch(/要由陈晓明来定/u)
    const said = await heard(() => say('镇工作群', '陈晓明', '同意 2'))
    expect(said).toMatch(/镇工作群 #1 「报送防汛物资名单」不用办了/u)
    expect(said).toMatch(/王建国.*镇里定了：不用办/u)
    expect((await detailsOf(1))?.state).toBe('withdrawn')
    expect(await say('镇工作群', '陈晓明', '不同意 2')).toMatch(/已经定了：不用办了/u)
  })

  it('is due by so much later as it waited, where the township has it done', async () => {
    await give()
    const before = (await detailsOf(1))?.deadline?.getTime() ?? 0
    await say('镇工作群', '王建国', '不在清单 1')
    expect(await say('DM:王建国', '王建国', '完成 1')).toMatch(/#1 先放着，等镇里定/u)
    await at('2026-11-25 09:00')
    expect(await say('镇工作群', '陈晓明', '不同意 2 县里督查要')).toMatch(/照办，11月29日/u)
    const task = await detailsOf(1)
    expect(task?.state).toBe('open')
    expect(task?.deadline?.getTime()).toBeGreaterThanOrEqual(before + 2 * 86_400_000)
    expect(await say('镇工作群', '王建国', '完成 1 12套')).toMatch(/#1/u)
  })

  it('may be taken back by who sent it', async () => {
    await give()
    await say('村干群', '王建国', '不在清单 1')
    expect(await say('DM:王建国', '王建国', '撤单 2')).toMatch(/照办/u)
    expect((await detailsOf(1))?.state).toBe('open')
  })

  it('outlives who sent it: erased, nothing of them is left in it', async () => {
    await give()
    await say('村干群', '王建国', '不在清单 1 家里有病人')
    await say('DM:王建国', '王建国', '删除我的信息')
    await say('DM:王建国', '王建国', '确认')
    const said = await say('DM:陈晓明', '陈晓明', '查 2')
    expect(said).not.toMatch(/王建国/u)
  })
})

describe('what was reported before', () => {
  const reported = async () => {
    await give()
    await say('镇工作群', '王建国', '完成 1 沙袋200个')
    await at('2027-01-11 09:30')
  }

  it('is offered again, and one character uses it', async () => {
    await reported()
    expect(await give('再报一次防汛物资名单')).toMatch(/这项 11 月已报过（#1），直接用吗？回「用」/u)
    const used = await heard(() => say('镇工作群', '王建国', '用'))
    expect(used).toMatch(/#2 办好了，用的是 #1 报过的：沙袋200个/u)
    expect(used).toMatch(/陈晓明.*青山村王建国报好了，沿用 #1：沙袋200个/u)
    expect(await say('镇工作群', '罗文', '用')).toMatch(/您以前没报过，请照常报/u)
    expect(await say('镇工作群', '王建国', '沿用 2')).toMatch(/您不用再报了/u)
  })

  it('stays what was first said, however often it is used', async () => {
    await reported()
    await give('报送防汛物资名单2027年')
    await say('镇工作群', '王建国', '沿用 2')
    await give('更新防汛物资名单')
    expect(await say('镇工作群', '王建国', '沿用 3')).toMatch(/用的是 #2 报过的：沙袋200个/u)
  })

  it('is not offered for something else, or to who never reported it', async () => {
    await reported()
    expect(await give('报送低保核对名单')).not.toMatch(/已报过/u)
    expect(await say('镇工作群', '陈晓明', '任务 @罗文 周五前 报送防汛物资名单')).not.toMatch(/已报过/u)
  })
})

it('reads the list out by number, looks in it, and says what each rests on', async () => {
  expect(await say('村干群', '李秀英', '准入清单')).toMatch(/^红水镇准入清单 18 项：\n应急：1 防汛[^\n]*\n/u)
  expect(await say('村干群', '李秀英', '准入清单 禁毒')).toMatch(/14 禁毒宣传（禁毒法第十七条/u)
  expect(await say('村干群', '李秀英', '准入清单 种树')).toMatch(/没有「种树」/u)
})
