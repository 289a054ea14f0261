import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** 权力清单: the usual one, on a Monday at nine. 李秀英 is of the office, 农贵生 watches, 莫老四 is a villager. */
let village: InProcess
const { say, heard, at } = eachInFreshVillage((one) => {
  village = one
})

describe('how something is done', () => {
  it('is told in five lines: what to bring, whom to see, the steps, where it is public, who watches', async () => {
    const told = await say('村民群', '莫老四', '怎么办 低保')
    expect(told.split('\n')).toEqual([
      expect.stringMatching(/^低保申请，带：申请书、户口簿/u),
      expect.stringMatching(/^找：镇民政办/u),
      expect.stringMatching(/^5 步，30个工作日：1交申请 2入户调查 3镇里初审 4村里公示（7天） 5县里审核确认$/u),
      '公示：村里公示 7 天；监督：农贵生',
      expect.stringMatching(/^依据：最低生活保障审核确认办法（民发〔2021〕57号）（文号待核）$/u),
    ])
  })

  it('is found by any words, and of two a bare number says which', async () => {
    for (const words of ['盖房子', '建房', '宅基地申请', '起屋', 'zhaijidi', 'zjd'])
      expect(await say('DM:莫老四', '莫老四', `怎么办 ${words}`), words).toMatch(/^宅基地审批，带/u)
    expect(await say('DM:莫老四', '莫老四', '户口怎么办')).toMatch(
      /是哪一件？回数字就行：1 新生儿上户口、2 去世注销户口/u,
    )
    expect(await say('DM:莫老四', '莫老四', '2')).toMatch(/^去世注销户口/u)
    expect(await say('村民群', '张三', '怎么办 补贴')).toMatch(/1 残疾人两项补贴、/u)
    expect(await say('村民群', '张三', '1')).toMatch(/^残疾人两项补贴/u)
  })

  it('says that nothing was found and whom to ask, and answers no outcry', async () => {
    const none = await say('DM:莫老四', '莫老四', '怎么办 养熊猫')
    expect(none).toMatch(/没有「养熊猫」.*可以问村干部王建国、李秀英\n看有哪些事发：怎么办 建房用地/u)
    expect(await say('DM:莫老四', '莫老四', '怎么办 建房用地')).toMatch(/1 宅基地审批、2 危房改造/u)
    expect(await say('村民群', '莫老四', '怎么办 没水了')).toBe('')
    expect(await say('村民群', '莫老四', '怎么办')).toBe('')
    expect(await say('DM:莫老四', '莫老四', '怎么办')).toMatch(/清单有 45 项/u)
  })
})

describe('what is begun', () => {
  it('goes step by step, each with its day, and whom it is for hears and may look, alone', async () => {
    // Who never wrote to the bot is told in the group that there is something, and nothing of it.
    const aloud = (await heard(() => say('村干群', '李秀英', '办 高龄津贴 张三'))).join('\n')
    expect(aloud).toMatch(/村民群 @张三.张三，您的事登记好了，看进度私聊我发：查 1/u)
    expect(aloud).not.toMatch(/村民群.*津贴/u)
    const begun = await heard(() => say('村干群', '李秀英', '办 低保 莫老四'))
    expect(begun.join('\n')).toMatch(
      /#2 低保申请（莫老四）开始办了\n第1步 交申请（共 5 步），12月1日前\n这步办完发：下一步 2/u,
    )
    expect(begun.join('\n')).toMatch(/村民群 @莫老四.莫老四，您的事登记好了，看进度私聊我发：查 2/u)
    const taken = (await heard(() => say('村干群', '李秀英', '下一步 2 材料齐了'))).join('\n')
    expect(taken).toMatch(/低保申请：第2步 入户调查（共 5 步），12月1日前/u)
    expect(taken).toMatch(/#2 有进展，私聊我发：查 2/u)
    expect(await say('DM:莫老四', '莫老四', '查 2')).toMatch(/第2步 入户调查（共 5 步）/u)
    // A friend of the bot reads it alone.
    const alone = (await heard(() => say('村干群', '李秀英', '办 医保 韦志强'))).join('\n')
    expect(alone).toMatch(/DM:韦志强 韦志强，您的「医保参保」开始办了：第1步/u)
    expect(await say('DM:张三', '张三', '查 2')).not.toMatch(/入户|莫老四/u)
    expect(await say('村民群', '莫老四', '查 2')).not.toMatch(/入户|低保/u)
  })

  it('asks before a second step in a row, and is done with the last', async () => {
    await say('村干群', '李秀英', '办 开证明 张三')
    expect(await say('村干群', '李秀英', '下一步 1')).toMatch(/第2步/u)
    expect(await say('村干群', '李秀英', '下一步 1')).toMatch(/刚刚走到第2步.*回「确认」/u)
    expect(await say('村干群', '李秀英', '下一步 50 受理了')).toMatch(/没有 #50/u)
    expect(await say('村干群', '李秀英', '确认')).toMatch(/第3步/u)
    expect(await say('村干群', '李秀英', '完成 1')).toMatch(/还在第3步 .*后面还有 1 步.*下一步 1/u)
    village.clock.advance(3_600_000)
    expect(await say('村干群', '李秀英', '下一步 1')).toMatch(/第4步 盖章登记（共 4 步）\n办好了发：完成 1/u)
    expect(await say('村干群', '李秀英', '完成 1 盖好了')).toMatch(/办好了（盖好了），辛苦您/u)
    expect(await say('村干群', '李秀英', '下一步 1')).toMatch(/#1 办好了/u)
  })

  it('is the office’s to do: who is not of it is told how, and no villagers’ group hears of anybody', async () => {
    expect(await say('DM:莫老四', '莫老四', '办 低保')).toMatch(/^低保申请，带/u)
    const open = await say('村民群', '李秀英', '办 低保')
    expect(open).toMatch(/^低保申请，带/u)
    await say('村干群', '李秀英', '办 低保 莫老四')
    expect(await say('DM:莫老四', '莫老四', '下一步 1')).not.toMatch(/第2步/u)
    expect(await say('村干群', '李秀英', '办 低保 莫老四')).toMatch(/#1 刚才已经开始办了/u)
    expect(await say('DM:莫老四', '莫老四', '撤单 1 不办了')).toMatch(/#1 低保申请不办了/u)
  })

  it('has a day of its own in each step; its watcher hears once of a late one, and no group of whom it is for', async () => {
    expect(await say('村干群', '李秀英', '办 低保 莫老四')).toMatch(/12月1日前/u)
    await at('2026-11-25 09:00')
    // Six working days from Wednesday on.
    expect(await say('村干群', '李秀英', '下一步 1')).toMatch(/第2步 入户调查（共 5 步），12月3日前/u)
    const before = (await heard(() => at('2026-12-02 09:00'))).join('\n')
    expect(before).not.toMatch(/农贵生/u)
    expect((await heard(() => at('2026-12-03 09:00'))).join('\n')).toMatch(/今天到日子|#1/u)
    village.wechat.isFriend = () => true
    const late = (await heard(() => at('2026-12-04 09:00'))).join('\n')
    // In the morning's message of whoever watches over it, and among what the secretary's morning names.
    expect(late).toMatch(/DM:农贵生 [^\n]*#1[\s\S]*过了日子还没办完，请过问一下。看经过发：查 1/u)
    expect(late).toMatch(/DM:王建国 早上好[\s\S]*过了日子的办事：#1/u)
    expect(late).not.toMatch(/村民群.*低保/u)
    const after = (await heard(() => at('2026-12-07 09:00'))).join('\n')
    expect(after).not.toMatch(/农贵生/u)
  })

  it('waits for the morning where its day ends at night', async () => {
    await say('村干群', '李秀英', '办 低保 莫老四')
    expect((await heard(() => at('2026-12-02 00:30'))).join('\n')).not.toMatch(/农贵生|李秀英/u)
    expect((await heard(() => at('2026-12-02 06:30'))).join('\n')).not.toMatch(/农贵生/u)
    expect((await heard(() => at('2026-12-02 08:30'))).join('\n')).toMatch(/农贵生/u)
  })
})

describe('what all have to agree to first', () => {
  it('is asked about where the line says so, linked by a bare number', async () => {
    await say('村干群', '王建国', '四议 修上屯水渠')
    await say('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    const asked = await say('村干群', '李秀英', '办 工程发包 12000元 修水渠')
    expect(asked).toMatch(
      /工程发包要先走四议，走四议了吗？\n走过了就回编号：#1 修上屯水渠；.*回 0\n还没走先发：四议 修水渠/u,
    )
    expect(await say('村干群', '李秀英', '1')).toMatch(/#2 工程发包：修水渠开始办了（四议 #1）/u)
    expect(await say('村干群', '李秀英', '查 2')).toMatch(/四议 #1/u)
    expect(await say('村干群', '李秀英', '办 工程发包 四议#2')).toMatch(/#2 不是四议/u)
  })

  it('and above the village’s own limit, which its secretary sets with what it rests on', async () => {
    expect(await say('村干群', '李秀英', '办 集体采购 20000元')).toMatch(/#1 集体采购开始办了/u)
    expect(await say('村干群', '李秀英', '四议限额 1万元')).toMatch(/书记/u)
    expect(await say('村干群', '王建国', '四议限额 1万元 依据 村民自治章程第八条')).toMatch(
      /1万元以上.*村民自治章程第八条/u,
    )
    expect(await say('村干群', '李秀英', '办 集体采购 10000元 桌椅')).toMatch(/#2 集体采购：桌椅开始办了/u)
    const asked = await say('村干群', '李秀英', '办 集体采购 1.2万 音响')
    expect(asked).toMatch(/1.2万元超过村里定的 1万元（村民自治章程第八条），走四议了吗/u)
    expect(await say('村干群', '李秀英', '0')).toMatch(/#3 集体采购：音响开始办了/u)
    expect(await say('村干群', '王建国', '四议限额 不设')).toMatch(/不设/u)
    expect(await say('村干群', '李秀英', '办 集体采购 3万元 雨棚')).toMatch(/#4/u)
  })
})

describe('the seal', () => {
  it('wants a second person, then it is put under and written down', async () => {
    expect(await say('村干群', '李秀英', '用章 证明 莫老四 银行用')).toMatch(
      /用章 #1 证明 银行用（莫老四），等别人同意\n书记或别的村干部：同意发：同意 1/u,
    )
    expect(await say('村干群', '李秀英', '同意 1')).toMatch(/#1 要由别的村干部或书记来批，自己申请的自己不能批/u)
    expect(await say('村干群', '李秀英', '完成 1')).toMatch(/等审批/u)
    expect(await say('村干群', '王建国', '同意 1')).toMatch(/批了，可以盖。盖好了发：完成 1/u)
    expect(await say('村干群', '李秀英', '完成 1')).toMatch(/盖好了，记进台账了/u)
  })

  it('is never spoken of where villagers listen, and may be refused with why', async () => {
    expect(await say('村民群', '李秀英', '用章 证明 莫老四 银行用')).toMatch(/「用章」请到村干群、跟我的私聊里说/u)
    expect(await say('DM:莫老四', '莫老四', '用章 证明')).toMatch(/网格员/u)
    await say('村干群', '覃小芳', '用章 承包合同 鱼塘')
    expect(await say('村干群', '覃小芳', '查 1')).toMatch(/等审批/u)
    expect(await say('村干群', '王建国', '不同意 1 还没开会')).toMatch(/没有批（还没开会），先不盖/u)
    expect(await say('村民群', '张三', '查 1')).not.toMatch(/鱼塘/u)
  })

  it('that was agreed to and not used is brought to mind once and lapses', async () => {
    await say('村干群', '李秀英', '用章 介绍信')
    await say('村干群', '王建国', '同意 1')
    expect((await heard(() => at('2026-11-26 09:30'))).join('\n')).toMatch(
      /批了还没盖。盖好了发：完成 1；不盖了发：撤单 1|#1/u,
    )
    await at('2026-12-08 12:00')
    expect(await say('村干群', '李秀英', '查 1')).toMatch(/批了没盖，过期了/u)
    expect(await say('村干群', '李秀英', '完成 1')).toMatch(/过期/u)
  })
})

describe('who asked to be forgotten', () => {
  it('stands by name in nothing that was done for them', async () => {
    await say('村干群', '李秀英', '办 低保 莫老四')
    await say('村干群', '李秀英', '用章 证明 莫老四 银行用')
    await say('DM:莫老四', '莫老四', '删除我的信息')
    expect(await say('DM:莫老四', '莫老四', '确认')).toMatch(/删/u)
    expect(await say('村干群', '李秀英', '查 1')).not.toMatch(/莫老四/u)
    expect(await say('村干群', '李秀英', '查 2')).not.toMatch(/莫老四/u)
    const kept = JSON.stringify([
      await village.store.client.matter.findMany(),
      await village.store.client.matterEvent.findMany(),
      await village.store.client.participant.findMany(),
    ])
    expect(kept).not.toContain('莫老四')
  })
})
