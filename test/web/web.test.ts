import { get, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { createAssets } from '../../src/web/assets.ts'
import { createWeb } from '../../src/web/secure.ts'
import { serve, type Web } from '../../src/web/serve.ts'

const faults: object[] = []
const assets = createAssets()
const app = createWeb({ assets, random: { code: () => 'A7K2' }, log: { error: (facts) => faults.push(facts) } })
app.get('/', (c) => c.text('hello'))
app.post('/', async (c) => c.json(await c.req.parseBody()))
app.get('/stream', () => new Response(new ReadableStream({ start: (out) => out.enqueue(new Uint8Array(1)) })))
app.get('/broken', () => {
  throw new Error('secret detail')
})

const at = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  app.request(path, { ...init, headers: { host: '127.0.0.1:8787', ...init.headers } })
const form = (body: string, headers: Record<string, string> = {}) =>
  at('/', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
const own = { origin: 'http://127.0.0.1:8787' }

describe('what every page shares', () => {
  it('guards every answer, the bad ones too', async () => {
    for (const path of ['/', '/nowhere', '/broken', assets.url('weui.css')]) {
      const { headers } = await at(path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'nonce-[^']{20,}'/)
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cache-control')).toMatch(path.startsWith('/assets') ? /immutable/ : /no-store/)
    }
  })

  it('tells a fault by its number and keeps the detail for the log', async () => {
    const answer = await at('/broken')
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).toMatch(/编号 A7K2/)
    expect(text).not.toMatch(/secret|at .*\.ts/)
    expect(faults.at(-1)).toMatchObject({ fault: 'A7K2', path: '/broken' })
  })

  it('answers to an address and to localhost, never to a name that was made to point here', async () => {
    for (const host of ['127.0.0.1:8787', 'localhost', '[::1]:8787', '192.168.1.5:80']) {
      expect((await at('/', { headers: { host } })).status).toBe(200)
    }
    for (const host of ['evil.example', 'localhost.evil.example:8787', '127.0.0.1.evil.example', '']) {
      expect((await at('/', { headers: { host } })).status).toBe(421)
    }
  })

  it('takes a form only from its own pages', async () => {
    expect((await form('word=1', own)).status).toBe(200)
    expect((await form('word=1', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    for (const origin of [
      'http://evil.example',
      'http://127.0.0.1:8788',
      'null',
      'http://127.0.0.1:8787.evil.example',
    ]) {
      expect((await form('word=1', { origin })).status).toBe(403)
    }
    expect((await form('word=1')).status).toBe(403)
    expect((await form('word=1', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await form('word=1', { ...own, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await form('word=1', { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' })).status).toBe(403)
    expect(
      (await at('/', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(403)
  })

  it('takes no more than a form', async () => {
    expect((await form(`word=${'长'.repeat(30_000)}`, own)).status).toBe(413)
  })

  it('serves its own files and nothing else of the disk', async () => {
    const css = await at(assets.url('weui.css'))
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await css.text()).toMatch(/weui-cell/)
    for (const path of ['/assets/', '/assets/x/weui.css', '/assets/../package.json', '/assets/%2e%2e/package.json'])
      expect((await at(path)).status).toBe(404)
  })
})

describe('the server', () => {
  const webs: Web[] = []
  afterAll(() => Promise.all(webs.map((web) => web.stop())))

  it('serves on a free port, says when one is taken, and stops while a stream is open', async () => {
    const web = await serve(app, { host: '127.0.0.1', port: 0 })
    const port = Number(new URL(web.url).port)
    await expect(serve(app, { host: '127.0.0.1', port })).rejects.toThrow(/EADDRINUSE/)
    const stream = await new Promise<{ destroyed: boolean; on(event: string, f: () => void): void }>((resolve) =>
      get(`${web.url}/stream`, resolve),
    )
    stream.on('error', () => {})
    await web.stop()
    await expect(fetch(web.url)).rejects.toThrow()
  })

  it('closes lines on which nobody says what they want, and serves the others meanwhile', async () => {
    const web = await serve(app, { host: '127.0.0.1', port: 0, patience: { headMs: 500, wholeMs: 700 } })
    webs.push(web)
    const port = Number(new URL(web.url).port)
    const slow = Array.from({ length: 20 }, (_, at) => {
      const line = connect(port, '127.0.0.1')
      // Half of them never end the head, half never send the body they promised.
      line.write(
        at % 2
          ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX-'
          : 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx',
      )
      line.on('error', () => {}).resume()
      return new Promise<true>((resolve) => line.once('close', () => resolve(true)))
    })
    expect((await fetch(web.url)).status).toBe(200)
    expect(await Promise.all(slow)).toEqual(Array(20).fill(true))
    expect((await fetch(web.url)).status).toBe(200)
  })

  it('refuses a path that climbs out of the assets, taken as it came', async () => {
    const web = await serve(app, { host: '127.0.0.1', port: 0 })
    webs.push(web)
    for (const path of [
      '/assets/../../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/\\..\\package.json',
      '//etc/passwd',
    ]) {
      const status = await new Promise((resolve, reject) =>
        request(web.url, { path }, (answer) => resolve(answer.statusCode))
          .on('error', reject)
          .end(),
      )
      expect([400, 404]).toContain(status)
    }
  })
})
