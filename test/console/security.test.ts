import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestConsole, PASSWORD, type SignedIn, type TestConsole } from '../support/console.ts'

/** Open to everybody on this machine. */
const OPEN = ['/sign-in', '/healthz', '/metrics']

describe('the console keeps strangers out', { timeout: 60_000 }, () => {
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
      .filter(({ path }) => !path.startsWith('/assets/'))

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
        else expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 303, '/sign-in'])
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
    const posts = routes().filter(({ method, path }) => method === 'POST' && path !== '/sign-in')
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
      const form = { csrf: secretary.csrf, say: '待接单', back }
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

describe('signing in', { timeout: 60_000 }, () => {
  let desk: TestConsole
  beforeAll(async () => {
    desk = await openTestConsole()
  })
  afterAll(() => desk.close())

  const enter = (name: string, password = PASSWORD, more: { cookie?: string; from?: string } = {}) =>
    desk.ask('/sign-in', { form: { name, password }, ...more })

  it('is for office holders with the password, and says no more than that to others', async () => {
    const right = await enter('王建国')
    expect([right.status, right.headers.get('location')]).toEqual([303, '/'])
    const wrong = [await enter('王建国', 'wrong'), await enter('莫老四'), await enter('没有这个人')]
    expect(wrong.map((one) => one.status)).toEqual([401, 401, 401])
    const texts = await Promise.all(wrong.map((one) => one.text()))
    expect(new Set(texts.map((text) => /role="alert">([^<]+)</.exec(text)?.[1])).size).toBe(1)
  })

  it('hands out a cookie nobody knew before: a token that was planted is worth nothing', async () => {
    const planted = `lianxin=${'a'.repeat(43)}`
    const answer = await enter('王建国', PASSWORD, { cookie: planted, from: '127.0.0.2' })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^lianxin=[\w-]{43}; .*HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).not.toContain(planted)
    expect((await desk.ask('/', { cookie: planted })).status).toBe(303)
    // Signing in again ends the session before.
    const first = cookie.split(';')[0] ?? ''
    expect((await desk.ask('/', { cookie: first })).status).toBe(200)
    await enter('王建国', PASSWORD, { cookie: first, from: '127.0.0.2' })
    expect((await desk.ask('/', { cookie: first })).status).toBe(303)
  })

  it('works behind a proxy that speaks TLS under another name, and marks its cookie so', async () => {
    const headers = { origin: 'https://lianxin.example', 'sec-fetch-site': 'same-origin', 'x-forwarded-proto': 'https' }
    const form = { name: '王建国', password: PASSWORD }
    const answer = await desk.ask('/sign-in', { form, headers, from: '127.0.0.3' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure/)
    const passed = await desk.ask('/sign-in', { form, headers: { ...headers, host: 'lianxin.example' } })
    expect(passed.status).toBe(421)
    expect(await passed.text()).toMatch(/Host 写成 127\.0\.0\.1 和端口/)
  })

  it('keeps neither the token nor the password', async () => {
    const { cookie } = await desk.signIn('李秀英')
    const { client } = desk.village.store
    const kept = JSON.stringify([await client.consoleSession.findMany(), await client.setting.findMany()])
    expect(kept).not.toContain(cookie.slice('lianxin='.length))
    expect(kept).not.toContain(PASSWORD)
  })

  it('ends by signing out, after twelve idle hours, and when the office is gone', async () => {
    const { clock, store } = desk.village
    const one = await desk.signIn('李秀英')
    await one.post('/sign-out', {})
    expect((await desk.ask('/', { cookie: one.cookie })).status).toBe(303)

    const two = await desk.signIn('李秀英')
    clock.advance(11 * 3_600_000)
    expect((await desk.ask('/', { cookie: two.cookie })).status).toBe(200)
    clock.advance(11 * 3_600_000)
    expect((await desk.ask('/', { cookie: two.cookie })).status).toBe(200)
    clock.advance(13 * 3_600_000)
    expect((await desk.ask('/', { cookie: two.cookie })).status).toBe(303)

    const three = await desk.signIn('李秀英')
    await store.client.roleHolding.deleteMany({ where: { person: { name: '李秀英' } } })
    await store.client.setting.update({ where: { key: 'revision' }, data: { value: 'imported' } })
    clock.advance(2_000)
    expect((await desk.ask('/', { cookie: three.cookie })).status).toBe(303)
  })

  it('lets nobody try on and on, also across a restart, and forgets after a quarter of an hour', async () => {
    const { village } = desk
    village.clock.advance(3_600_000)
    const attempts = []
    for (let at = 0; at < 12; at++) attempts.push((await enter('王建国', `guess ${at}`, { from: '10.1.1.1' })).status)
    expect(attempts).toEqual([...Array(10).fill(401), 429, 429])
    expect((await enter('王建国', PASSWORD, { from: '10.1.1.1' })).status).toBe(429)
    expect(
      (await village.store.client.allowance.findUnique({ where: { key: 'console 10.1.1.1' } }))?.used,
    ).toBeGreaterThanOrEqual(10)
    expect((await enter('王建国', PASSWORD, { from: '10.1.1.2' })).status).toBe(303)
    village.clock.advance(16 * 60_000)
    expect((await enter('王建国', PASSWORD, { from: '10.1.1.1' })).status).toBe(303)
  })

  it('lets in whoever knows the password however often: behind a proxy all have one address', async () => {
    desk.village.clock.advance(3_600_000)
    for (let at = 0; at < 12; at++) expect((await enter('王建国', PASSWORD, { from: '10.3.0.1' })).status).toBe(303)
    const guesses = []
    for (let at = 0; at < 11; at++) guesses.push((await enter('王建国', 'guess', { from: '10.3.0.1' })).status)
    expect(guesses).toEqual([...Array(10).fill(401), 429])
  })

  it('lets not even many addresses try on and on', async () => {
    desk.village.clock.advance(3_600_000)
    await desk.village.store.transaction(async (tx) => {
      for (let at = 0; at < 99; at++) await tx.allowances.take('console', 100, 900_000, desk.village.clock.now())
    })
    expect((await enter('王建国', 'guess', { from: '10.2.0.1' })).status).toBe(401)
    expect((await enter('王建国', PASSWORD, { from: '10.2.0.2' })).status).toBe(429)
  })

  it('asks which of two people of one name it is', async () => {
    desk.village.clock.advance(3_600_000)
    const { client } = desk.village.store
    const village = await client.org.findFirstOrThrow({ where: { kind: 'village' } })
    await client.person.create({
      data: { id: 'twin', name: '王建国', sound: '', orgId: village.id, createdAt: new Date() },
    })
    await client.roleHolding.create({ data: { id: 'twin', personId: 'twin', orgId: village.id, role: 'cadre' } })
    const asked = await enter('王建国')
    expect(asked.headers.get('set-cookie')).toBeNull()
    expect(await asked.text()).toMatch(/有 2 位/)
    const chosen = await desk.ask('/sign-in', { form: { name: '王建国', password: PASSWORD, person: 'twin' } })
    expect(chosen.status).toBe(303)
    const stranger = await client.person.findFirstOrThrow({ where: { name: '莫老四' } })
    const form = { name: '王建国', password: PASSWORD, person: stranger.id }
    expect((await desk.ask('/sign-in', { form })).status).toBe(401)
  })

  it('signs everybody out when the password changes', async () => {
    desk.village.clock.advance(3_600_000)
    const { offerPassword } = await import('../../src/console/password.ts')
    const one = await desk.signIn('覃小芳').catch(() => null)
    expect(one).toBeNull()
    const { store } = desk.village
    const cadre = await desk.ask('/sign-in', { form: { name: '王建国', password: PASSWORD, person: 'twin' } })
    const cookie = cadre.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await desk.ask('/', { cookie })).status).toBe(200)
    expect(await offerPassword(store, desk.options.random)).toBeNull()
    expect((await desk.ask('/', { cookie })).status).toBe(200)
    expect(await offerPassword(store, desk.options.random, 'another one')).toBeNull()
    expect((await desk.ask('/', { cookie })).status).toBe(303)
  })
})
