import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disclosing, startVillage } from './support.ts'

describe('publishing', () => {
  let on: Disclosing
  beforeEach(async () => {
    on = await startVillage()
  })
  afterEach(() => on.village.close())
  const published = () => on.village.said('村民群')

  it('a draft is shown as the village will see it, and only what is confirmed is seen there', async () => {
    const [preview = ''] = await on.say(
      '村干群',
      '李秀英',
      '公开 财务 三季度收支\n收入 52,300 元\n\n　　支出 ４１，８７０元',
    )
    expect(published()).toEqual([])
    expect(await on.say('村干群', '李秀英', '确认')).toEqual([
      expect.stringContaining('#1 已公开，发到 1 个村民群（青山村）'),
    ])
    expect(published()).toHaveLength(1)
    expect(published()[0]).toContain('公开 #1 财务《三季度收支》\n收入 52,300 元\n\n　　支出 ４１，８７０元\n')
    expect(preview).toContain(published()[0])
    expect(await on.say('村干群', '李秀英', '确认 1')).toEqual(['#1 已经公开了'])
    expect(published()).toHaveLength(1)
  })

  it.each([
    ['公开 财务 临时救助名单\n莫老四，高血压住院，300 元', '哪一户谁生病、残疾'],
    ['公开 党务 发展对象\n韦志强 450000199001011234', '身份证号或银行卡号'],
    ['公开 村务 停电通知\n有事打 13800000000', '电话号码'],
    ['通知 蓝阿婆的孙子在找，看到说一声', '哪一户的孩子'],
  ])('what is private is named to whoever is to confirm it: %s', async (words, what) => {
    const [preview = ''] = await on.say('村干群', '李秀英', words)
    expect(preview).toMatch(new RegExp(`———\n请看看：里面有${what}，去掉再发.*取消 1`, 'u'))
    await on.say('村干群', '李秀英', '确认 1')
    expect(published().join()).not.toContain('请看看')
  })

  it('what is not private is shown without a warning', async () => {
    for (const words of ['公开 财务 三季度收支\n收入 52,300 元', '公开 村务 防流感', '公开 财务 低保名单\n莫老四 低保'])
      expect((await on.say('村干群', '李秀英', words)).join()).not.toContain('请看看')
  })

  it('a quoted 确认 publishes the quoted draft, also when several are open', async () => {
    const [preview = ''] = await on.say('村干群', '李秀英', '公开 村务 停水通知\n#3 井检修\n#4 井照常')
    await on.say('村干群', '王建国', '公开 党务 主题党日\n周五上午')
    const quoted = `「连心小助手：${preview}」\n- - - - - - - - - - - - - - -\n确认`
    expect(await on.say('村干群', '李秀英', quoted)).toEqual([expect.stringContaining('#1 已公开')])
    expect(published()).toEqual([expect.stringContaining('停水通知')])
  })

  it('two authors with drafts at once: each bare 确认 is about their own', async () => {
    await on.say('村干群', '李秀英', '公开 村务 停水通知\n明天')
    await on.say('村干群', '王建国', '公开 党务 主题党日\n周五上午')
    expect(await on.say('村干群', '王建国', '确认')).toEqual([expect.stringContaining('#2 已公开')])
    expect(await on.say('村干群', '李秀英', '确认')).toEqual([expect.stringContaining('#1 已公开')])
    await on.say('村干群', '李秀英', '公开 村务 甲\n一')
    await on.say('村干群', '李秀英', '公开 村务 乙\n二')
    expect(await on.say('村干群', '李秀英', '确认')).toEqual([expect.stringMatching(/确认哪一件.*\n#3.*\n#4/u)])
    expect(published()).toHaveLength(2)
  })

  it('nobody but the author or the secretary confirms; the secretary is asked when no number was said', async () => {
    await on.say('DM:李秀英', '李秀英', '公开 村务 停水通知\n明天')
    expect(await on.say('村干群', '覃小芳', '确认 1')).toEqual(['#1 要由李秀英或书记来办'])
    expect(await on.say('村民群', '张三', '确认 1')).toEqual(['#1 要由李秀英或书记来办'])
    expect(await on.say('村民群', '王建国', '确认')).toEqual([])
    expect(await on.say('村民群', '李秀英', '确认！')).toEqual([])
    expect(published().filter((text) => text.includes('停水'))).toEqual([])
    expect(await on.say('村干群', '王建国', '确认')).toEqual([expect.stringContaining('确认 1')])
    expect(await on.say('村干群', '王建国', '确认 1')).toEqual([expect.stringContaining('#1 已公开')])
  })

  it('a villager cannot publish, and another village neither publishes here nor hears of it', async () => {
    expect((await on.say('村民群', '莫老四', '公开 财务 假的\n骗人')).join()).not.toContain('预览')
    expect((await on.say('DM:莫老四', '莫老四', '公开 财务 假的\n骗人')).join()).not.toContain('预览')
    await on.bindRoom('龙坪村民群', '龙坪村党支部')
    expect((await on.say('村干群', '罗文', '公开 财务 假的\n骗人')).join()).not.toContain('预览')
    await on.say('村干群', '李秀英', '公开 村务 停水通知\n明天')
    expect(await on.say('村干群', '罗文', '确认 1')).toEqual(['#1 要由李秀英或书记来办'])
    await on.say('村干群', '李秀英', '确认 1')
    expect(published().filter((text) => text.includes('停水'))).toHaveLength(1)
    expect(on.village.said('龙坪村民群')).toEqual([])
    expect((await on.say('DM:罗文', '罗文', '公开栏')).join()).not.toContain('停水')
  })

  it('a part of the village with a group of its own can be named, and the preview says where it goes', async () => {
    await on.bindRoom('那良屯村民群', '那良屯党小组')
    expect(await on.say('村干群', '李秀英', '公开 村务 停水通知')).toEqual([
      expect.stringContaining('2 个村民群（青山村、那良屯）'),
    ])
    const [preview = ''] = await on.say('村干群', '李秀英', '公开 村务 那良屯 停水通知\n明天停水')
    expect(preview).toContain('发到 1 个村民群（那良屯）')
    expect(preview).toContain('《停水通知》')
    await on.say('村干群', '李秀英', '确认 2')
    expect(published()).toEqual([])
    expect(on.village.said('那良屯村民群')).toEqual([expect.stringContaining('停水通知')])
    // 弄福屯 has no group of its own, and 全村 is everybody.
    expect(await on.say('村干群', '李秀英', '公开 村务 弄福屯 停水通知\n明天停水')).toEqual([
      expect.stringMatching(/2 个村民群.*《弄福屯 停水通知》/su),
    ])
    expect(await on.say('村干群', '李秀英', '公开 村务 全村 那良屯修桥\n明天动工')).toEqual([
      expect.stringMatching(/2 个村民群.*《那良屯修桥》/su),
    ])
  })

  it('a long text goes out in several messages that can each be quoted, and nothing of it is lost', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `第${at + 1}项 用工 ${at * 37},000 元`)
    await on.say('村干群', '李秀英', `公开 财务 用工明细\n${lines.join('\n')}`)
    const previewed = on.village.said('村干群').slice(1)
    await on.say('村干群', '李秀英', '确认')
    expect(published().length).toBeGreaterThan(2)
    expect(previewed.slice(0, published().length)).toEqual(published())
    for (const text of published()) {
      expect(text.length).toBeLessThanOrEqual(600)
      expect(text).toMatch(/^公开 #1 财务《用工明细》（\d\/\d）\n/u)
    }
    const body = published().flatMap((text) => text.split('\n').filter((line) => line.startsWith('第')))
    expect(body).toEqual(lines)
  })

  it('with two persons asked for, the accounts need somebody besides their author; the rest does not', async () => {
    expect(await on.say('村干群', '李秀英', '财务公开要两人确认 开')).not.toEqual([expect.stringContaining('好的')])
    expect(await on.say('村干群', '王建国', '财务公开要两人确认 开')).toEqual([expect.stringContaining('两个人')])
    expect(await on.say('村干群', '王建国', '公开 财务 三季度收支\n收入 1')).toEqual([
      expect.stringContaining('两个人'),
    ])
    expect(await on.say('村干群', '王建国', '确认 1')).toEqual([expect.stringContaining('王建国以外')])
    expect(published()).toEqual([])
    expect(await on.say('村干群', '李秀英', '确认 1')).toEqual([expect.stringContaining('#1 已公开')])
    await on.say('村干群', '王建国', '公开 村务 停水通知\n明天')
    expect(await on.say('村干群', '王建国', '确认 2')).toEqual([expect.stringContaining('#2 已公开')])
    // Written in private, the others still see what they are to confirm.
    await on.say('DM:李秀英', '李秀英', '公开 财务 水费收支\n收入 2')
    expect(on.village.said('村干群').at(-1)).toMatch(/预览 #3.*收入 2.*确认 3/su)
    await on.say('DM:李秀英', '李秀英', '取消 3')
    await on.say('村干群', '王建国', '财务公开要两人确认 关')
    await on.say('村干群', '王建国', '公开 财务 四季度收支\n收入 1')
    expect(await on.say('村干群', '王建国', '确认 4')).toEqual([expect.stringContaining('#4 已公开')])
  })

  it('an author who has left the office confirms nothing any more', async () => {
    await on.say('村干群', '李秀英', '公开 村务 停水通知\n明天')
    await on.village.store.client.roleHolding.deleteMany({ where: { role: 'cadre' } })
    await on.village.restart()
    expect(await on.say('村干群', '李秀英', '确认 1')).toEqual(['#1 要由李秀英或书记来办'])
    expect(await on.say('村干群', '王建国', '确认 1')).toEqual([expect.stringContaining('#1 已公开')])
  })

  it('a draft that lies is called to mind once, and is dropped after a week', async () => {
    await on.say('村干群', '李秀英', '公开 村务 停水通知\n明天')
    await on.village.setClock?.(new Date('2026-11-24T01:05:00Z'))
    await on.village.settle()
    expect(on.village.said('DM:李秀英')).toEqual([expect.stringMatching(/#1 「停水通知」还没有确认.*确认 1/u)])
    await on.village.setClock?.(new Date('2026-11-27T01:05:00Z'))
    await on.village.setClock?.(new Date('2026-11-30T01:05:00Z'))
    await on.village.setClock?.(new Date('2026-11-30T01:06:00Z'))
    await on.village.settle()
    expect(on.village.said('DM:李秀英').slice(1)).toEqual([
      expect.stringMatching(/#1 「停水通知」放了 7 天没有确认，已经作废/u),
    ])
    expect(await on.say('村干群', '李秀英', '确认 1')).toEqual(['#1 放了 7 天没有确认，已经作废'])
    expect(published()).toEqual([])
  })

  it.each(['公开 村务 明天开村民大会\n地点 村委', '公开 村务 村民大会\n明天下午，地点 村委'])(
    'a draft that lay until its day was over is asked about before the village reads it: %s',
    async (text) => {
      await on.say('村干群', '李秀英', text)
      on.later(2 * 24 * 60)
      expect((await on.say('村干群', '李秀英', '确认 1')).join()).toMatch(/#1 是 11-23 09:00 写的，里面的日子可能过了/u)
      expect(published()).toEqual([])
      expect((await on.say('村干群', '李秀英', '确认 1')).join()).toMatch(/#1 已公开/u)
      expect(published()).toHaveLength(1)
    },
  )

  it('asks for the category when it is none of the four, and takes it without a command word', async () => {
    expect(await on.say('村干群', '李秀英', '公开 账目 三季度水费\n收 2310')).toEqual([
      expect.stringMatching(/哪一类.*党务、政务、村务、财务/u),
    ])
    expect(await on.say('村干群', '李秀英', '财务')).toEqual([
      expect.stringContaining('公开 #1 财务《账目 三季度水费》\n收 2310'),
    ])
  })

  it('asks before it takes a misspelt word, in one line', async () => {
    expect(await on.say('村干群', '李秀英', '共开 财务 三季度收支\n收入 1\n支出 2')).toEqual([
      '您是要「公开 财务 三季度收支」吗？回「确认」就办，不是就不用理我',
    ])
    expect(await on.say('村干群', '李秀英', '确认')).toEqual([expect.stringContaining('收入 1\n支出 2')])
  })

  it('says to a villager who may publish, not where', async () => {
    expect(await on.say('村民群', '莫老四', '公开 财务 假的\n骗人')).toEqual([
      expect.stringMatching(/^莫老四，「公开」要村干部、书记来办/u),
    ])
  })

  it('its author drops a draft; nobody else but the secretary', async () => {
    await on.say('村干群', '李秀英', '公开 村务 停水通知\n明天')
    expect(await on.say('村干群', '覃小芳', '取消 1')).toEqual(['#1 要由李秀英或书记来办'])
    expect(await on.say('村干群', '李秀英', '取消 1')).toEqual(['#1 不公开了，草稿已经取消'])
    expect(await on.say('村干群', '李秀英', '确认 1')).toEqual(['#1 已经取消了'])
  })
})
