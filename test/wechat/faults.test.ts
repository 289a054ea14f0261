import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { Refused } from '../../src/wechat/index.ts'
import { FakeClock } from '../support/clock.ts'
import { type Ear, listenTo, unhandled, until, village } from './support.ts'

/** Fifty times as fast as life: 10 s → 0.2 s, 70 s → 1.4 s, 5 min → 6 s, the watchdog's 90 s → 1.8 s. */
const SCALE = 50
const scaled = {
  heartbeatTimeoutMs: 90_000 / SCALE,
  backOffMs: [1_000, 2_000, 3_000, 5_000].map((ms) => ms / SCALE),
  loginTimeoutMs: 2_000,
  rpcTimeoutMs: 1_000,
  sendTimeoutMs: 500,
}

let sandbox: Sandbox | undefined
let ear: Ear | undefined

afterEach(async () => {
  await ear?.connection.stop()
  await sandbox?.stop()
  ear = undefined
  sandbox = undefined
  expect(unhandled).toEqual([])
})

const say = (text: string) => ({ to: { roomId: '村民群@chatroom' }, text, mentions: [] })

/** Both ways, and once: a second live instance would hear it too. */
async function flows(sandbox: Sandbox, ear: Ear, text: string): Promise<void> {
  sandbox.speak({ room: '村民群', who: '莫老四', text })
  await until(`hears ${text}`, () => ear.heard.some((incoming) => incoming.text === text))
  await ear.connection.transport.send(say(`答 ${text}`))
  expect(sandbox.transcript().at(-1)?.text).toBe(`答 ${text}`)
  await wait(50)
  expect(ear.heard.filter((incoming) => incoming.text === text)).toHaveLength(1)
}

/** How many clients listen at the server: each live instance holds one stream, and the stream one listener. */
const streams = (sandbox: Sandbox) => sandbox.puppet().listenerCount('dong')

const online = (ear: Ear) => ear.connection.status().kind === 'online'

describe('the server dies and comes back', () => {
  test.each([
    ['10 s', 10_000],
    ['70 s', 70_000],
    ['5 min', 300_000],
  ])('after %s', async (_, downMs) => {
    sandbox = await village()
    ear = await listenTo(sandbox, scaled)
    await flows(sandbox, ear, '之前')

    await sandbox.kill()
    await until('noticed at once', () => ear?.connection.status().kind !== 'online', 1_000)
    await expect(ear.connection.transport.send(say('没人'))).rejects.toMatchObject({ reason: 'unavailable' })
    await wait(downMs / SCALE)
    await sandbox.restart()
    await until('online again', () => ear !== undefined && online(ear))
    await flows(sandbox, ear, '之后')
    expect(streams(sandbox)).toBe(1)
  })

  test('again and again', async () => {
    sandbox = await village()
    ear = await listenTo(sandbox, scaled)
    for (let i = 0; i < 5; i += 1) {
      await sandbox.kill()
      await wait(20)
      await sandbox.restart()
      await until('back', () => ear?.logins.length === i + 2)
      await flows(sandbox, ear, `第${i}次`)
    }
    expect(streams(sandbox)).toBe(1)
  })
})

describe('the server hangs and goes on', () => {
  test.each([
    ['less than the watchdog waits for', 30_000, 1],
    ['longer', 150_000, 2],
    ['much longer', 400_000, 2],
  ])('%s', async (_, frozenMs, logins) => {
    sandbox = await village()
    ear = await listenTo(sandbox, scaled)
    sandbox.freeze()
    await wait(frozenMs / SCALE)
    sandbox.resume()
    await until('online', () => ear?.logins.length === logins && online(ear))
    await flows(sandbox, ear, '醒了')
    expect(streams(sandbox)).toBe(1)
  })

  test.each([true, false])('the line breaks without a word (TLS: %s)', async (tls) => {
    sandbox = await village({ tls })
    const { token, endpoint } = sandbox
    ear = await listenTo(sandbox, { ...scaled, service: { token, endpoint, tls: { disable: !tls } } })
    sandbox.lose()
    await until('online again', () => ear?.logins.length === 2)
    await flows(sandbox, ear, '换了条线')
    expect(streams(sandbox)).toBe(1)
  })

  test('the line breaks without a word, and the process dies', async () => {
    sandbox = await village()
    const before = await listenTo(sandbox, scaled)
    sandbox.lose()
    await before.connection.stop()
    let asked = 0
    const isLeftBehind = async () => ++asked > 2
    ear = await listenTo(sandbox, { ...scaled, isLeftBehind })
    expect(ear.connection.status()).toMatchObject({ kind: 'offline', because: { kind: 'taken' } })
    await until('online', () => ear !== undefined && online(ear))
    await flows(sandbox, ear, '换了个人')
    expect([asked, streams(sandbox)]).toEqual([3, 1])
  })

  test('sending meanwhile is uncertain, then unavailable', async () => {
    sandbox = await village()
    ear = await listenTo(sandbox, scaled)
    sandbox.freeze()
    await expect(ear.connection.transport.send(say('在吗'))).rejects.toMatchObject({ reason: 'uncertain' })
    await until('given up', () => ear?.connection.status().kind !== 'online')
    await expect(ear.connection.transport.send(say('在吗'))).rejects.toMatchObject({ reason: 'unavailable' })
  })

  test('stopping meanwhile takes less than 5 s', async () => {
    sandbox = await village()
    ear = await listenTo(sandbox, scaled)
    sandbox.freeze()
    const started = Date.now()
    await ear.connection.stop()
    expect(Date.now() - started).toBeLessThan(5_000)
  })
})

describe('the start', () => {
  test('a wrong token is refused with instructions, in both languages', async () => {
    sandbox = await village()
    const started = Date.now()
    const attempt = listenTo({ endpoint: sandbox.endpoint, token: 'insecure_wrong' }, scaled)
    await expect(attempt).rejects.toThrow(Refused)
    await expect(attempt).rejects.toThrow(/令牌.*WECHATY_PUPPET_SERVICE_TOKEN.*token/s)
    await expect(attempt).rejects.not.toThrow('insecure_wrong')
    expect(Date.now() - started).toBeLessThan(2_000)
  })

  test('messages that come before the login is through are not lost, and in order', async () => {
    sandbox = await village()
    const puppet = sandbox.puppet()
    const ask = puppet.contactPayload.bind(puppet)
    puppet.contactPayload = async (id) => {
      if (id === 'wxid_bot') await wait(200)
      return ask(id)
    }
    puppet.once('login', () => {
      for (const text of ['补一', '补二']) sandbox?.speak({ room: '村民群', who: '莫老四', text })
    })
    ear = await listenTo(sandbox, scaled)
    await until('both', () => ear?.heard.length === 2)
    expect(ear.heard.map(({ text }) => text)).toEqual(['补一', '补二'])
  })

  test('no token at all, too', async () => {
    await expect(listenTo({ endpoint: '127.0.0.1:1', token: '' }, scaled)).rejects.toThrow(Refused)
  })

  test('a token without a prefix too', async () => {
    sandbox = await village()
    await expect(listenTo({ endpoint: sandbox.endpoint, token: 'noprefix' }, scaled)).rejects.toThrow(/insecure_/)
  })

  test('a dead server is waited for', async () => {
    sandbox = await village()
    await sandbox.kill()
    ear = await listenTo(sandbox, scaled)
    expect(ear.connection.status()).toMatchObject({ kind: 'offline', because: { kind: 'lost' } })
    await wait(300)
    await sandbox.restart()
    await until('online', () => ear !== undefined && online(ear))
    await flows(sandbox, ear, '来了')
  })

  test('a second client is told so, and does the first no harm', async () => {
    sandbox = await village()
    ear = await listenTo(sandbox, scaled)
    const second = await listenTo(sandbox, scaled)
    expect(second.connection.status()).toMatchObject({ kind: 'offline', because: { kind: 'taken' } })
    await flows(sandbox, ear, '我先来的')
    await second.connection.stop()
    await flows(sandbox, ear, '我还在')
    expect(ear.logins).toHaveLength(1)
  })
})

test('a graceful stop is quick, says nothing more, and the next start works', async () => {
  sandbox = await village()
  ear = await listenTo(sandbox, scaled)
  const started = Date.now()
  await ear.connection.stop()
  expect(Date.now() - started).toBeLessThan(1_000)
  expect(ear.connection.status().kind).toBe('stopped')
  await expect(ear.connection.transport.send(say('还在吗'))).rejects.toMatchObject({ reason: 'unavailable' })
  const next = await listenTo(sandbox, scaled)
  await flows(sandbox, next, '又来了')
  expect(ear.heard).toEqual([])
  await next.connection.stop()
})

test('what a handler throws stops nothing', async () => {
  sandbox = await village()
  ear = await listenTo(sandbox, {
    ...scaled,
    onMessage: async (incoming) => {
      ear?.heard.push(incoming)
      throw new Error('坏了')
    },
  })
  await flows(sandbox, ear, '一')
  await flows(sandbox, ear, '二')
  expect(ear.log.lines.filter((line) => line.includes('坏了'))).toHaveLength(2)
})

test('the watchdog and the back-off go by the given clock', async () => {
  sandbox = await village({ heartbeatMs: 1_000_000 })
  const clock = new FakeClock('2026-11-23T01:00:00Z')
  const slept: number[] = []
  const sleep = clock.sleep.bind(clock)
  clock.sleep = (ms, signal) => {
    slept.push(ms)
    return sleep(ms, signal)
  }
  ear = await listenTo(sandbox, { ...scaled, clock, heartbeatTimeoutMs: 90_000, backOffMs: [700], rpcTimeoutMs: 1e9 })
  clock.advance(89_999)
  expect(online(ear)).toBe(true)
  clock.advance(1)
  await until('backs off', () => slept.includes(700))
  expect(ear.statuses).toContainEqual(
    expect.objectContaining({ kind: 'offline', because: { kind: 'silent', ms: 90_000 } }),
  )
  expect(ear.logins).toHaveLength(1)
  clock.advance(700)
  await until('rebuilt', () => ear?.logins.length === 2)
})
