import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestConsole, type TestConsole } from '../support/console.ts'
import { SELF } from '../support/inprocess.ts'

describe('the health of the bot', () => {
  let desk: TestConsole
  beforeEach(async () => {
    desk = await openTestConsole()
    await desk.health.sweep(async () => {})
  })
  afterEach(() => desk.close())

  const health = async () => {
    const answer = await desk.ask('/healthz')
    return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) }
  }

  it('is well, and says nothing of anybody', async () => {
    await desk.village.say('村民群', '莫老四', '点单 水管漏水')
    await desk.village.settle()
    const good = await health()
    expect(good).toMatchObject({ status: 200, ok: true, database: true, wechat: true, sweep: true, backlog: true })
    const metrics = await (await desk.ask('/metrics')).text()
    for (const text of [JSON.stringify(good), metrics]) expect(text).not.toMatch(/莫老四|水管|青山|wxid|chatroom/)
  })

  it('measures how much it says to one person on a day', async () => {
    expect(await health()).toMatchObject({ saidPerPersonADay: { median: 0, p95: 0 } })
    for (const what of ['水管漏水', '灯不亮', '锁坏了']) {
      await desk.village.answers('DM:王建国', '王建国', `点单 ${what}`)
      desk.village.clock.advance(60_000)
    }
    await desk.village.answers('DM:李秀英', '李秀英', '我的单')
    expect(await health()).toMatchObject({ saidPerPersonADay: { median: 1, p95: 3 } })
    expect(await (await desk.ask('/metrics')).text()).toContain('lianxin_said_per_person_a_day{quantile="0.95"} 3')
    desk.village.clock.advance(8 * 86_400_000)
    expect(await health()).toMatchObject({ saidPerPersonADay: { median: 0, p95: 0 } })
  })

  it('is not without WeChat', async () => {
    desk.health.wire = () => ({ online: false, said: '断线了', account: null })
    expect(await health()).toMatchObject({ status: 503, ok: false, wechat: false, database: true })
  })

  it('is not when no sweep ended for five minutes, or one fails', async () => {
    desk.village.clock.advance(4 * 60_000)
    expect((await health()).status).toBe(200)
    desk.village.clock.advance(2 * 60_000)
    await expect(desk.health.sweep(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await health()).toMatchObject({ status: 503, sweep: false })
  })

  it('is not when a message that may be said waits for half an hour; one for the morning may', async () => {
    const { store, clock } = desk.village
    const message = { account: 'another', chatId: 'x', contactId: null, purpose: 'nudge', text: 'x' } as const
    await store.transaction(async (tx) =>
      tx.outbox.say({ ...message, notBefore: new Date('2026-11-24T08:00:00+08:00') }, clock.now()),
    )
    clock.advance(60 * 60_000)
    await desk.health.sweep(async () => {})
    expect((await health()).status).toBe(200)
    await store.transaction(async (tx) => tx.outbox.say(message, clock.now()))
    clock.advance(31 * 60_000)
    await desk.health.sweep(async () => {})
    expect(await health()).toMatchObject({ status: 503, backlog: false, waiting: 2 })
  })

  it('is not while something was given up and nobody had it said again', async () => {
    const { store, clock, wechat } = desk.village
    wechat.fail = () => new Error('the service did not take it')
    await store.transaction(async (tx) => {
      const said = {
        account: SELF.id,
        chatId: 'x',
        contactId: null,
        purpose: 'announcement',
        text: '三季度收支',
      } as const
      tx.outbox.say(said, clock.now())
    })
    for (let attempt = 0; attempt < 7; attempt++) {
      await desk.village.settle()
      clock.advance(60_000)
    }
    await desk.health.sweep(async () => {})
    expect(await health()).toMatchObject({ status: 503, ok: false, delivery: false, givenUp: 1 })
    await store.transaction((tx) => tx.outbox.revive(clock.now()))
    expect(await health()).toMatchObject({ status: 200, delivery: true, givenUp: 0 })
  })

  it('is not when the bell is late, though the clock was put back meanwhile', async () => {
    const { clock } = desk.village
    await desk.health.sweep(async () => {})
    clock.advance(200_000)
    clock.set(new Date(clock.now().getTime() - 3 * 3_600_000))
    expect(await health()).toMatchObject({ sweep: true })
    clock.advance(200_000)
    expect(await health()).toMatchObject({ status: 503, ok: false, sweep: false })
  })

  it('is not when the database does not answer', async () => {
    const { store } = desk.village
    const broken = { ...store, transaction: () => Promise.reject(new Error('gone')) }
    const { Health } = await import('../../src/console/index.ts')
    const sick = new Health(broken, desk.village.clock)
    sick.wire = desk.health.wire
    expect(await sick.check()).toMatchObject({ ok: false, database: false })
  })

  it('counts', async () => {
    desk.health.heard(true)
    desk.health.handled('place-order', 'done')
    desk.health.sent('retry')
    const metrics = await (await desk.ask('/metrics')).text()
    for (const line of [
      'lianxin_messages_total{kept="true"} 1',
      'lianxin_commands_total{command="place-order",outcome="done"} 1',
      'lianxin_sends_total{result="retry"} 1',
      'lianxin_queue_length{state="dead"} 0',
      'lianxin_wechat_online 1',
      'lianxin_sweep_seconds_count 1',
    ]) {
      expect(metrics).toContain(line)
    }
    expect(metrics).toMatch(/lianxin_nodejs_eventloop_lag_seconds/)
  })
})
