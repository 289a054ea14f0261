import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { menuOf } from '../../src/console/menu.ts'
import type { Web } from '../../src/web/serve.ts'
import { expectSound, expectSoundNow, openContext } from '../support/browser.ts'
import { liveAWhile, openTestConsole, PASSWORD, type TestConsole } from '../support/console.ts'
import { registry } from '../support/registry.ts'

const MENU = menuOf(registry)
const PATHS = [
  ...MENU.map(([path]) => path),
  '/visits?late=1',
  '/orders?q=水管',
  '/messages?state=sent',
  '/matters/1',
  '/matters/2',
  '/matters/7',
  '/nowhere',
]

/** What somebody may write in a chat, as a nickname or as a name in the roster. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '<svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea></select><iframe srcdoc="<script>parent.alert(1)</script>">',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
]

/**
 * Of all that can have the focus (folds opened), what looks the same with it as without. Moved on from what was reached with
 * the keyboard, the focus is as visible as if it had been reached by Tab.
 */
const RINGLESS = `(() => {
  for (const one of document.querySelectorAll('details')) one.open = true
  const look = (one) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one)
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor)
    return (ring ? outlineStyle + outlineWidth + outlineColor : '') + (boxShadow === 'none' ? '' : boxShadow)
  }
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    (one) => !one.disabled && one.type !== 'hidden' && one.checkVisibility())
  const plain = new Map(all.filter((one) => one !== document.activeElement).map((one) => [one, look(one)]))
  const without = []
  for (const [one, before] of plain) {
    one.focus()
    if (document.activeElement !== one) continue
    const now = look(one)
    if (now === '' || now === before) without.push(one.outerHTML.slice(0, 120))
  }
  return { all: plain.size, without: without.slice(0, 5) }
})()`

describe('the pages in a browser', () => {
  let desk: TestConsole
  let web: Web
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    desk = await openTestConsole('2026-11-01T09:00:00+08:00')
    await liveAWhile(desk.village)
    web = await desk.serve()
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    await web?.stop()
    await desk?.close()
  })

  async function enter(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await openContext({ viewport: { width: 360, height: 760 }, ...options })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(`${web.url}/sign-in`)
    await page.fill('[name=name] >> nth=0', name)
    await page.fill('[name=code]', await desk.codeFor(name))
    await page.press('[name=code]', 'Enter')
    await page.waitForURL(`${web.url}/`)
    return page
  }

  describe('have no serious fault of accessibility, and fit a phone and a desk:', () => {
    let page: Page
    beforeAll(async () => {
      page = await enter('王建国', { bypassCSP: true })
      // It is there for all of them.
      contexts.length = 0
    })
    afterAll(() => page?.context().close())

    it.each(PATHS)('%s', (path) => expectSound(page, web.url + path))
    it('those of a household and of who visits it', async () => {
      for (const path of await ofSomebody()) await expectSound(page, web.url + path)
    })
    it.each(['/sign-in', '/operator', '/enter/none', '/password'])('%s unfolded', (path) =>
      expectSound(page, web.url + path, 'unfolded'),
    )
    it('what the operator sees', async () => {
      await page.goto(`${web.url}/operator`)
      await page.fill('[name=password]', PASSWORD)
      await page.press('[name=password]', 'Enter')
      await page.waitForSelector('dl')
      await expectSoundNow(page)
    })
  })

  it('run their scripts under their own policy without a complaint, and draw the tables', async () => {
    const page = await enter('王建国')
    const complaints: string[] = []
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    for (const [path] of MENU) await page.goto(web.url + path)
    expect(complaints).toEqual([])
    for (const path of ['/orders', '/visits']) {
      await page.goto(web.url + path)
      expect(await page.locator('.chart__bar rect').count()).toBeGreaterThan(0)
      expect(await page.locator('.chart details table').count()).toBe(1)
    }
  })

  it('work without JavaScript: sign in, read the table, hand an order to somebody', async () => {
    const page = await enter('王建国', { javaScriptEnabled: false })
    await page.goto(`${web.url}/orders`)
    expect(await page.locator('.chart__bar rect').first().isVisible()).toBe(true)
    await page.locator('.chart summary').click()
    await page.locator('.chart table').waitFor()
    await page.goto(web.url)
    const row = page.locator('.row', { hasText: '屋顶漏雨' })
    await row.getByLabel('派给').fill('陆大勇')
    await row.locator('button', { hasText: '派单' }).click()
    expect(await page.locator('[role=status]').textContent()).toMatch(/#5 已派给陆大勇/)
    await desk.village.settle()
    expect(desk.village.said('DM:莫老四').concat(desk.village.said('村民群')).join()).toMatch(/#5 已派给陆大勇/)
  })

  it('work without JavaScript: look for something, open a household, come back to what was looked at on 今天', async () => {
    const page = await enter('王建国', { javaScriptEnabled: false })
    await page.goto(`${web.url}/visits`)
    await page.getByLabel('找').fill('蓝阿婆')
    await page.getByLabel('找').press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('.rows .row').count()).toBe(1)
    await page.locator('a.row__title').first().click()
    await page.locator('h1').getByText('01-01 蓝阿婆', { exact: true }).waitFor()
    expect(await page.getByText('身体还好').isVisible()).toBe(true)
    await page.goto(web.url)
    await page.locator('.counts a').last().click()
    await page.waitForURL(/#[\w-]+$/)
    await page.locator('details.more summary', { hasText: '撤单' }).first().click()
    await expect.poll(() => page.locator('details[open]').count()).toBe(1)
  })

  it('stand on paper without what is only for a screen', async () => {
    const page = await enter('王建国')
    await page.goto(`${web.url}/orders`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main h1').isVisible()).toBe(true)
    expect(await page.locator('.row__title').first().isVisible()).toBe(true)
    for (const what of ['.menu', '.filter', 'main button', 'main input:not([type=hidden])', '.skip'])
      for (const one of await page.locator(what).all()) expect([what, await one.isVisible()]).toEqual([what, false])
    // What is folded to be looked at is whole on paper, what is settled is read; a form with nothing to read is not there.
    await page.goto(`${web.url}/disclosures`)
    expect(await page.getByText('财务收支').first().isVisible()).toBe(true)
    for (const what of ['公开一件事', '导出台账', '加一项', '看 18 项'])
      expect([what, await page.getByText(what).first().isVisible()]).toEqual([what, false])
    await page.goto(`${web.url}/settings`)
    expect(await page.getByText('公开的东西要公布多久').isVisible()).toBe(true)
    expect(await page.getByText('现在照常 15 天').first().isVisible()).toBe(true)
    expect(await page.locator('main button').first().isVisible()).toBe(false)
  })

  it('show where the focus is, whatever has it: a ring that was not there before', async () => {
    const page = await enter('王建国')
    let rings = 0
    for (const path of [
      ...PATHS,
      ...(await ofSomebody()),
      '/settings',
      '/password',
      '/roster',
      '/operator',
      '/sign-in',
    ]) {
      await page.goto(web.url + path)
      await page.keyboard.press('Tab')
      const found = (await page.evaluate(RINGLESS)) as { readonly all: number; readonly without: readonly string[] }
      expect([path, found.without]).toEqual([path, []])
      rings += found.all
    }
    expect(rings).toBeGreaterThan(500)
  })

  it('can be used with the keyboard alone: skip to the text, walk to a link, open it', async () => {
    const page = await enter('王建国')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('跳到正文')
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate('document.activeElement.textContent.trim()')) === '任务') break
    }
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tasks$/)
  })

  it('look at themselves again when something happens, but not under somebody’s hands', async () => {
    const { village } = desk
    const sleeping = vi.spyOn(village.clock, 'sleep')
    // The server looks how things stand, and sleeps four seconds.
    const looks = () => sleeping.mock.calls.filter(([ms]) => ms === 4_000).length
    const happens = async (text: string) => {
      await village.say('村民群', '莫老四', text)
      await village.settle()
      const before = looks()
      village.clock.advance(5_000)
      await expect.poll(looks).toBeGreaterThan(before)
    }
    const page = await enter('王建国')
    await expect.poll(looks).toBeGreaterThan(0)
    await happens('点单 后山的路塌了一块')
    await page.getByText('后山的路塌了一块').waitFor()

    const field = page.locator('input[name=people]:not([type=hidden])').first()
    await field.fill('韦')
    await happens('点单 鱼塘的网破了')
    sleeping.mockRestore()
    await new Promise((done) => setTimeout(done, 400))
    expect(await page.getByText('鱼塘的网破了').count()).toBe(0)
    expect(await field.inputValue()).toBe('韦')
    await field.fill('')
    await page.locator('h1').click()
    await page.getByText('鱼塘的网破了').waitFor()
  })

  it('show what people write as they wrote it and run none of it', async () => {
    const { village } = desk
    const { client } = village.store
    for (const [at, payload] of PAYLOADS.entries()) {
      await village.say('村民群', '莫老四', `点单 屋顶 ${payload}`)
      await village.settle()
      const org = await client.org.create({
        data: { id: `org ${at}`, name: `小组 ${payload}`, kind: 'group', parentId: await villageId() },
      })
      await client.person.create({
        data: { id: `person ${at}`, name: payload, sound: '', orgId: org.id, createdAt: village.now() },
      })
      await client.household.create({
        data: {
          ...{ id: `home ${at}`, villageId: await villageId(), orgId: org.id, sound: '' },
          ...{ number: payload, head: payload, categories: [payload] },
        },
      })
    }
    village.receive({
      who: '陌生人',
      room: '村民群',
      text: '我是 韦志强',
      talker: { id: 'wxid_x', name: PAYLOADS[1] ?? '' },
    })
    await village.settle()
    await village.store.transaction((tx) => tx.roster.lock())

    const page = await enter('王建国', { viewport: { width: 1280, height: 760 } })
    let dialogs = 0
    page.on('dialog', (dialog) => {
      dialogs++
      void dialog.dismiss()
    })
    const own = /^http:\/\/127\.0\.0\.1:\d+\/assets\//
    for (const path of [
      '/',
      '/orders',
      '/visits',
      '/visits?page=2',
      '/people',
      '/people?name=<script>',
      '/audit',
      '/messages',
    ]) {
      await page.goto(web.url + path)
      const odd = (await page.evaluate(`({
        scripts: [...document.scripts].map((one) => one.src),
        injected: document.querySelectorAll('main script, img, iframe, [onload], [onerror], a[href^="javascript"]').length,
      })`)) as { scripts: string[]; injected: number }
      expect([path, odd.injected]).toEqual([path, 0])
      for (const src of odd.scripts) expect(src).toMatch(own)
    }
    await page.goto(`${web.url}/orders`)
    const shown = await page.locator('main').textContent()
    for (const payload of PAYLOADS.slice(0, 4)) expect(shown).toContain(payload)
    expect(dialogs).toBe(0)
  })

  /** The pages of a household and of who visits it. */
  async function ofSomebody(): Promise<readonly string[]> {
    const { client } = desk.village.store
    const home = await client.household.findFirstOrThrow({ where: { number: '01-01' }, include: { duties: true } })
    return [`/households/${home.id}`, `/people/${home.duties[0]?.ownerId}`]
  }

  async function villageId(): Promise<string> {
    const org = await desk.village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    return org.id
  }
})
