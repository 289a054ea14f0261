import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/engine/ports.ts'
import { type Disclosing, startVillage } from '../disclosures/support.ts'

const WATER = '明天上午停水，请存好水'
const MEETING = '党员群 周五晚上开会，请回收到'

describe('a notice', () => {
  let on: Disclosing
  beforeEach(async () => {
    on = await startVillage()
  })
  afterEach(() => on.village.close())
  const cadre = (text: string) => on.say('村干群', '李秀英', text)
  const send = async (text: string) => {
    await cadre(`通知 ${text}`)
    return cadre('确认')
  }
  const quoting = (said: string, words: string) => `「连心小助手：${said}」\n- - - - - - - - - - - - - - -\n${words}`
  const matter = (number: number) => on.village.store.client.matter.findFirstOrThrow({ where: { number } })
  const count = async (number: number) => (await cadre(`通知情况 ${number}`)).join().match(/回了收到 (\S+) 人/u)?.[1]

  it('is seen by its author first, and by the village once it was confirmed', async () => {
    const [preview = ''] = await cadre(`通知 ${WATER}`)
    expect(preview).toMatch(/预览 #1，发到 1 个村民群（青山村）/u)
    expect(preview).toContain(`通知 #1 ${WATER}`)
    expect(on.village.said('村民群')).toEqual([])
    expect(await cadre('确认')).toEqual([
      expect.stringMatching(/#1 发到了 1 个村民群（青山村）\n谁回了收到，发：通知情况 1/u),
    ])
    expect(on.village.said('村民群')).toEqual([`通知 #1 ${WATER}`])
    expect(await cadre('确认 1')).toEqual(['#1 已经发出去了'])
    expect(on.village.said('村民群')).toHaveLength(1)
  })

  it('said twice at once is one, and dropped it is said nowhere', async () => {
    await cadre(`通知 ${WATER}`)
    expect((await cadre(`通知 ${WATER}`)).join()).toContain('预览 #1')
    expect(await cadre('取消 1')).toEqual(['#1 不发了'])
    expect(await cadre('确认 1')).toEqual(['#1 已经取消了'])
    expect(on.village.said('村民群')).toEqual([])
  })

  it('that lay until its days were over is asked about once, however it is confirmed', async () => {
    for (const [number, anew] of ['确认', '确认 2', '确认发布'].entries()) {
      on.village.clock.set(`2026-11-${24 + number}T20:00:00+08:00`)
      await cadre(`通知 ${WATER}，第 ${number} 次`)
      on.village.clock.set(`2026-11-${25 + number}T09:00:00+08:00`)
      const asked = (await cadre('确认')).join()
      expect(asked).toMatch(/里面的日子可能过了。还照这样发就再回：确认 \d；要改就先发：取消 \d/u)
      expect(on.village.said('村民群')).toHaveLength(number)
      expect((await cadre(anew)).join()).toMatch(/发到了 1 个村民群/u)
      expect(on.village.said('村民群')).toHaveLength(number + 1)
    }
  })

  it('that names no day, or one that is still to come, is confirmed at once whenever that is', async () => {
    on.village.clock.set('2026-11-24T20:00:00+08:00')
    await cadre('通知 11月30日上午停水，请存好水')
    on.village.clock.set('2026-11-25T09:00:00+08:00')
    expect((await cadre('确认')).join()).toMatch(/发到了 1 个村民群/u)
  })

  it('is not sent when no group heard it, and 重发 sends it', async () => {
    on.village.wechat.fail = ({ to }) =>
      'roomId' in to && to.roomId.startsWith('村民群') ? new SendFailure('rejected', 'not in the room') : null
    const [told = ''] = await send(WATER)
    expect(told).toMatch(/#1 没发出去.*重发\n.*取消 1/su)
    expect(await matter(1)).toMatchObject({ state: 'unheard' })
    on.village.wechat.fail = () => null
    await cadre('重发')
    expect(on.village.said('村干群').at(-1)).toContain('#1 发到了 1 个村民群')
    expect(await matter(1)).toMatchObject({ state: 'sent' })
  })

  it('counts 收到 plain, quoted, with a number, with thanks and as a picture, each person once and in silence in a 村民群', async () => {
    await send(WATER)
    const [said = ''] = on.village.said('村民群')
    expect(await on.say('村民群', '张三', '收到')).toEqual([])
    expect(await on.say('村民群', '莫老四', quoting(said, '[强]'))).toEqual([])
    expect(await on.say('村民群', '韦志强', '收到，谢谢')).toEqual([])
    expect(await on.say('村民群', '黄美兰', quoting(said, '好的，谢谢书记'))).toEqual([])
    expect(await on.say('村民群', '陆大勇', '收到 1')).toEqual([])
    expect(await count(1)).toBe('5')
    await on.say('村民群', '张三', '收到收到')
    await on.say('村民群', '张三', quoting(said, '知道了'))
    expect(await count(1)).toBe('5')
    expect(await on.say('DM:蓝春燕', '蓝春燕', '收到')).toEqual(['#1 收到：蓝春燕（6 人）'])
  })

  it('counts who calls the roll with figures, which are nobody’s numbers', async () => {
    await on.say('村民群', '莫老四', '点单 厨房漏水')
    await on.say('村民群', '莫老四', '点单 路灯不亮')
    await send(WATER)
    expect(await on.say('村民群', '张三', '收到1')).toEqual([])
    expect(await on.say('村民群', '韦志强', '收到 2')).toEqual([])
    expect(await on.say('村民群', '黄美兰', '收到+1')).toEqual([])
    expect(await on.say('村民群', '陆大勇', '收到17')).toEqual([])
    expect(await on.say('村民群', '蓝春燕', '收到 500')).toEqual([])
    expect(await count(3)).toBe('4')
    expect(await on.say('村民群', '莫老四', '收到 #1')).toEqual([expect.stringContaining('#1 是点单')])
    // With nothing to answer they call it among themselves.
    expect(await on.say('党员群', '韦志强', '收到1')).toEqual([])
    expect(await on.say('DM:韦志强', '韦志强', '收到 1')).toEqual([expect.stringContaining('#1 是点单')])
  })

  it('is looked at without its number where it was told', async () => {
    await send(WATER)
    await send(MEETING)
    for (const words of ['通知情况', '1号的通知情况', '看看1号的通知情况', '通知情况 1'])
      expect(await on.say('村民群', '李秀英', words)).toEqual([expect.stringMatching(/通知 #1 .*回了收到 0 人/su)])
    expect((await on.say('党员群', '李秀英', '通知情况')).join()).toMatch(/通知 #2 /u)
    expect((await on.say('党员群', '李秀英', '1号的通知情况')).join()).toBe('')
    await cadre('通知 后天也停水')
    expect((await on.say('村民群', '李秀英', '通知情况')).join()).not.toContain('后天')
  })

  it('leaves what is talk alone', async () => {
    await send(WATER)
    for (const talk of ['好的', '知道了', '👍', '收到红包了', '没收到', '几点来水'])
      expect(await on.say('村民群', '张三', talk)).toEqual([])
    await on.say('村民群', '莫老四', '「韦志强：下午来拿」\n- - - - - - - - - - - - - - -\n收到')
    expect(await count(1)).toBe('0')
  })

  it('is answered by the last that was said there', async () => {
    await send(WATER)
    await send('周六打疫苗')
    await on.say('村民群', '张三', '收到')
    expect(await count(2)).toBe('1')
    expect(await count(1)).toBe('0')
  })

  it('counts in a 村民群 and names among colleagues', async () => {
    await send(MEETING)
    expect(on.village.said('党员群')).toEqual(['通知 #1 周五晚上开会，请回收到'])
    expect(on.village.said('村民群')).toEqual([])
    expect(await on.say('党员群', '韦志强', '收到')).toEqual(['#1 收到：韦志强（1 人）'])
    const [roll = ''] = await cadre('通知情况 1')
    expect(roll).toMatch(/收到：韦志强/u)
    expect(roll).toMatch(/还没回：.*黄美兰/u)
    expect(roll).toContain('再提醒一次 1')
    await send(WATER)
    await on.say('村民群', '张三', '收到')
    expect((await cadre('通知情况 2')).join()).not.toContain('张三')
    const [open = ''] = await on.say('村民群', '李秀英', '通知情况 2')
    expect(open).toMatch(/回了收到 1 人/u)
    expect(open).not.toContain('张三')
    expect((await on.say('村民群', '李秀英', '通知情况 1')).join()).not.toContain('韦志强')
  })

  it('is reminded of once, only where it asked for an answer, and only to who gave none', async () => {
    await send(MEETING)
    await on.say('党员群', '韦志强', '收到')
    expect(await cadre('再提醒一次 1')).toEqual([expect.stringMatching(/#1 正在提醒没回的 \d+ 人/u)])
    const reminded = on.village.said('党员群').at(-1)
    expect(reminded).toContain('通知 #1 周五晚上开会，请回收到：还没回的请看一下')
    expect(reminded).toContain('@黄美兰')
    expect(reminded).not.toContain('@韦志强')
    expect(await cadre('再提醒一次 1')).toEqual(['#1 已经再提醒过一次了，不再催'])
    await send(WATER)
    expect((await cadre('再提醒一次 2')).join()).toContain('没有请大家回收到')
  })

  it('reminds nobody by itself', async () => {
    await send(`${WATER} 请回收到`)
    const all = () => on.village.rooms().flatMap((room) => on.village.said(room))
    const before = all().length
    for (let day = 0; day < 8; day++) {
      await on.village.setClock?.(new Date(on.village.now().getTime() + 24 * 3_600_000))
      await on.village.settle()
    }
    expect(all().filter((text) => text.includes('还没回的'))).toEqual([])
    expect(on.village.said('村民群')).toHaveLength(1)
    expect(before).toBeLessThan(5)
    expect(await matter(1)).toMatchObject({ state: 'over' })
    expect(await on.say('村民群', '张三', '收到')).toEqual([])
    expect((await on.say('村民群', '张三', '收到 1')).join()).toContain('不用再回')
  })

  it('is told by mouth to who has no WeChat, ticked off by the liaison', async () => {
    await send(WATER)
    const [list = ''] = await on.say('DM:韦志强', '韦志强', '待告知')
    expect(list).toMatch(/通知 #1 .*\n这 \d+ 户的微信我还不认识/u)
    expect(list).toContain('01-01')
    expect((await on.say('DM:韦志强', '韦志强', '已告知 01-01')).join()).toMatch(/#1 .*记好了/u)
    expect((await on.say('DM:韦志强', '韦志强', '待告知')).join()).not.toContain('01-01')
    expect((await cadre('通知情况 1')).join()).toContain('口头告知 1 户')
    expect(await on.say('村民群', '韦志强', '待告知')).toEqual([])
    const audit = await on.village.store.client.audit.findMany({ where: { action: 'told-household' } })
    expect(audit).toHaveLength(1)
    expect((await on.say('DM:莫老四', '莫老四', '已告知 01-01')).join()).not.toContain('记好了')
  })

  it('is taken back where it was read, by its author or the secretary', async () => {
    await send(WATER)
    expect((await on.say('村干群', '覃小芳', '撤回 1 不停了')).join()).not.toContain('撤回了')
    expect(await cadre('撤回 1 不停了')).toEqual(['#1 撤回了，正在告诉群里'])
    expect(on.village.said('村民群').at(-1)).toBe(`撤回通知 #1 ${WATER}（不停了）。这条不算数了，不用再回`)
    expect((await on.say('村民群', '张三', '收到 1')).join()).toContain('撤回')
  })

  it('to members alone is shown to nobody in a 村民群', async () => {
    await send(MEETING)
    expect((await on.say('村民群', '莫老四', '查 1')).join()).not.toContain('开会')
    expect((await on.say('党员群', '韦志强', '查 1')).join()).toContain('周五晚上开会')
  })

  it('and a task that both fit 收到: what was said here, else it is asked which', async () => {
    await on.say('村干群', '王建国', '任务 @韦志强 周五前 交医保花名册')
    await send(WATER)
    expect(await on.say('村民群', '韦志强', '收到')).toEqual([])
    expect(await count(2)).toBe('1')
    const [asked = ''] = await on.say('DM:黄美兰', '黄美兰', '收到')
    expect(asked).toContain('#2 收到：黄美兰')
    await on.say('村干群', '王建国', '任务 @陆大勇 周五前 交养老花名册')
    expect((await on.say('DM:陆大勇', '陆大勇', '收到')).join()).toMatch(/收到哪一件？.*\n#2 |收到哪一件？.*\n#3 /u)
    expect((await on.say('DM:陆大勇', '陆大勇', '3')).join()).toContain('#3 收到：陆大勇')
    expect(await on.say('DM:陆大勇', '陆大勇', '收到 2')).toEqual([expect.stringContaining('#2 收到')])
  })

  it('that a group heard after somebody was given a task there is what 收到 then is said of', async () => {
    await on.say('村干群', '王建国', '任务 @韦志强 周五前 交医保花名册')
    await send(MEETING)
    expect((await on.say('党员群', '韦志强', '收到')).join()).toContain('#2 收到：韦志强')
    expect((await on.say('党员群', '韦志强', '收到 1')).join()).toContain('#1 收到：韦志强')
  })

  it('is not what 撤单 or 撤销 undoes, and the word that does is named', async () => {
    await send(WATER)
    for (const word of ['撤单 1', '撤销 1'])
      expect((await on.say('村干群', '王建国', word)).join()).toMatch(/#1 是通知，不能撤单。能办的发：撤回 1/u)
    expect((await on.say('村干群', '王建国', '任务 @韦志强 周五前 交表')).join()).toContain('#2')
    expect((await on.say('村干群', '王建国', '撤销 2')).join()).toContain('发：撤销任务 2')
    expect((await on.say('村民群', '莫老四', '点单 修灯')).join()).toContain('#3')
    for (const words of ['撤销 3 个摊位', '撤销 他的职务', '撤销处分'])
      expect(await on.say('村民群', '莫老四', words)).toEqual([])
    expect((await on.say('村民群', '莫老四', '撤销 3')).join()).toContain('#3 撤单了')
  })

  it('of a villager is none', async () => {
    expect(await on.say('村民群', '莫老四', '通知 明天停水')).toEqual([])
    expect((await on.say('DM:莫老四', '莫老四', '通知 明天停水')).join()).not.toContain('预览')
  })
})
