import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/engine/ports.ts'
import { startVisiting, type Visiting } from '../visits/support.ts'

describe('what could not be said', () => {
  let at: Visiting
  beforeEach(async () => {
    at = await startVisiting()
  })
  afterEach(() => at.village.close())

  const look = async (time: string) => {
    await at.jump(`2026-11-23T${time}+08:00`)
    return at.since('DM:王建国')
  }
  const disclose = async () => {
    await at.say('村干群', '王建国', '公开 财务 三季度收支\n收入 3 万，支出 2 万')
    const [draft] = await at.client.matter.findMany({ where: { kind: 'disclosure' } })
    await at.say('村干群', '王建国', `确认 ${draft?.number}`)
  }
  const order = () => at.say('村民群', '莫老四', '点单 水管漏水')
  const refuseIn = (room: string) => {
    at.village.wechat.fail = ({ to }) =>
      'roomId' in to && to.roomId.startsWith(room) ? new SendFailure('rejected', 'not a member') : null
  }

  it('is told to the secretary once, in one line, with what to do; and that works', async () => {
    refuseIn('志愿者群')
    await order()
    expect(await look('10:00:00')).toBe('1 条话没发成：志愿者群 1 条。要再发就回：重发')
    expect(await look('10:05:00')).toBe('')
    expect(await look('12:30:00')).toBe('')
    at.village.wechat.fail = () => null
    expect(await at.say('DM:王建国', '王建国', '重发')).toBe('再发一次：志愿者群 1 条')
    expect(at.since('志愿者群')).toMatch(/水管漏水/)
    expect(await at.say('DM:王建国', '王建国', '重发')).toBe('最近 7 天没有没发成的话')
  })

  it('leaves nobody in doubt whether it was done, also seven hours later; what was only asked is not answered then', async () => {
    at.village.wechat.isUp = false
    await order()
    await at.say('村民群', '莫老四', '查 1')
    await at.jump('2026-11-23T16:10:00+08:00')
    at.village.wechat.isUp = true
    await at.village.settle()
    expect(at.village.said('村民群')).toEqual(['#1 登记好了：水管漏水\n有人接单，我马上告诉您'])
  })

  it('names nobody where others listen', async () => {
    refuseIn('志愿者群')
    at.village.wechat.isFriend = () => false
    await order()
    await look('10:00:00')
    expect(at.since('村干群')).toMatch(/1 条话没发成，要再发请私聊我：重发$/)
  })

  it('of a long silence is told when it is over, with how much was not said any more', async () => {
    at.village.wechat.isUp = false
    await order()
    await disclose()
    await at.jump('2026-11-25T09:30:00+08:00')
    expect(at.since('DM:王建国')).toBe('')
    at.village.wechat.isUp = true
    await at.jump('2026-11-25T09:31:00+08:00')
    await at.jump('2026-11-25T09:32:00+08:00')
    expect(at.village.said('DM:王建国').join('\n')).toMatch(/^\d 条话过了时候，没再发：.*。要紧的请当面说一声$/m)
    expect(at.village.said('村民群').join('\n')).toMatch(/三季度收支/)
    expect(at.village.said('村民群').join('\n')).not.toMatch(/登记好了/)
  })

  it('is for nobody but the village it was for', async () => {
    refuseIn('志愿者群')
    await order()
    expect(await at.say('DM:陈晓明', '陈晓明', '重发')).not.toMatch(/再发一次/)
    expect(await at.say('村民群', '王建国', '重发')).not.toMatch(/再发一次/)
    expect(await at.say('村干群', '覃小芳', '重发')).toMatch(/「重发」要.*来办/)
  })
})
