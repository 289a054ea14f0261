import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type OverGrpc, startOverGrpc } from '../support/overgrpc.ts'

/** What reaches people and what does not, over the line that carries it: a real puppet service, and its own errors. */
describe('over the real protocol', () => {
  let village: OverGrpc
  afterEach(() => village.close())

  /** Sends fail of what `fails` says; of nothing when it is null. */
  const failing = (fails: (to: string) => Error | null) => {
    const puppet = village.sandbox.puppet()
    const send = puppet.messageSendText.bind(puppet)
    puppet.messageSendText = async (to, ...rest) => {
      const error = fails(to)
      if (error) throw error
      return send(to, ...rest)
    }
  }
  const times = (count: number, error: Error) => {
    let left = count
    return () => (left-- > 0 ? error : null)
  }
  const heard = async (room: string, words: RegExp) => {
    const late = Date.now() + 9_000
    while (!village.said(room).some((text) => words.test(text)) && Date.now() < late) {
      await wait(20)
      await village.settle()
    }
    return village.said(room).filter((text) => words.test(text))
  }

  it.each([
    ['for no reason it tells', new Error('send failed')],
    ['with a status of its own', Object.assign(new Error('internal'), { code: 13 })],
  ])('a send that fails once, %s: whoever asked hears all the same', async (_, error) => {
    village = await startOverGrpc('village')
    failing(times(1, error))
    await village.say('村民群', '张三', '点单 水管漏水')
    expect(await heard('村民群', /登记好了/)).toHaveLength(1)
  })

  it('sends that fail twice in a row make nothing dead', async () => {
    village = await startOverGrpc('village')
    failing(times(2, new Error('send failed')))
    await village.say('村民群', '张三', '点单 水管漏水')
    expect(await heard('村民群', /登记好了/)).toHaveLength(1)
    expect(await heard('志愿者群', /新点单/)).toHaveLength(1)
  })

  it('a group the bot was removed from takes what is said there and nobody hears it: that is not published', async () => {
    village = await startOverGrpc('village')
    const puppet = village.sandbox.puppet()
    const members = puppet.roomMemberList.bind(puppet)
    puppet.roomMemberList = async (id) =>
      (await members(id)).filter((one) => !id.startsWith('村民群') || one !== 'wxid_bot')
    await village.say('村干群', '王建国', '公开 财务 三季度收支\n收入 1')
    await heard('村干群', /预览/)
    await village.say('村干群', '王建国', '确认')
    expect(await heard('村干群', /没有公开出去/)).toHaveLength(1)
    expect(village.said('村民群')).toEqual([])
    expect(village.said('村干群').join()).not.toContain('已公开，')
  })

  it('who deleted the bot is called in a group, and hears nothing private there', async () => {
    village = await startOverGrpc('village')
    failing((to) => (to === 'wxid_韦志强' ? new Error('韦志强 is not a friend of the bot') : null))
    await village.say('DM:韦志强', '韦志强', '我的联系户')
    expect(await heard('党员群', /我有话私聊您，可是发不过去/)).toHaveLength(1)
    expect(village.said('党员群').join()).not.toMatch(/蓝阿婆/u)
  })

  it('昨天 counts from when it was sent', async () => {
    village = await startOverGrpc('village')
    const now = Date.now()
    village.sandbox.inject({
      ...{ talkerId: 'wxid_韦志强', roomId: '党员群@chatroom', text: '走访 01-01 昨天 都好' },
      timestamp: now - 24 * 3_600_000 + 60_000,
    })
    expect(await heard('党员群', /走访记好了/)).toHaveLength(1)
    const yesterday = new Date(now - 48 * 3_600_000 + 60_000 + 8 * 3_600_000)
    expect(village.said('党员群').join()).toContain(`${yesterday.getUTCMonth() + 1}月${yesterday.getUTCDate()}日`)
  })
})
