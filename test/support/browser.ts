import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

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

export interface Violation {
  readonly id: string
  readonly impact: string
  readonly where: readonly string[]
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe-core holds to be serious or critical on the page. Its context must bypass the page's CSP. */
export async function seriousOn(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe)
  const found =
    await page.evaluate(`axe.run(document).then(({ violations }) => violations.map(({ id, impact, nodes }) =>
    ({ id, impact, where: nodes.map((node) => node.target.join(' ')).slice(0, 3) })))`)
  return (found as Violation[]).filter(({ impact }) => impact === 'serious' || impact === 'critical')
}
