import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HowFar } from '../../src/console/exporting.ts'
import type { Web } from '../../src/web/serve.ts'
import { recordsIn, sheetsIn, villageId } from '../ledger/support.ts'
import { openBrowser } from '../support/browser.ts'
import { openTestConsole, PASSWORD, type SignedIn, type TestConsole } from '../support/console.ts'

const ROWS = 10_000

describe('an export of the console', { timeout: 90_000 }, () => {
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
  }, 90_000)
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
    const heard: HowFar[] = []
    for (;;) {
      const { done } = await reader.read()
      if (done) break
      const far = await howFar('a')
      if (typeof far === 'object' && far.state === 'writing') heard.push(far)
      if (heard.length === 2) {
        const others = [await desk.signIn('王建国'), await desk.signIn('李秀英')]
        for (const other of others) expect((await ask('/export/progress?key=a', other)).status).toBe(404)
        expect(await howFar('b')).toBe(404)
      }
    }
    expect(heard.every(({ done, total }) => done <= total && total === ROWS)).toBe(true)
    const counts = heard.map(({ done }) => done)
    expect(counts).toEqual([...counts].sort((one, other) => one - other))
    expect(counts[0]).toBeLessThan(ROWS)
    expect(new Set(counts).size).toBeGreaterThan(3)
  })

  it('tells once that it is done, or that it never will be, and then forgets it', async () => {
    await (await ask('/export?what=点单&month=2026-11&key=whole')).arrayBuffer()
    expect(await until('whole', 'done')).toEqual({ state: 'done', done: ROWS, total: ROWS })
    expect(await howFar('whole')).toBe(404)

    await (await ask('/export?what=点单&month=2026-11&key=half')).body?.cancel()
    expect((await until('half', 'stopped')).done).toBeLessThan(ROWS)
    expect(await howFar('half')).toBe(404)
  })

  it('remembers only the latest, and none without a key', async () => {
    for (const key of ['first', ...Array.from({ length: 100 }, (_, at) => `k${at}`)])
      await (await ask(`/export?what=人员&month=2026-11&key=${key}`)).arrayBuffer()
    expect(await howFar('first')).toBe(404)
    expect((await until('k0', 'done')).total).toBeGreaterThan(0)
    expect((await ask('/export?what=人员&month=2026-11')).status).toBe(200)
    expect((await ask('/export/progress')).status).toBe(404)
  })

  describe('in a browser', () => {
    let web: Web
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
      web = await desk.serve()
    })
    afterAll(async () => {
      await browser?.close()
      await web?.stop()
    })

    async function enter(javaScriptEnabled: boolean): Promise<Page> {
      const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 360, height: 760 } })
      await page.goto(`${web.url}/sign-in`)
      await page.fill('[name=name]', '王建国')
      await page.fill('[name=password]', PASSWORD)
      await page.press('[name=password]', 'Enter')
      await page.waitForURL(`${web.url}/`)
      return page
    }

    /** One click on the form as it stands. */
    async function fetchAll(page: Page): Promise<ReturnType<typeof sheetsIn>> {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载 Excel' }).click()
      const file = await coming
      expect(file.suggestedFilename()).toBe('青山村-2026-11-全部台账.xlsx')
      return sheetsIn(await readFile(await file.path()))
    }

    it('shows its progress, and the whole village’s month arrives by one click', async () => {
      const page = await enter(true)
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      const bar = page.getByRole('progressbar', { name: '导出进度' })
      expect(await bar.count()).toBe(0)
      const shown = page.locator('[aria-live=polite]', { hasText: /^已写 [\d,]+ \/ 1\d,\d{3} 行$/ }).waitFor()
      const showing = bar.waitFor()
      const sheets = await fetchAll(page)
      await Promise.all([shown, showing])
      await page.getByText('写好了，文件在浏览器的下载里').waitFor()
      expect(await bar.count()).toBe(0)
      expect(complaints).toEqual([])
      expect(Object.keys(sheets)).toEqual(expect.arrayContaining(['点单', '走访', '任务', '签到', '人员', '审计']))
      expect(recordsIn(sheets.点单)).toHaveLength(ROWS)
    })

    it('arrives without JavaScript too', async () => {
      const sheets = await fetchAll(await enter(false))
      expect(recordsIn(sheets.点单)).toHaveLength(ROWS)
    })
  })
})
