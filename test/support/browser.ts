import { existsSync, readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Web } from '../../src/web/serve.ts'

/** Chromium without the windows, menus and toolbars that the whole one draws though nobody sees them: half the CPU. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell'
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

let opened: Promise<Browser> | undefined

/** Against what never comes; a busy machine is slow, not wrong. */
const PATIENCE_MS = 60_000

/**
 * What one person's browser holds, to be closed by whoever opened it. All are of one Chromium that ends with the process of tests:
 * starting one costs more than most tests. @throws one line when there is none.
 */
export async function openContext(options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await (await openBrowser()).newContext(options)
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `The pages are tested in Chromium: install chromium-headless-shell, or set CHROMIUM (not ${CHROMIUM})`,
    )
  if (opened && !(await opened).isConnected()) opened = undefined
  opened ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  return opened
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

/** Does what loads the page anew, until that is there: a look at it right after a click may be one at the old one. */
export async function loading(page: Page, deed: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), deed()])
}

/** Opens a page in a context of its own, in which somebody is signed in already. */
type OpenAs = (who: { readonly cookie: string }, options?: BrowserContextOptions) => Promise<Page>

/** A browser before a console, for as long as the work takes. */
export async function inBrowser(
  desk: { serve(): Promise<Web> },
  work: (openAs: OpenAs, url: string) => Promise<void>,
): Promise<void> {
  const web = await desk.serve()
  const contexts: BrowserContext[] = []
  try {
    await work(async ({ cookie }, options) => {
      const [name = '', value = ''] = cookie.split('=')
      const context = await openContext({ bypassCSP: true, ...options })
      contexts.push(context)
      await context.addCookies([{ name, value, url: web.url, sameSite: 'Strict' }])
      return context.newPage()
    }, web.url)
  } finally {
    for (const context of contexts) await context.close()
    await web.stop()
  }
}
