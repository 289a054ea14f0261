import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConsole } from '../../src/console/app.ts'
import { createSandboxPages } from '../../src/sandbox/page/routes.tsx'
import { Play } from '../../src/sandbox/play.ts'
import { freePort } from '../../src/sandbox/wire.ts'
import { beside, serve, type Web } from '../../src/web/serve.ts'
import { openTestConsole, type TestConsole } from '../support/console.ts'
import { fromReadme, type Standing, startCaddy, startNginx } from '../support/proxies.ts'

/** The pages that are for this machine alone. */
const OWN = ['/healthz', '/metrics', '/sandbox', '/sandbox/events']

/** As many write it: nothing is told of who asks, nor under which name. */
const BARE = (config: string) => config.replaceAll(/^ *proxy_(?:set_header|http_version).*\n/gm, '')
/** The same in HTTP/1.1, with one header as the only mark of the proxy. */
const MARKED = (header: string) => (config: string) =>
  BARE(config).replace('proxy_buffering off;', `proxy_http_version 1.1; proxy_set_header ${header};`)

const PROXIES: readonly (readonly [name: string, start: (port: number, behind: number) => Promise<Standing>])[] = [
  ['nginx as in the README', (port, behind) => startNginx(fromReadme('nginx'), { port, behind })],
  ['caddy as in the README', (port, behind) => startCaddy(fromReadme('caddy'), { port, behind })],
]
const CARELESS = {
  bare: BARE,
  'X-Real-IP': MARKED('X-Real-IP $remote_addr'),
  'X-Forwarded-For': MARKED('X-Forwarded-For $remote_addr'),
  'X-Forwarded-Host': MARKED('X-Forwarded-Host $http_host'),
  'CF-Connecting-IP': MARKED('CF-Connecting-IP $remote_addr'),
  Forwarded: MARKED('Forwarded for=$remote_addr'),
  Via: MARKED('Via nginx'),
}

async function openBehind(port: number): Promise<{ desk: TestConsole; web: Web }> {
  const desk = await openTestConsole(undefined, {
    origin: `https://lianxin.example:${port}`,
    proxies: ['127.0.0.1'],
  })
  const play = Object.create(Play.prototype) as Play
  const { random, log } = desk.options
  const pages = beside(createConsole(desk.options), '/sandbox', createSandboxPages(play, { random, log }))
  return { desk, web: await serve(pages, { host: '127.0.0.1', port: 0 }) }
}

for (const [name, start] of PROXIES) {
  describe(`behind ${name}`, () => {
    let desk: TestConsole
    let web: Web
    let proxy: Standing
    beforeAll(async () => {
      const port = await freePort('127.0.0.1')
      ;({ desk, web } = await openBehind(port))
      proxy = await start(port, Number(new URL(web.url).port))
    })
    afterAll(async () => {
      await proxy?.stop()
      await web?.stop()
      await desk?.close()
    })

    const enter = async (headers: Record<string, string>) =>
      proxy.ask('/sign-in', { form: { name: '王建国', code: await desk.codeFor('王建国') }, headers })

    it('one signs in with a form whose Origin is the public one, and with no other', async () => {
      const entered = await enter({ origin: proxy.origin })
      expect([entered.status, entered.headers.location]).toEqual([303, '/'])
      const cookie = String(entered.headers['set-cookie'])
      expect(cookie).toMatch(/; Secure/)
      const page = await proxy.ask('/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
      expect(page.text).toMatch(/<h1>今天<\/h1>/)
      expect((await enter({ origin: proxy.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(303)
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: web.url },
        { origin: proxy.origin.replace('https', 'http') },
        { origin: proxy.origin, 'sec-fetch-site': 'cross-site' },
      ])
        expect([headers, (await enter(headers)).status]).toEqual([headers, 403])
    })

    it('the pages for this machine alone are closed, whatever is asked with', async () => {
      const tricks = [{}, { host: '127.0.0.1:8787' }, { host: 'localhost' }, { 'x-forwarded-for': '127.0.0.1' }]
      for (const path of OWN) {
        for (const headers of tricks) {
          // A proxy that serves one name alone may close the line, or answer by itself.
          const { status, text } = await proxy.ask(path, { headers }).catch(() => ({ status: 404, text: '' }))
          expect([path, headers, status === 200 && text !== '']).toEqual([path, headers, false])
        }
      }
      const status = await new Promise((resolve) => get(`${web.url}/metrics`, (answer) => resolve(answer.statusCode)))
      expect(status).toBe(200)
    })

    it('whoever tries on and on locks a name at their own address, which they cannot make up', async () => {
      const guess = (at: number) =>
        proxy.ask('/sign-in', {
          form: { name: '李秀英', code: 'GUESS' },
          headers: { origin: proxy.origin, 'x-forwarded-for': `10.0.0.${at}`, 'x-real-ip': `10.0.1.${at}` },
        })
      const answers = []
      for (let at = 0; at < 11; at++) answers.push((await guess(at)).status)
      expect(answers).toEqual([...Array(10).fill(401), 429])
      expect((await enter({ origin: proxy.origin })).status).toBe(303)
    })
  })
}

describe('behind a proxy that tells little', () => {
  let desk: TestConsole
  let web: Web
  let port: number
  beforeAll(async () => {
    port = await freePort('127.0.0.1')
    ;({ desk, web } = await openBehind(port))
  })
  afterAll(async () => {
    await web?.stop()
    await desk?.close()
  })

  for (const [name, careless] of Object.entries(CARELESS)) {
    it(`(${name}) the pages for this machine alone are closed too`, async () => {
      const proxy = await startNginx(careless(fromReadme('nginx')), { port, behind: Number(new URL(web.url).port) })
      try {
        for (const path of OWN) expect([path, (await proxy.ask(path)).status]).toEqual([path, 404])
      } finally {
        await proxy.stop()
      }
    })
  }
})
