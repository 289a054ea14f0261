import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { picture } from '../support/files.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** A decision in the demo village, as strangers to it would play it: wrong numbers, wrong people, late and doubled messages. */
describe('四议 in a village', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, line: string) => (await village.answers(room, who, line)).join('\n')
  const at = async (moment: string) =>
    (await village.heardFrom(async () => village.setClock?.(new Date(moment)))).join('\n')
  const state = async () => (await village.store.client.matter.findFirst({ where: { number: 1 } }))?.state

  const consulted = async () => {
    await say('村干群', '王建国', '四议 修上屯路灯')
    await say('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    await say('村干群', '王建国', '商议 1 应到7 实到6 同意6')
  }

  it('shows the plan to the members who will meet, where they do not meet soon, once', async () => {
    await consulted()
    expect(await at('2026-11-25T01:00:00Z')).not.toContain('党员群')
    const heard = await at('2026-11-26T02:00:00Z')
    expect(heard).toMatch(/党员群 .*#1.*修上屯路灯.*应到7 实到6 同意6.*党员大会要审议.*查 1/su)
    expect(await say('党员群', '韦志强', '查 1')).toContain('等党员大会审议')
    expect(await at('2026-11-29T02:00:00Z')).not.toMatch(/党员大会要审议/u)
  })

  it('reminds of a step for which nobody met, and has it among what waits, as long as the village settled', async () => {
    expect(await say('村干群', '李秀英', '议事规则 每步 4天')).toContain('书记来定')
    expect(await say('村干群', '王建国', '议事规则 每步 0天')).toContain('1 天到')
    expect(await say('村干群', '王建国', '议事规则 每步 4天')).toMatch(/一步等 4 天.*议事规则 每步 照常/su)
    expect(await say('村民群', '莫老四', '议事规则')).toContain('一步等 4 天')
    await say('村干群', '王建国', '四议 修上屯路灯')
    expect(await at('2026-11-26T02:00:00Z')).not.toMatch(/还停在这一步|等开会的四议/u)
    expect(await at('2026-11-27T02:00:00Z')).toMatch(/#1.*还停在这一步.*提议 1/su)
    expect(await at('2026-11-30T01:00:00Z')).toMatch(/等开会的四议/u)
    expect(await say('村干群', '王建国', '议事规则 每步 照常')).toContain('一步等 15 天')
  })

  it('elects and recalls nobody, and decides what an election costs like anything else', async () => {
    for (const title of ['罢免村主任李秀英', '换届选举村委会主任', '改选那良屯小组长'])
      expect(await say('村干群', '王建国', `四议 ${title}`)).toMatch(/选举、罢免要当面写票/u)
    expect(await say('村干群', '覃小芳', '一组三会 那良屯 推选屯长')).toMatch(/选举、罢免要当面写票/u)
    expect(await say('村干群', '王建国', '四议 换届选举的经费怎么安排')).toMatch(/#1 开始了/u)
  })

  it('takes no figures that cannot be, from nobody who may not, and not for a step that is not due', async () => {
    expect(await say('村民群', '王建国', '四议 修上屯路灯')).not.toContain('开始了')
    expect(await say('村干群', '覃小芳', '四议 修上屯路灯')).not.toContain('开始了')
    await say('村干群', '王建国', '四议 修上屯路灯')
    for (const wrong of [
      '提议 1 应到0 实到0 同意0',
      '提议 1 应到5 实到6 同意5',
      '提议 1 应到5 实到5 同意6',
      '提议 1 应到5 实到5 同意4 反对1 弃权1',
      '提议 1 应到5 实到5 同意5 同意4',
      '提议 1 应到9999999 实到5 同意5',
      '提议 1 实到5 同意5',
      '提议 1 党员大会 应到5 实到5 同意5',
      '提议 1 应到5 签到 99 同意5',
      '审议 1 应到5 实到5 同意5',
      '公布 1',
      '结果 1 装好了',
      '归档 1',
      '执行 1 装好了',
    ]) {
      expect([wrong, (await say('村干群', '王建国', wrong)) !== '']).toEqual([wrong, true])
      expect([wrong, await state()]).toEqual([wrong, 'proposing'])
    }
    // What does not fit is said with its figures.
    expect(await say('村干群', '王建国', '提议 1 应到5 实到6 同意5')).toContain('实到 6 比应到 5 还多')
    expect(await say('村干群', '王建国', '提议 1 应到5 实到4 同意5')).toContain('同意 5 比实到 4 还多')
    await say('党员群', '韦志强', '提议 1 应到5 实到5 同意5')
    expect(await state()).toBe('proposing')
    await say('村干群', '王建国', '提议 99 应到5 实到5 同意5')
    await say('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    expect(await state()).toBe('consulting')
    // Said again, and of the step before.
    await say('村干群', '王建国', '提议 1 应到5 实到5 同意5')
    expect(await state()).toBe('consulting')
  })

  it('counts who came by a check-in, even one that was called off or is another thing, and says why where it cannot', async () => {
    await consulted()
    await say('党员群', '王建国', '发起签到 党员大会')
    expect(await say('党员群', '王建国', '审议 1 应到4 签到 2 同意3')).toMatch(/都不能是 0/u)
    for (const who of ['韦志强', '黄美兰', '陆大勇']) await say('党员群', who, '签到 2')
    expect(await say('党员群', '王建国', '审议 1 应到4 签到 1 同意3')).toContain('没有 #1 这个签到')
    const answer = await say('党员群', '王建国', '审议 1 签到 2 同意3')
    expect(answer).toMatch(/到会 75%.*应到 4，名册/su)
    expect(await state()).toBe('resolving')
  })

  it('is read under an old message of the bot as what it is, and under that of another matter as that one', async () => {
    await consulted()
    await say('村干群', '王建国', '四议 修水渠')
    const [first = ''] = village.said('村干群').filter((line) => line.includes('开始了：修上屯路灯'))
    village.receive({
      who: '王建国',
      room: '村干群',
      text: `「连心小助手：${first}」\n- - - - - - - - - - - - - - -\n审议 应到42 实到30 同意27`,
    })
    await village.settle()
    expect(await state()).toBe('resolving')
    expect((await village.store.client.matter.findFirst({ where: { number: 2 } }))?.state).toBe('proposing')
  })

  it('is called off only by whoever began it or the secretary, and then takes no step more', async () => {
    await say('村干群', '李秀英', '四议 修上屯路灯')
    await say('村干群', '覃小芳', '撤单 1')
    expect(await state()).toBe('proposing')
    await say('村干群', '王建国', '撤单 1 不修了')
    expect(await state()).toBe('dropped')
    expect(await say('村干群', '王建国', '提议 1 应到5 实到5 同意5')).toContain('已经不议了')
    expect(await state()).toBe('dropped')
  })

  it('keeps one picture a step from whoever recorded it, from nobody else, and asks for none', async () => {
    await say('村干群', '王建国', '四议 修上屯路灯')
    const sendFile = async (who: string, name: string, bytes: Uint8Array) => {
      return (await village.heardFrom(async () => village.sendFile({ room: '村干群', who, name, bytes }))).join('\n')
    }
    expect(await sendFile('王建国', '早.png', picture(1))).toBe('')
    expect(await say('村干群', '王建国', '提议 1 应到5 实到5 同意5')).toContain('不发也行')
    expect(await sendFile('李秀英', '别人.png', picture(2))).toBe('')
    expect(village.fetches()).toBe(0)
    expect(await sendFile('王建国', '支委会.png', picture(3))).toMatch(/#1.*1 张图片.*「提议」这一步/u)
    expect(await sendFile('王建国', '又一张.png', picture(4))).toBe('')
    // Without one a step is as good.
    await say('村干群', '王建国', '商议 1 应到7 实到6 同意6')
    await village.restart()
    expect(await sendFile('王建国', '两委会.png', picture(5))).toMatch(/2 张图片.*「商议」/u)
    const matter = await village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })
    expect(Object.keys((matter.details as { pictures: object }).pictures)).toEqual(['propose', 'consult'])
    expect(await say('村民群', '莫老四', '查 1')).toContain('留了照片')
    expect(matter.state).toBe('reviewing')
  })

  it('keeps what is private of a household out of what is told of a step as well', async () => {
    await say('党员群', '覃小芳', '一组三会 那良屯 修屯内路')
    await say('党员群', '覃小芳', '提议 1 应到3 实到3 同意3')
    await say('党员群', '覃小芳', '商议 1 应到4 实到4 同意4')
    expect(await say('党员群', '覃小芳', '执行 1 先修低保户莫老四家门口')).toContain('别写是哪一户')
    expect(await state()).toBe('doing')
    expect(await say('党员群', '覃小芳', '执行 1 莫老四家门口那段修好了')).toContain('记好了')
    expect(await say('村民群', '张三', '查 1')).not.toContain('低保')
  })

  it('is done in tasks that descend from it, and is rated by who raised it, or by nobody', async () => {
    await say('党员群', '覃小芳', '一组三会 那良屯 修屯内路')
    expect(await say('党员群', '覃小芳', '办 1 @韦志强 月底')).toContain('等党小组会提议')
    await say('党员群', '覃小芳', '提议 1 应到3 实到3 同意3')
    await say('党员群', '覃小芳', '商议 1 应到4 实到4 同意4')
    expect(await say('党员群', '覃小芳', '办 1 @韦志强 月底 低保户莫老四家门口先修')).toContain('别写是哪一户')
    expect(await say('党员群', '覃小芳', '办 1 @韦志强 月底')).toMatch(/任务.*修屯内路[\s\S]*一组三会 #1 定的/u)
    expect(await say('党员群', '覃小芳', '办 1 @黄美兰 月底 拉石子')).toContain('拉石子')
    expect(await say('党员群', '韦志强', '完成 2')).not.toContain('派的事都办好了')
    expect(await say('党员群', '黄美兰', '完成 3')).toMatch(/派的事都办好了.*执行 1/u)
    await say('党员群', '覃小芳', '执行 1 路面硬化好了')
    await say('村干群', '王建国', '评价 1 做得扎实')
    expect(await say('村干群', '王建国', '评单 1 1')).toContain('要由提出的人来评')
    const fork = await village.fork()
    expect(await say('党员群', '覃小芳', '评单 1 2 又裂了')).toContain('评了 2 分，办完了')
    expect(village.said('村干群').at(-1)).toMatch(/#1.*2 分，又裂了/u)
    expect(await state()).toBe('archived')
    // Nobody says anything: asked once, and over after a week.
    for (const moment of ['2026-11-26T02:00:00Z', '2026-12-01T02:00:00Z']) {
      await fork.setClock?.(new Date(moment))
      await fork.settle()
    }
    expect(
      fork
        .rooms()
        .flatMap((room) => fork.said(room))
        .filter((text) => /办好了。满意吗/u.test(text)),
    ).toHaveLength(1)
    expect((await fork.store.client.matter.findFirst({ where: { number: 1 } }))?.state).toBe('archived')
    await fork.close()
  })

  it('reminds of a notice that is late, and of what came of it: the secretary, then 监督委员会, each once', async () => {
    await consulted()
    await say('党员群', '王建国', '审议 1 应到42 实到30 同意27')
    await say('村干群', '王建国', '决议 1 应到33 实到30 同意28')
    expect(await at('2026-11-25T01:00:00Z')).not.toContain('还没有公布')
    expect(await at('2026-11-26T02:00:00Z')).toMatch(/农贵生[\s\S]*#1.*定下来 3 天了，还没有公布。.*公布 1/u)
    expect(await at('2026-11-30T02:00:00Z')).not.toContain('定下来 3 天')
    await say('村干群', '王建国', '公布 1')
    await say('村干群', '王建国', '确认 2')
    // Up until 15 December.
    expect(await at('2026-12-16T02:00:00Z')).toMatch(/王建国[\s\S]*#1.*公布满 15 天了。.*结果 1/u)
    expect(await at('2027-01-15T02:00:00Z')).toMatch(/王建国[\s\S]*#1.*结果 1/u)
    expect(await at('2027-01-22T02:00:00Z')).toMatch(/农贵生[\s\S]*#1.*结果 1/u)
    expect(await at('2027-02-22T02:00:00Z')).not.toContain('结果 1')
    await say('村干群', '王建国', '结果 1 装好12盏')
    await say('村干群', '王建国', '公布 1')
    await say('村干群', '王建国', '确认 3')
    expect(await at('2027-03-10T02:00:00Z')).toMatch(/#1.*公布满 15 天了。.*归档 1/u)
  })

  it('says where it stands to a villager, and of a household nothing at all', async () => {
    await consulted()
    const shown = await say('村民群', '莫老四', '查 1')
    expect(shown).toMatch(/等党员大会审议/u)
    expect(shown).toContain('应到7 实到6 同意6')
    expect(shown).not.toMatch(/审议 1 /u)
    expect(await say('村干群', '王建国', '四议 莫老四家低保')).toContain('别写是哪一户')
  })
})
