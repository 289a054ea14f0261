import { describe, expect, it } from 'vitest'
import { openBrowser, seriousOn } from '../support/browser.ts'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'

describe('points on the console', { timeout: 120_000 }, () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const say = async (room: string, who: string, text: string) => {
    await desk.village.say(room, who, text)
    await desk.village.settle()
  }

  it('show what the roster settled, and what waits to be looked at', async () => {
    await say('村干群', '王建国', '开积分')
    await say('村干群', '王建国', '确认')
    await say('DM:韦志强', '韦志强', '申报 清沟半天')
    const page = await secretary.get('/points')
    expect(page).toMatch(/清沟半天.*分值 5 · 怎么来 申报 · 每季上限 10/su)
    expect(page).toMatch(/洗衣液.*积分 5 · 库存 2 · 价钱 12\.5/su)
    expect(page).toMatch(/韦志强 申报/u)
    const matter = await secretary.get('/matters/2')
    expect(matter).toMatch(/等审核/u)
  })

  it('have no serious fault of accessibility, fit a phone and a desk, and work without JavaScript', async () => {
    await say('村干群', '王建国', '开积分')
    await say('村干群', '王建国', '确认')
    await say('DM:韦志强', '韦志强', '申报 清沟半天')
    const [web, browser] = [await desk.serve(), await openBrowser()]
    try {
      const [name = '', value = ''] = secretary.cookie.split('=')
      for (const [width, javaScriptEnabled] of [
        [360, true],
        [1280, true],
        [360, false],
      ] as const) {
        const context = await browser.newContext({
          viewport: { width, height: 760 },
          bypassCSP: true,
          javaScriptEnabled,
        })
        await context.addCookies([{ name, value, url: web.url, sameSite: 'Strict' }])
        const page = await context.newPage()
        for (const path of ['/points', '/matters/2']) {
          await page.goto(web.url + path)
          const file = `/tmp/shots/points-${width}${path.replaceAll('/', '-')}.png`
          if (process.env.SHOTS) await page.screenshot({ path: file, fullPage: true })
          if (!javaScriptEnabled) continue
          expect([path, await seriousOn(page)]).toEqual([path, []])
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        }
      }
    } finally {
      await browser.close()
      await web.stop()
    }
  })
})
