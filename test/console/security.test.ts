import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** Open to everybody on this machine. */
const OPEN = ['/sign-in', '/enter', '/healthz', '/metrics']
/** With their own ways to be let in. */
const DOORS = /^\/(operator|enter\/)/

describe('the console keeps strangers out', () => {
  let desk: TestConsole
  let secretary: SignedIn
  beforeAll(async () => {
    desk = await openTestConsole()
    secretary = await desk.signIn('王建国')
  })
  afterAll(() => desk.close())

  /** Every route of the app, as it can be asked for. */
  const routes = () =>
    desk.app.routes
      .filter(({ method }) => method === 'GET' || method === 'POST')
      .map(({ method, path }) => ({ method, path: path.replace(/:number\{.*\}/, '1') }))
      .filter(({ path }) => !path.startsWith('/assets/') && !DOORS.test(path))

  it('knows its routes', () => {
    expect(new Set(routes().map(({ path }) => path)).size).toBeGreaterThan(14)
  })

  it('refuses every route but the open ones without a session, and with one that is made up', async () => {
    for (const { method, path } of routes().filter((one) => !OPEN.includes(one.path))) {
      for (const cookie of [undefined, 'lianxin=made-up', `lianxin=${'x'.repeat(3_000)}`]) {
        const answer = await desk.ask(path, {
          method,
          ...(cookie && { cookie }),
          ...(method === 'POST' && { form: { csrf: secretary.csrf } }),
        })
        if (method === 'POST') expect([path, answer.status]).toEqual([path, 401])
        else
          expect([path, answer.status, answer.headers.get('location')]).toEqual([
            path,
            303,
            expect.stringMatching(/^\/sign-in(\?next=.*)?$/),
          ])
      }
    }
    expect((await desk.ask('/nowhere')).status).toBe(303)
  })

  it('sends its headers with every answer', async () => {
    for (const { method, path } of routes().filter(({ path }) => path !== '/live')) {
      for (const cookie of [undefined, secretary.cookie]) {
        const { headers } = await desk.ask(path, { method, ...(cookie && { cookie }) })
        expect(headers.get('content-security-policy')).toMatch(/script-src 'nonce-[^']+'; style-src 'self'/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('cache-control')).toBe('no-store')
      }
    }
  })

  it('takes no form without its token, with the token of another session, or from another site', async () => {
    const other = await desk.signIn('李秀英')
    const posts = routes().filter(({ method, path }) => method === 'POST' && !OPEN.includes(path))
    expect(posts.length).toBeGreaterThan(4)
    const before = await desk.village.store.client.audit.count()
    for (const { path } of posts) {
      for (const csrf of ['', 'wrong', other.csrf, `${secretary.csrf}x`]) {
        const answer = await desk.ask(path, { cookie: secretary.cookie, form: { csrf, say: '点单 假的' } })
        expect([path, answer.status]).toEqual([path, 403])
      }
      const foreign = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
      const form = { csrf: secretary.csrf, say: '点单 假的' }
      const answer = await desk.ask(path, { cookie: secretary.cookie, form, headers: foreign })
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect(await desk.village.store.client.audit.count()).toBe(before)
  })

  it('answers a host name that is not its own with nothing', async () => {
    for (const path of ['/', '/sign-in', '/healthz']) {
      const answer = await desk.ask(path, { cookie: secretary.cookie, headers: { host: 'evil.example:8787' } })
      expect(answer.status).toBe(421)
    }
  })

  it('refuses what is too long and what is no form, without a fault', async () => {
    const large = await desk.ask('/act', { cookie: secretary.cookie, form: { say: '长'.repeat(30_000) } })
    expect(large.status).toBe(413)
    const bodies: readonly [type: string, body: string][] = [
      ['multipart/form-data; boundary=x', 'no boundary at all'],
      ['multipart/form-data', '--'],
      ['application/x-www-form-urlencoded', '%E4%ZZ=%&&&=&csrf'],
      ['application/json', '{"csrf": "'],
      ['text/plain', '\u0000\u0001'],
    ]
    for (const path of ['/act', '/settings', '/messages/resend', '/sign-in']) {
      for (const [type, body] of bodies) {
        const answer = await desk.ask(path, { cookie: secretary.cookie, body, headers: { 'content-type': type } })
        expect([400, 401, 403, 429]).toContain(answer.status)
      }
    }
    for (const query of ['?page=-1', '?page=1e9', '?page=%00', '?state=%27--', '?month=2026-99', '?before=%F0%9F']) {
      for (const page of ['/orders', '/visits', '/people', '/messages', '/audit']) {
        expect((await desk.ask(page + query, { cookie: secretary.cookie })).status).toBe(200)
      }
    }
    expect(desk.faults).toEqual([])
  })

  it('leads nowhere else after a form', async () => {
    for (const back of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/\r\nx: y',
    ]) {
      const form = { ...secretary.ticket(), say: '待接单', back }
      const answer = await desk.ask('/act', { cookie: secretary.cookie, form })
      expect(answer.headers.get('location')).toBe('/')
    }
  })

  it('shows health and counters to this machine alone', async () => {
    for (const path of ['/healthz', '/metrics']) {
      expect((await desk.ask(path, { from: '10.0.0.7' })).status).toBe(404)
      expect((await desk.ask(path, { headers: { 'x-forwarded-for': '10.0.0.7' } })).status).toBe(404)
      expect((await desk.ask(path, { from: '::ffff:127.0.0.1' })).status).not.toBe(404)
    }
  })
})
