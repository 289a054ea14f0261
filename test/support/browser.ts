import { existsSync, readFileSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Web } from '../../src/web/serve.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium with a profile of its own. @throws one line when there is none. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`The pages are tested in Chromium: install it, or set CHROMIUM (not ${CHROMIUM})`)
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly where: readonly string[]
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe-core holds to be serious or critical on the page. */
async function seriousOn(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe)
  const found =
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) =>
    ({ id, impact, where: nodes.map((node) => node.target.join(' ')).slice(0, 3) })))`)
  return (found as Violation[]).filter(({ impact }) => impact === 'serious' || impact === 'critical')
}

/** A phone's and a desk's. */
const WIDTHS = [360, 1280] as const

/**
 * What a page is held to at both widths, its folds open where that is asked for: nothing that axe-core holds to be serious,
 * nothing beyond the edge. With SHOTS set it leaves pictures there.
 */
export async function expectSound(page: Page, address: string, folds?: 'unfolded'): Promise<void> {
  await page.goto(address)
  if (folds) await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  await expectSoundNow(page)
}

/** Likewise, as it stands. */
export async function expectSoundNow(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url())
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 760 })
    const path = `${process.env.SHOTS}/${width}${(pathname + search).replaceAll(/\W+/gu, '-')}.png`
    if (process.env.SHOTS) await page.screenshot({ path, fullPage: true })
    expect([pathname, width, await seriousOn(page)]).toEqual([pathname, width, []])
    const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth')
    expect([pathname, width, fits]).toEqual([pathname, width, true])
  }
}

/** Opens a page in a context of its own, in which somebody is signed in already. */
type OpenAs = (who: { readonly cookie: string }, options?: BrowserContextOptions) => Promise<Page>

/** A browser before a console, for as long as the work takes. */
export async function inBrowser(
  desk: { serve(): Promise<Web> },
  work: (openAs: OpenAs, url: string) => Promise<void>,
): Promise<void> {
  const [web, browser] = [await desk.serve(), await openBrowser()]
  try {
    await work(async ({ cookie }, options) => {
      const [name = '', value = ''] = cookie.split('=')
      const context = await browser.newContext({ bypassCSP: true, ...options })
      await context.addCookies([{ name, value, url: web.url, sameSite: 'Strict' }])
      return context.newPage()
    }, web.url)
  } finally {
    await browser.close()
    await web.stop()
  }
}
