import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/engine/ports.ts'
import { openTestConsole, type TestConsole } from '../support/console.ts'

describe('what could not be said', () => {
  let desk: TestConsole
  beforeEach(async () => {
    desk = await openTestConsole()
  })
  afterEach(() => desk.close())

  it('is on the first page until it is said again: for whom and why, and not what', async () => {
    const { village } = desk
    const secretary = await desk.signIn('王建国')
    expect(await secretary.get('/')).not.toMatch(/没发出去的话/)
    village.wechat.fail = ({ to }) => ('roomId' in to ? new SendFailure('rejected', 'not a member') : null)
    await village.say('村民群', '莫老四', '点单 水管漏水')
    await village.settle()
    const page = await secretary.get('/')
    expect(page).toMatch(/没发出去的话（\d）[\s\S]*村民群[\s\S]*微信没有收/)
    expect(page).not.toMatch(/登记好了/)
    village.wechat.fail = () => null
    const dead = await village.store.client.outbox.findMany({ where: { state: 'dead' } })
    for (const { id } of dead) await secretary.post('/messages/resend', { id, back: '/messages' })
    await village.settle()
    expect(await secretary.get('/')).not.toMatch(/没发出去的话/)
    expect(village.said('村民群').join()).toMatch(/#1 /)
  })
})
