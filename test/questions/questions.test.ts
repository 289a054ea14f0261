import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Asking, startAsking } from './support.ts'

let at: Asking
beforeEach(async () => {
  at = await startAsking()
})
afterEach(async () => {
  expect(at.errors()).toEqual([])
  await at.village.close()
})

const question = () => at.client.matter.findFirstOrThrow({ where: { kind: 'question' }, orderBy: { number: 'desc' } })

describe('a question in the open', () => {
  beforeEach(() => at.publish('公开 财务 三季度收支\n收入 52,300 元\n支出 41,870 元'))

  it('goes to who published and to 监督委员会, and is answered where it was asked, with its money as typed', async () => {
    expect(await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')).toMatch(/^#2 质询登记好了（#1 三季度收支）/u)
    expect(at.heard('村干群')).toBe(
      '@李秀英\u2005@农贵生\u2005质询 #2（对 #1 三季度收支）张三问：修路的钱在哪一项\n请在 7 天内答复：答复 2 内容',
    )
    expect(await at.say('村干群', '李秀英', '答复 2 在支出第3项，共 12,000.50 元')).toBe(
      '#2 答复好了，已告诉提问的人，辛苦您！',
    )
    expect(at.heard('村民群')).toMatch(
      /^@张三\u2005质询 #2 修路的钱在哪一项\n答复：在支出第3项，共 12,000\.50 元（李秀英）/u,
    )
    expect(await at.say('村民群', '莫老四', '查 2')).toMatch(
      /张三问\n.*登记\n.*答复：在支出第3项，共 12,000\.50 元\n来自 #1/u,
    )
  })

  it('is not left hanging: after seven days who asked hears that 监督委员会 was told', async () => {
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    await at.at('2026-11-30 09:00')
    expect(at.heard('村干群')).toContain('7 天了还没有答复，请监督委员会过问')
    expect(at.heard('村民群')).toBe(
      '@张三\u2005#2 「修路的钱在哪一项」还没有答复，已请监督委员会过问。有了答复，我马上告诉您',
    )
  })

  it('is answered in that group itself once, and only once', async () => {
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    expect(await at.say('村民群', '李秀英', '答复 2 第3项')).toMatch(/^@张三\u2005质询 #2 /u)
    expect(at.village.said('村民群').filter((one) => one.includes('答复：第3项'))).toHaveLength(1)
    expect(await at.say('村干群', '王建国', '答复 2 第4项')).toContain('#2 已经答复过了')
  })

  it('is answered by the village’s cadres, secretary and supervisors only', async () => {
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    for (const [who, room] of [
      ['莫老四', '村民群'],
      ['韦志强', '党员群'],
      ['覃小芳', '村干群'],
      ['罗文', 'DM:罗文'],
      ['陈晓明', 'DM:陈晓明'],
    ] as const) {
      expect(await at.say(room, who, '答复 2 我来答')).not.toContain('答复：')
      expect((await question()).state).toBe('open')
    }
    expect(await at.say('村干群', '农贵生', '答复 2 查过凭证，没有出入')).toContain('#2 答复好了')
  })

  it('quotes what it is about, or what it answers', async () => {
    await at.quote('村民群', '张三', '公开 #1 财务《三季度收支》', '质询 发票呢')
    const [asked = ''] = at.village.said('村干群').slice(-1)
    expect(await at.quote('村干群', '李秀英', asked.replace(/^(?:@\S+\s)+/u, ''), '答复 在村委')).toContain(
      '#2 答复好了',
    )
  })

  it('may be disputed once, and then 监督委员会 has the last word', async () => {
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    expect(await at.say('村民群', '张三', '不满意 #2')).toContain('还没有答复')
    await at.say('村干群', '李秀英', '答复 2 在第3项')
    const told = at.heard('村民群').replace(/^@\S+\s/u, '')
    expect(await at.say('村民群', '莫老四', '不满意 #2')).toContain('要由提问的人来说')
    expect(await at.quote('村民群', '张三', told, '不满意，没有发票')).toContain('#2 转给监督委员会了')
    expect(at.heard('村干群')).toMatch(/^@农贵生\u2005质询 #2 提问的人对答复不满意（没有发票）/u)
    expect(await at.say('村民群', '张三', '不满意 #2')).toContain('已经转给监督委员会了')
    expect(await at.say('村干群', '农贵生', '我的任务')).toContain('#2 质询，等监督委员会答复：修路的钱在哪一项')
    expect(await at.say('村干群', '王建国', '我的任务')).not.toContain('#2')
    expect(await at.say('村干群', '李秀英', '答复 2 就是第3项')).toContain('要由监督委员会来答复')
    expect(await at.say('村干群', '农贵生', '答复 2 发票查过了，12 张')).toContain('#2 答复好了')
    expect(at.heard('村民群')).toMatch(/监督委员会答复：发票查过了，12 张（农贵生）$/u)
    expect(await at.say('村民群', '张三', '不满意 #2')).toContain('已经办完了')
    expect(await question()).toMatchObject({ state: 'closed', dueAt: null })
  })

  it('ends when who asked is content, and by itself after seven days', async () => {
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    await at.say('村民群', '莫老四', '质询 1 水费收了多少')
    await at.say('村干群', '李秀英', '答复 2 在第3项')
    await at.say('村干群', '李秀英', '答复 3 八百元')
    expect(await at.say('村民群', '张三', '#2 满意')).toContain('谢谢！#2')
    await at.at('2026-11-30 09:01')
    expect(await at.client.matter.count({ where: { kind: 'question', state: 'closed' } })).toBe(2)
    expect(at.heard('村民群')).toBe('')
  })

  it('goes to the secretary when who published has left the office', async () => {
    await at.client.roleHolding.deleteMany({ where: { role: 'cadre' } })
    await at.village.restart()
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    expect(at.heard('村干群')).toMatch(/^@王建国\u2005@农贵生\u2005质询 #2/u)
  })

  it('asked in private under one’s name says that it is', async () => {
    expect(await at.say('DM:张三', '张三', '质询 1 修路的钱在哪一项')).toContain(
      '答复了我在这里告诉您\n村干部看得到是您问的；不想留名，下次发：匿名质询',
    )
    expect(at.heard('村民群')).toBe('')
    await at.say('村干群', '李秀英', '答复 2 第3项')
    expect(at.heard('DM:张三')).toContain('答复：第3项')
    expect(at.heard('村民群')).toBe('')
  })

  it('is no disclosure: the board says where it is found', async () => {
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    expect(await at.say('村民群', '莫老四', '公开栏 2')).toBe('#2 是质询，发「查 2」看')
  })

  it('nothing that is a draft, withdrawn from sight or not there can be asked about', async () => {
    await at.say('村干群', '李秀英', '公开 党务 还没写好\n草稿')
    expect(await at.say('村民群', '张三', '质询 2 写了什么')).toBe('没有 #2 这件公开，请看看号码对不对')
    expect(await at.say('村民群', '张三', '质询 99 写了什么')).toContain('没有 #99')
  })
})

it('a question about nothing published goes to the secretary', async () => {
  expect(await at.say('村民群', '张三', '质询 村里的路灯什么时候装')).toMatch(/^#1 质询登记好了：村里的路灯什么时候装/u)
  expect(at.heard('村干群')).toMatch(/^@王建国\u2005@农贵生\u2005质询 #1 张三问：/u)
})

it('a rating of an order still is one', async () => {
  await at.say('村民群', '张三', '点单 屋后路灯不亮了')
  await at.say('志愿者群', '蓝春燕', '接单 1')
  await at.say('志愿者群', '蓝春燕', '完成 1')
  expect(await at.quote('村民群', '张三', '#1 屋后路灯不亮了 办好了。满意吗？', '不满意，又坏了')).toContain(
    '没办好，对不住',
  )
  const [line] = await at.client.audit.findMany({ where: { action: 'rate' } })
  expect(line).toMatchObject({ subject: '#1', accountId: 'wxid_张三' })
})

describe('a question nobody answers', () => {
  beforeEach(async () => {
    await at.publish('公开 财务 三季度收支\n收入 52,300 元')
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
  })

  it('is brought to mind after five days, to 监督委员会 after seven, and stands on the board', async () => {
    await at.at('2026-11-27 09:00')
    expect([at.heard('DM:李秀英'), at.heard('村干群')]).toEqual(['', ''])
    // The fifth day is a Saturday; it waits for Monday, and by then seven days are over.
    await at.at('2026-11-28 09:00')
    expect(at.heard('DM:李秀英')).toBe('')
    await at.at('2026-11-30 09:00')
    expect(at.heard('村干群')).toMatch(/^@农贵生\u2005#2 「修路的钱在哪一项」这件质询 7 天了还没有答复/u)
    expect(at.heard('DM:李秀英')).toBe('')
    expect(await at.say('村民群', '莫老四', '公开栏')).toMatch(
      /#1 财务《三季度收支》.*\n(?:.*\n)*还没答复的质询：#2（等了 7 天），看问的什么发：查 2$/u,
    )
    await at.at('2026-12-01 08:00')
    expect(at.heard('DM:王建国')).toContain('没答复的质询：#2')
    await at.say('村干群', '李秀英', '答复 2 第3项')
    expect(await at.say('村民群', '莫老四', '公开栏')).not.toContain('质询：')
  })

  it('asked today stands on the board as well', async () => {
    expect(await at.say('村民群', '莫老四', '公开栏 财务')).toContain('还没答复的质询：#2（今天问的）')
  })

  it('who must answer hears of it in private', async () => {
    await at.village.close()
    at = await startAsking('2026-11-24 09:00')
    await at.publish('公开 财务 三季度收支\n收入 52,300 元')
    await at.at('2026-11-25 09:00')
    await at.say('村民群', '张三', '质询 1 修路的钱在哪一项')
    await at.at('2026-11-30 09:00')
    expect(at.heard('DM:李秀英')).toBe('#2 「修路的钱在哪一项」这件质询还有 2 天到期，请答复：答复 2 内容')
    await at.say('村干群', '李秀英', '答复 2 第3项')
    await at.at('2026-12-02 09:00')
    expect(at.heard('村干群')).toBe('')
  })
})
