import { describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'

describe('points on the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })

  it('show what the roster settled, and what waits to be looked at', async () => {
    await desk.say('村干群', '王建国', '开积分')
    await desk.say('村干群', '王建国', '确认')
    await desk.say('DM:韦志强', '韦志强', '申报 清沟半天')
    const page = await secretary.get('/points')
    expect(page).toMatch(/清沟半天.*分值 5 · 怎么来 申报 · 每季上限 10/su)
    expect(page).toMatch(/洗衣液.*积分 5 · 库存 2 · 价钱 12\.5/su)
    expect(page).toMatch(/韦志强 申报/u)
    const matter = await secretary.get('/matters/2')
    expect(matter).toMatch(/等审核/u)
  })

  it('have no serious fault of accessibility, and fit a phone and a desk', async () => {
    await desk.say('村干群', '王建国', '开积分')
    await desk.say('村干群', '王建国', '确认')
    await desk.say('DM:韦志强', '韦志强', '申报 清沟半天')
    await inBrowser(desk, async (openAs, url) => {
      const page = await openAs(secretary)
      for (const path of ['/points', '/matters/2']) await expectSound(page, url + path)
    })
  })
})
