import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Web } from '../../src/web/serve.ts'
import { loading, openContext } from '../support/browser.ts'
import { openTestConsole, type TestConsole } from '../support/console.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'

/** One person, one browser, two villages, each with a #1 and a #2. */
describe('two tabs of one browser', () => {
  let desk: TestConsole
  let web: Web
  let context: BrowserContext
  let [one, other]: [Page, Page] = [] as unknown as [Page, Page]

  beforeEach(async () => {
    desk = await openTestConsole()
    await settleSecondVillage(desk.village.store, desk.village.now())
    for (const [room, what] of [
      ['村民群', '水管漏水'],
      ['莲塘村民群', '水渠堵了'],
      ['村民群', '路灯不亮'],
      ['莲塘村民群', '桥栏杆松了'],
    ] as const) {
      await desk.village.say(room, '王建国', `点单 ${what}`)
      await desk.village.settle()
    }
    web = await desk.serve()
    context = await openContext({ viewport: { width: 1280, height: 900 } })
    one = await context.newPage()
    await one.goto(`${web.url}/sign-in`)
    await one.fill('[name=name] >> nth=0', '王建国')
    await one.fill('[name=code]', await desk.codeFor('王建国'))
    await one.press('[name=code]', 'Enter')
    await one.waitForURL(`${web.url}/`)
    await one.goto(`${web.url}/matters/1`)
    other = await context.newPage()
    await other.goto(web.url)
  })
  afterEach(async () => {
    await context?.close()
    await web?.stop()
    await desk?.close()
  })

  const states = async (isHome: boolean) =>
    (
      await desk.village.store.client.matter.findMany({
        where: { villageId: isHome ? { not: SECOND.id } : SECOND.id },
        orderBy: { number: 'asc' },
      })
    ).map(({ state }) => state)
  const turnToSecond = async (page: Page) => {
    await page.selectOption('#village', SECOND.id)
    await loading(page, () => page.locator('form[action="/village"] button').click())
    expect(await page.title()).toMatch(/莲塘村党支部/)
  }
  /** Clicks a button of the page, also one in what has to be opened first. */
  const click = async (page: Page, label: string) => {
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    await loading(page, () => page.locator('form[action="/act"] button', { hasText: label }).first().click())
  }
  const say = async (page: Page, words: string) => {
    await page.goto(web.url)
    await page.fill('[name=say]', words)
    await loading(page, () => page.press('[name=say]', 'Enter'))
  }
  const shown = async (page: Page) => (await page.locator('body').textContent()) ?? ''

  it('each act in the village they show', async () => {
    await turnToSecond(other)
    await click(one, '撤单')
    await expect.poll(() => states(true)).toEqual(['cancelled', 'open'])
    expect(await states(false)).toEqual(['open', 'open'])
    expect(await one.title()).toMatch(/青山村党支部/)
  })

  it('refuse what was made for another state, and show what is there now', async () => {
    await other.goto(`${web.url}/matters/1`)
    await click(other, '撤单')
    await expect.poll(() => states(true)).toEqual(['cancelled', 'open'])
    await turnToSecond(other)
    await click(one, '撤单')
    await expect.poll(() => shown(one)).toMatch(/这件事刚刚变了.*#1 现在是「已撤/)
    expect(await states(false)).toEqual(['open', 'open'])
    expect(await desk.village.store.client.matterEvent.count({ where: { move: 'cancel' } })).toBe(1)
  })

  it('each answer their own question', async () => {
    await say(one, '撤单')
    await turnToSecond(other)
    await say(other, '撤单')
    await click(other, '#2')
    await expect.poll(() => states(false)).toEqual(['open', 'cancelled'])
    expect(await states(true)).toEqual(['open', 'open'])
    await click(one, '#1')
    await expect.poll(() => states(true)).toEqual(['cancelled', 'open'])
    expect(await states(false)).toEqual(['open', 'cancelled'])
  })

  it('act once, though the same form is sent three times and what it led to is loaded again', async () => {
    await one.goto(web.url)
    await one.fill('[name=say]', '点单 要两袋米')
    const form = one.locator('form', { has: one.locator('[name=say]') }).first()
    await form.evaluate(
      'form => Promise.all([1, 2].map(() => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })))',
    )
    await loading(one, () => one.press('[name=say]', 'Enter'))
    await expect.poll(() => states(true)).toHaveLength(3)
    await one.reload()
    expect(await states(true)).toHaveLength(3)
    expect(await states(false)).toHaveLength(2)
  })
})
