import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disclosing, startVillage } from './support.ts'

describe('what was published', () => {
  let on: Disclosing
  beforeEach(async () => {
    on = await startVillage()
  })
  afterEach(() => on.village.close())
  const publish = async (text: string) => {
    await on.say('村干群', '李秀英', text)
    await on.say('村干群', '李秀英', '确认')
  }
  const board = async (what = '') => (await on.say('村民群', '张三', `公开栏${what}`)).join('\n')

  it('is put right by another that names it, and stays as it was', async () => {
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    const [original] = on.village.said('村民群')
    expect(await on.say('村干群', '李秀英', '更正 1 支出应为 41,780 元。')).toEqual([
      expect.stringContaining('公开 #2 财务《三季度收支》（更正 #1）\n支出应为 41,780 元'),
    ])
    await on.say('村干群', '李秀英', '确认')
    expect(on.village.said('村民群')).toEqual([original, expect.stringContaining('（更正 #1）')])
    expect(await board()).toMatch(/#2 .*（更正 #1）\n#1 .*（已更正，见 #2）/u)
    expect(await board(' 1')).toContain('（已更正，见 #2）\n支出 41,870 元')
    expect(await on.say('村民群', '张三', '查 2')).toEqual([expect.stringContaining('支出应为 41,780 元')])
  })

  it('is withdrawn with a reason that stands where it was read', async () => {
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    expect(await on.say('村干群', '李秀英', '撤回 1')).toEqual([expect.stringContaining('要写理由')])
    expect(await on.say('村民群', '张三', '撤回 1 我不喜欢')).not.toEqual([expect.stringContaining('撤回了')])
    await on.say('村干群', '李秀英', '更正 1 支出应为 1 元')
    const asked = await on.say('村干群', '李秀英', '撤回 1 数字有误，核对后再公开')
    expect(asked).toEqual([expect.stringMatching(/要公布到 12月8日，提前撤要监督员同意\n请监督员答复：同意 1，/su)])
    expect(await board()).not.toContain('已撤回')
    expect(await on.say('村干群', '李秀英', '同意 1')).toEqual([expect.stringContaining('要由监督员来办')])
    await on.say('村干群', '农贵生', '不同意 1 改一下数字就行')
    expect(await board()).not.toContain('已撤回')
    await on.say('村干群', '李秀英', '撤回 1 数字有误，核对后再公开')
    await on.say('村干群', '农贵生', '同意 1')
    expect(on.village.said('村民群').at(-1)).toBe('撤回 #1 财务《三季度收支》\n原因：数字有误，核对后再公开')
    expect(await board()).toContain('#1 财务《三季度收支》 11-23（已撤回：数字有误，核对后再公开）')
    expect(await board(' 1')).toContain('41,870')
    expect(await on.say('村干群', '李秀英', '确认 2')).toEqual(['#1 已经撤回了，不用更正了。请发：取消 2'])
    expect(await on.say('村干群', '李秀英', '更正 1 不用了吧')).toEqual([expect.stringContaining('已经撤回了')])
  })

  it('stays up until 监督员 have answered, however often it is asked for', async () => {
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    await on.say('村干群', '李秀英', '撤回 1 数字有误')
    const again = await on.say('村干群', '李秀英', '撤回 1 数字有误，快撤')
    expect(again).toEqual([expect.stringContaining('等监督员答复')])
    expect(await board()).not.toContain('已撤回')
    await on.say('村干群', '李秀英', '撤回 1 里面有身份证号')
    expect(await board()).toContain('已撤回')
  })

  it('is withdrawn at once where it tells what is private, and once its time is over', async () => {
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    expect(await on.say('村干群', '李秀英', '撤回 1 里面有身份证号')).toEqual([expect.stringContaining('撤回了')])
    await publish('公开 村务 停水通知\n明天')
    await on.village.setClock?.(new Date('2026-12-08T01:00:00Z'))
    expect(await on.say('村干群', '李秀英', '撤回 2 时间到了，换新的')).toEqual([expect.stringContaining('撤回了')])
  })

  it('stays up as long as the village says, and never shorter than the law', async () => {
    expect(await on.say('村干群', '王建国', '公示期 10天')).toEqual([expect.stringContaining('至少 15 天')])
    expect(await on.say('村干群', '李秀英', '公示期 20天')).toEqual([expect.stringContaining('来办')])
    expect(await on.say('村干群', '王建国', '公示期 20天')).toEqual([expect.stringContaining('20 天')])
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    await on.village.setClock?.(new Date('2026-12-12T01:00:00Z'))
    expect(await on.say('村干群', '李秀英', '撤回 1 数字写错，重新核对')).toEqual([
      expect.stringContaining('要公布到 12月13日'),
    ])
  })

  it('stays up as long as the township says, where the village says nothing', async () => {
    expect(await on.say('镇工作群', '陈晓明', '公示期 30天')).toEqual([expect.stringContaining('30 天')])
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    expect(await on.say('村干群', '李秀英', '撤回 1 数字有误')).toEqual([expect.stringContaining('要公布到 12月23日')])
    await on.say('村干群', '王建国', '公示期 16天')
    await publish('公开 村务 停水通知\n明天')
    expect(await on.say('村干群', '李秀英', '撤回 2 数字有误')).toEqual([expect.stringContaining('要公布到 12月9日')])
  })

  it('hangs on the wall from a day that somebody tells', async () => {
    await publish('公开 财务 三季度收支\n支出 41,870 元')
    expect(await on.say('村干群', '李秀英', '已上墙 1 昨天')).toEqual([expect.stringContaining('11月23日才公开')])
    expect(await on.say('村干群', '李秀英', '已上墙 1 明天')).toEqual([expect.stringContaining('哪天贴的')])
    expect(await on.say('村干群', '李秀英', '已上墙 1')).toEqual(['#1 记下了，11月23日上墙'])
    expect(await board(' 1')).toContain('（11月23日上墙）')
  })

  it('is found by category, month, number and a word; drafts are not', async () => {
    for (const text of ['公开 财务 三季度收支\n修路 12,000 元', '公开 村务 停水通知\n明天']) await publish(text)
    await on.village.setClock?.(new Date('2026-12-02T02:00:00Z'))
    await publish('公开 财务 四季度收支\n收入 1')
    await on.say('DM:李秀英', '李秀英', '公开 财务 没有确认的\n秘密 1')
    expect(await board(' 财务')).toMatch(/^公开栏财务：\n#3 .*\n#1 /u)
    expect(await board(' 11月')).toMatch(/^公开栏2026年11月：\n#2 .*\n#1 /u)
    expect(await board(' 财务 11月')).not.toContain('#2')
    expect(await board(' 2026年12月')).toContain('#3')
    expect(await board(' 2025年12月')).toBe('公开栏里没有2025年12月的内容，看最近的发：公开栏')
    expect(await board(' 修路')).toMatch(/「修路」：\n#1 /u)
    expect(await board(' 11月 财务')).toMatch(/^公开栏财务2026年11月：\n#1 [^#]*看全文/u)
    expect(await board(' 修路 12月')).toContain('没有2026年12月「修路」的内容')
    expect(await board(' 今年')).toMatch(/^公开栏2026年：\n#3 .*\n#2 .*\n#1 /u)
    expect(await board(' 三季度')).toMatch(/「三季度」：\n#1 [^#]*看全文/u)
    expect(await board(' 秘密')).toContain('没有')
    expect(await board(' 4')).toBe('#4 还没有确认公开')
    expect(await board(' 玻璃碎了')).toBe('')
    expect(await on.say('村民群', '李秀英', '查 4')).toEqual(['#4 还没有确认公开'])
    expect(await on.say('村干群', '李秀英', '查 4')).toEqual([expect.stringContaining('秘密')])
  })

  it('is read by whoever is in the group, known to the bot or not; elsewhere nobody unknown can say whose it is', async () => {
    await publish('公开 财务 三季度收支\n收入 1')
    const stranger = { id: 'wxid_new', name: '新来的' }
    const says = async (room: string | undefined, text: string) => {
      const heard = room ?? 'DM:new'
      const before = on.village.said(heard).length
      on.village.receive({ who: '新来的', room, text, talker: stranger })
      await on.village.settle()
      return on.village.said(heard).slice(before)
    }
    expect(await says('村民群', '公开栏')).toEqual([expect.stringContaining('#1 财务《三季度收支》')])
    expect(await says('村民群', '公开栏 1')).toEqual([expect.stringContaining('收入 1')])
    expect(await says('村民群', '质询 1 钱呢')).toEqual([expect.stringContaining('我还不认识您')])
    on.later(11)
    expect(await says(undefined, '公开栏')).toEqual([expect.stringContaining('我还不认识您')])
    expect(await says(undefined, '公开栏')).toEqual([expect.stringContaining('这句也先记着')])
  })

  it('shows the last five', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await publish(`公开 村务 第${number}件\n内容`)
    const lines = (await board()).split('\n')
    expect(lines.slice(1, 6).map((line) => line.slice(0, 2))).toEqual(['#7', '#6', '#5', '#4', '#3'])
    expect(lines[6]).toContain('还有 2 件')
  })
})
