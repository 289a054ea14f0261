import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/engine/ports.ts'
import { startVisiting, type Visiting } from '../visits/support.ts'

/** Somebody who deleted the bot: WeChat still calls them a friend, and refuses what is said to them. */
describe('a direct message that is refused', () => {
  let at: Visiting
  let refused: string | null
  beforeEach(async () => {
    at = await startVisiting()
    refused = '韦志强'
    at.village.wechat.isFriend = () => true
    at.village.wechat.fail = ({ to }) =>
      refused && 'accountId' in to && to.accountId.includes(refused)
        ? new SendFailure('rejected', 'not a friend')
        : null
  })
  afterEach(() => at.village.close())

  const unreached = async () =>
    (await at.client.person.findMany({ where: { unreachedAt: { not: null } } })).map(({ name }) => name)
  const MEND = /^@韦志强\u2005我有话私聊您，可是发不过去。请把我加为好友/u
  /** A reminder that is due to somebody, with words for where others listen. */
  const remind = (text: string, openText: string) =>
    at.village.store.transaction(async (tx) => {
      const { id } = await at.client.person.findFirstOrThrow({ where: { name: '韦志强' } })
      const to = { account: 'wxid_bot', chatId: null, contactId: null, personId: id, purpose: 'nudge' as const }
      tx.outbox.say({ ...to, text, openText }, at.village.clock.now())
    })

  it('is said in a group they are in, without what is private; they are asked once to mend it', async () => {
    await remind('该走访了：蓝阿婆', '有联系户该走访了')
    await at.jump('2026-11-23T02:01:00Z')
    const heard = at.village.said('党员群').join('\n')
    expect(heard).toContain('@韦志强\u2005有联系户该走访了')
    expect(heard).not.toContain('蓝阿婆')
    expect(at.village.said('党员群').filter((text) => MEND.test(text))).toHaveLength(1)
    expect(await unreached()).toEqual(['韦志强'])
    await remind('清水沟明天到期', '有件事明天到期')
    await at.jump('2026-11-23T03:01:00Z')
    expect(at.village.said('党员群').filter((text) => text.includes('有件事'))).toEqual(['@韦志强\u2005有件事明天到期'])
    expect(at.village.said('党员群').filter((text) => MEND.test(text))).toHaveLength(1)
  })

  it('is refused as well where WeChat takes it and tells so afterwards', async () => {
    refused = null
    await remind('该走访了：蓝阿婆', '有联系户该走访了')
    await at.village.settle()
    expect(at.village.said('DM:韦志强').join()).toContain('该走访了：蓝阿婆')
    at.village.refusedBy('韦志强')
    at.village.refusedBy('韦志强')
    await at.village.settle()
    expect(at.village.said('党员群').filter((text) => text.includes('有联系户该走访了'))).toHaveLength(1)
    expect(at.village.said('党员群').filter((text) => MEND.test(text))).toHaveLength(1)
    expect(at.village.said('党员群').join()).not.toContain('蓝阿婆')
    expect(await unreached()).toEqual(['韦志强'])
  })

  it('that was told long ago is not said again; that they are not reached is kept', async () => {
    refused = null
    await remind('明天开会', '明天开会')
    await at.jump('2026-11-23T02:01:00Z')
    at.village.clock.set(new Date('2026-11-23T02:30:00Z'))
    at.village.refusedBy('韦志强')
    await at.village.settle()
    expect(at.village.said('党员群')).toEqual([expect.stringMatching(MEND)])
    expect(await unreached()).toEqual(['韦志强'])
  })

  it('by somebody nobody knows changes nothing', async () => {
    at.village.refusedBy('过路人')
    await at.village.settle()
    expect(await unreached()).toEqual([])
    expect(at.village.log.filter((line) => line.level === 'error')).toEqual([])
  })

  it('that was an answer for them alone is told to nobody else; they are asked to mend it', async () => {
    expect(await at.say('DM:韦志强', '韦志强', '我的联系户')).toBe('')
    expect(at.village.said('党员群')).toEqual([expect.stringMatching(MEND)])
    expect(await unreached()).toEqual(['韦志强'])
    at.village.clock.advance(3_600_000)
    await at.say('DM:韦志强', '韦志强', '我的单')
    expect(at.village.said('党员群')).toHaveLength(1)
  })

  it('of somebody who asked without a name calls nobody aloud', async () => {
    await at.say('DM:韦志强', '韦志强', '匿名质询 修路的钱去哪了')
    for (const room of at.village.rooms().filter((one) => !one.startsWith('DM:')))
      expect(at.village.said(room).join()).not.toMatch(/韦志强/u)
    expect(await unreached()).toEqual([])
  })

  it('is forgotten as soon as they write to the bot or take what it says', async () => {
    await at.say('DM:韦志强', '韦志强', '我的单')
    expect(await unreached()).toEqual(['韦志强'])
    refused = null
    expect(await at.say('DM:韦志强', '韦志强', '我的单')).not.toBe('')
    expect(await unreached()).toEqual([])
  })

  it('is tried again after a week', async () => {
    await at.say('DM:韦志强', '韦志强', '我的单')
    refused = null
    await at.village.setClock?.(new Date('2026-12-02T01:00:00Z'))
    await at.village.settle()
    await remind('该走访了：蓝阿婆', '有联系户该走访了')
    await at.jump('2026-12-02T02:00:00Z')
    expect(at.village.said('DM:韦志强').join()).toContain('该走访了：蓝阿婆')
    expect(await unreached()).toEqual([])
  })

  it('is told to the secretary the next morning, once', async () => {
    await at.say('DM:韦志强', '韦志强', '我的单')
    await at.jump('2026-11-24T08:01:00+08:00')
    expect(at.since('DM:王建国')).toMatch(/私聊不到：韦志强.*加机器人为好友/u)
    await at.jump('2026-11-25T08:01:00+08:00')
    expect(at.since('DM:王建国')).not.toMatch(/私聊不到/u)
  })

  it('in which group somebody hears is asked of WeChat, not only of their role', async () => {
    at.village.wechat.isFriend = () => false
    const { members } = at.village.wechat
    at.village.wechat.members = (room) => members(room).filter((name) => room !== '党员群' || name !== '韦志强')
    await remind('明天开会', '明天开会')
    await at.jump('2026-11-23T02:01:00Z')
    expect(at.village.said('党员群')).toEqual([])
    expect(at.village.said('村民群').concat(at.village.said('志愿者群')).join()).toContain('@韦志强\u2005明天开会')
  })
})
