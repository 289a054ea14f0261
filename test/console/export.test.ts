import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Exporting, type HowFar } from '../../src/console/exporting.ts'
import type { Web } from '../../src/web/serve.ts'
import { recordsIn, sheetsIn, villageId } from '../ledger/support.ts'
import { openContext } from '../support/browser.ts'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

const ROWS = 10_000

describe('an export of the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  beforeAll(async () => {
    desk = await openTestConsole()
    secretary = await desk.signIn('王建国')
    const { store, now } = desk.village
    const id = await villageId(store)
    await store.client.matter.createMany({
      data: Array.from({ length: ROWS }, (_, at) => ({
        ...{ id: `order-${at}`, villageId: id, orgId: id, number: at + 1, kind: 'order', state: 'open' },
        ...{ title: `第 ${at + 1} 件`, details: {}, createdAt: now(), enteredAt: now() },
      })),
    })
  })
  afterAll(() => desk.close())

  const ask = (path: string, { cookie }: SignedIn = secretary) => desk.ask(path, { cookie })
  const howFar = async (key: string): Promise<HowFar | number> => {
    const answer = await ask(`/export/progress?key=${key}`)
    return answer.ok ? ((await answer.json()) as HowFar) : answer.status
  }
  const until = async (key: string, state: HowFar['state']): Promise<HowFar> => {
    for (;;) {
      const far = await howFar(key)
      if (typeof far === 'number') throw new Error(`nobody knows of ${key}`)
      if (far.state === state) return far
      await new Promise((done) => setTimeout(done, 20))
    }
  }

  it('tells how far it is, counting up, to the session that started it and to nobody else', async () => {
    expect(await howFar('a')).toBe(404)
    const { body } = await ask('/export?what=点单&month=2026-11&key=a')
    const reader = body!.getReader()
    const counts = new Set<number>()
    while (counts.size < 4) {
      expect((await reader.read()).done).toBe(false)
      const far = (await howFar('a')) as HowFar
      expect(far).toMatchObject({ state: 'writing', total: ROWS })
      expect(far.done).toBeGreaterThanOrEqual(Math.max(0, ...counts))
      counts.add(far.done)
    }
    const others = [await desk.signIn('王建国'), await desk.signIn('李秀英')]
    for (const other of others) expect((await ask('/export/progress?key=a', other)).status).toBe(404)
    expect(await howFar('b')).toBe(404)
    await reader.cancel()
  })

  it('tells once that it is done, or that it never will be, and then forgets it', async () => {
    await (await ask('/export?what=人员&month=2026-11&key=whole')).arrayBuffer()
    const { done, total } = await until('whole', 'done')
    expect([done, done > 3]).toEqual([total, true])
    expect(await howFar('whole')).toBe(404)

    await (await ask('/export?what=点单&month=2026-11&key=half')).body?.cancel()
    expect((await until('half', 'stopped')).done).toBeLessThan(ROWS)
    expect(await howFar('half')).toBe(404)
  })

  it('is watched by nobody without a key', async () => {
    expect((await ask('/export?what=人员&month=2026-11')).status).toBe(200)
    expect((await ask('/export/progress')).status).toBe(404)
  })

  it('is forgotten when a hundred later ones are watched', () => {
    const exporting = new Exporting()
    const tell = exporting.begin('first')
    for (let at = 0; at < 100; at++) exporting.begin(`k${at}`)
    tell({ done: 1 })
    expect(exporting.howFar('first')).toBeUndefined()
    expect(exporting.howFar('k0')).toEqual({ state: 'writing', done: 0, total: 0 })
  })

  describe('in a browser', () => {
    let web: Web
    const contexts: BrowserContext[] = []
    beforeAll(async () => {
      web = await desk.serve()
    })
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close()
    })
    afterAll(() => web?.stop())

    async function enter(javaScriptEnabled = true): Promise<Page> {
      const context = await openContext({ javaScriptEnabled, viewport: { width: 360, height: 760 } })
      contexts.push(context)
      const [name = '', value = ''] = secretary.cookie.split('=')
      await context.addCookies([{ name, value, url: web.url }])
      const page = await context.newPage()
      await page.goto(web.url)
      return page
    }

    /** One click on the form as it stands. */
    async function fetchFile(page: Page): Promise<{ name: string; sheets: ReturnType<typeof sheetsIn> }> {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载 Excel' }).click()
      const file = await coming
      return { name: file.suggestedFilename(), sheets: sheetsIn(await readFile(await file.path())) }
    }

    it('brings the whole village’s month by one click, and says how many rows it has', async () => {
      const page = await enter()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      const bar = page.getByRole('progressbar', { name: '导出进度' })
      expect(await bar.count()).toBe(0)
      const { name, sheets } = await fetchFile(page)
      await page.getByText(/^写好了，一共 1\d,\d{3} 行，文件在浏览器的下载里$/).waitFor()
      expect(await bar.count()).toBe(0)
      expect(complaints).toEqual([])
      expect(name).toBe('青山村-2026-11-全部台账.xlsx')
      expect(Object.keys(sheets)).toEqual(expect.arrayContaining(['点单', '走访', '任务', '签到', '人员', '审计']))
      expect(recordsIn(sheets.点单)).toHaveLength(ROWS)
    })

    it('shows how far it is each time it is told', async () => {
      const page = await enter()
      let tell: (far: HowFar) => void = () => {}
      let next = new Promise<HowFar>((resolve) => (tell = resolve))
      await page.route('**/export/progress*', async (route) => {
        await route.fulfill({ json: await next })
        next = new Promise<HowFar>((resolve) => (tell = resolve))
      })
      const box = page.locator('.progress')
      const shows = (text: string) => box.getByText(text, { exact: true }).waitFor()
      await page.selectOption('[name=what]', '人员')
      await page.getByRole('button', { name: '下载 Excel' }).click()
      await shows('正在准备…')
      tell({ state: 'writing', done: 2_400, total: 10_012 })
      await shows('已写 2,400 / 10,012 行')
      const bar = box.getByRole('progressbar')
      expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['2400', '10012'])
      tell({ state: 'stopped', done: 2_400, total: 10_012 })
      await shows('没有写完，请再下载一次')
      expect(await bar.isVisible()).toBe(false)
    })

    it('arrives without JavaScript too', async () => {
      const page = await enter(false)
      await page.selectOption('[name=what]', '人员')
      const { name, sheets } = await fetchFile(page)
      expect(name).toBe('青山村-2026-11-人员台账.xlsx')
      expect(recordsIn(sheets.人员).map((one) => one.姓名)).toContain('王建国')
    })
  })
})
