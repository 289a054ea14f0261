import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type Arrival, arrivals, type Front } from '../../src/web/front.ts'

const PUBLIC = 'https://lianxin.example'
const FRONT: Front = { origin: PUBLIC, proxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'] }

async function arrival(
  headers: Record<string, string>,
  { from = '127.0.0.1', httpVersion = '1.1', front = FRONT } = {},
): Promise<Arrival> {
  const app = new Hono().get('/', (c) => c.json(arrivals(front)(c)))
  const incoming = { socket: { remoteAddress: from }, httpVersion }
  const answer = await app.request('/', { headers: { host: '127.0.0.1:8787', ...headers } }, { incoming })
  return (await answer.json()) as Arrival
}

describe('how a request came', () => {
  it('is told by the line, unless a proxy of ours says otherwise', async () => {
    const said = { 'x-forwarded-for': '203.0.113.5' }
    expect((await arrival(said)).address).toBe('203.0.113.5')
    expect((await arrival(said, { from: '::ffff:10.1.2.3' })).address).toBe('203.0.113.5')
    expect((await arrival(said, { from: 'fd00::9' })).address).toBe('203.0.113.5')
    for (const from of ['192.168.1.9', '203.0.113.77', 'fe80::1'])
      expect((await arrival(said, { from })).address).toBe(from)
    expect((await arrival(said, { front: { origin: PUBLIC, proxies: [] } })).address).toBe('127.0.0.1')
  })

  it('believes of a list the last that is no proxy of ours: the rest may be made up', async () => {
    expect((await arrival({ 'x-forwarded-for': '1.1.1.1, 203.0.113.5, 10.0.0.9' })).address).toBe('203.0.113.5')
    expect((await arrival({ 'x-forwarded-for': '10.0.0.9' })).address).toBe('127.0.0.1')
    for (const nonsense of ['', 'unknown', '_hidden', '<script>', '999.1.1.1'])
      expect((await arrival({ 'x-forwarded-for': nonsense })).address).toBe('127.0.0.1')
  })

  it('is local only by the machine’s own name and through nobody', async () => {
    expect((await arrival({})).local).toBe(true)
    expect((await arrival({ host: 'localhost:8787' }, { from: '::1' })).local).toBe(true)
    expect((await arrival({ 'x-prometheus-scrape-timeout-seconds': '10' })).local).toBe(true)
    for (const host of ['lianxin.example', '203.0.113.5', '192.168.1.2:8787'])
      expect((await arrival({ host })).local).toBe(false)
    expect((await arrival({}, { from: '10.0.0.7' })).local).toBe(false)
    expect((await arrival({}, { httpVersion: '1.0' })).local).toBe(false)
    for (const mark of ['forwarded', 'via', 'x-real-ip', 'x-forwarded-proto', 'true-client-ip', 'x-request-id'])
      expect([mark, (await arrival({ [mark]: '127.0.0.1' })).local]).toEqual([mark, false])
  })

  it('goes under the public address when asked for by its name, or handed on by a proxy of ours', async () => {
    const handedOn = { 'x-forwarded-for': '203.0.113.5' }
    expect((await arrival({ host: 'lianxin.example' })).origin).toBe(PUBLIC)
    expect((await arrival(handedOn)).origin).toBe(PUBLIC)
    expect((await arrival(handedOn, { from: '192.168.1.9' })).origin).toBe('http://127.0.0.1:8787')
    expect((await arrival({ ...handedOn, host: 'evil.example' })).origin).toBe('http://evil.example')
    expect((await arrival({})).origin).toBe('http://127.0.0.1:8787')
  })

  it('is encrypted where a proxy of ours says so', async () => {
    const front = { proxies: ['127.0.0.1'] }
    const said = { 'x-forwarded-proto': 'https' }
    expect((await arrival(said, { front })).origin).toBe('https://127.0.0.1:8787')
    expect((await arrival(said, { front, from: '10.0.0.1' })).origin).toBe('http://127.0.0.1:8787')
  })
})
