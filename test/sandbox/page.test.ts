import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectSound, openContext } from '../support/browser.ts'
import { startProgram } from './program.ts'

const DESK = { width: 1280, height: 800 }

let program: Awaited<ReturnType<typeof startProgram>>
let context: BrowserContext
let home: string
const extra: BrowserContext[] = []

beforeAll(async () => {
  program = await startProgram()
  home = (await program.said(/http:\S+\/sandbox/))[0]
  context = await openContext({ viewport: DESK })
})
afterAll(async () => {
  await context?.close()
  await program?.stop()
})
afterEach(async () => {
  for (const context of extra.splice(0)) await context.close()
})

/** A person's phone with a chat open, in a tab of its own. */
async function phone(as: string, chat: string, held = context): Promise<Page> {
  const page = await held.newPage()
  await page.goto(`${home}?${new URLSearchParams({ as, chat }).toString()}`)
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text)
  await page.press('#text', 'Enter')
}

/** Waits until the chat holds such a message, and returns the newest of them. */
async function hears(page: Page, text: string | RegExp) {
  const line = page.locator('.line').filter({ hasText: text }).last()
  await line.waitFor()
  return line
}

describe('the sandbox page', () => {
  it('tells an order from 点单 to 评单 by three persons, each of whom sees it come', async () => {
    const asks = await phone('莫老四', '村民群')
    const helps = await phone('陆大勇', '志愿者群')
    const leads = await phone('王建国', '志愿者群')
    // Gone as soon as the page is loaded again.
    await asks.evaluate(() => Object.assign(globalThis, { loaded: 1 }))
    await say(asks, '点单 厨房水管漏水')
    await hears(asks, /#\d+ 登记好了/)

    const order = await hears(helps, /新点单 #\d+ .*厨房水管漏水/)
    const number = /#(\d+)/.exec((await order.textContent()) ?? '')?.[1]
    await order.hover()
    await order.getByRole('link', { name: /引用/ }).click()
    await helps.locator('.quoting').waitFor()
    await say(helps, '我来')
    const taken = helps.locator('.mine').filter({ hasText: '我来' })
    await taken
      .locator('.quoted')
      .getByText(/^连心小助手：新点单/)
      .waitFor()
    await hears(leads, new RegExp(`陆大勇，#${number} 由您接单`))
    await hears(asks, new RegExp(`@莫老四\\s#${number} 由陆大勇接单`))

    await say(helps, `完成 ${number} 换了水龙头`)
    await hears(asks, new RegExp(`#${number}.*满意`, 's'))
    await say(asks, `评单 ${number} 5 又快又好`)
    await hears(asks, new RegExp(`#${number} 评了 5 分`))
    expect(await asks.evaluate(() => (globalThis as { loaded?: number }).loaded)).toBe(1)
    for (const page of [asks, helps, leads]) await page.close()
  })

  it('counts what others have not read, and says when they are called', async () => {
    const page = await phone('覃小芳', '村民群')
    const friend = page.locator('#people a').filter({ hasText: '阿强' }).locator('.badge')
    const unread = async () => Number.parseInt((await friend.textContent()) ?? '', 10)
    // The bot may say something meanwhile, so it is more by one at least.
    const before = await unread()
    await say(page, '@阿强 在家吗')
    await expect.poll(unread).toBeGreaterThan(before)
    await page.locator('#people a').filter({ hasText: '阿强' }).click()
    await page.locator('#chats a').filter({ hasText: '村民群' }).getByText('[有人@我]').waitFor()
    await page.locator('#chats a').filter({ hasText: '村民群' }).click()
    await expect.poll(() => page.locator('#chats a').filter({ hasText: '村民群' }).locator('.badge').count()).toBe(0)
    await page.close()
  })

  it('shows a script in a message, a nickname, a 接龙 or a file name as the words it is', async () => {
    const page = await phone('张三', '村民群')
    const alarm = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    await say(page, alarm)
    expect(await (await hears(page, 'onerror')).locator('.bubble').textContent()).toBe(alarm)
    await say(page, '点单 <b onclick=x>灯</b>坏了')
    await hears(page, '登记好了：<b onclick=x>灯</b>坏了')

    const nickname = '"><svg onload=x>'
    await page.fill('#newcomer', nickname)
    await page.press('#newcomer', 'Enter')
    await page.locator('#people a[aria-current]').filter({ hasText: nickname }).waitFor()
    await page.locator('#chats a').filter({ hasText: '村民群' }).click()
    await page.locator('#chats a[aria-current]').filter({ hasText: '村民群' }).waitFor()
    await say(page, '我刚来')
    await page.locator('.mine').filter({ hasText: '我刚来' }).waitFor()

    await page.setInputFiles('#file', {
      name: '<i>账.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<script>1</script>'),
    })
    const file = await hears(page, '<i>账.html')
    const answer = await page.request.get(new URL((await file.locator('.file').getAttribute('href')) ?? '', home).href)
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    })
    expect(await page.title()).toMatch(/连心沙盒$/)
    expect(await page.locator('#log svg, #log img, #log b, #log i, #log script, #people svg').count()).toBe(0)
    await page.close()
  })

  it('sends a 接龙 that others join, the whole list each time', async () => {
    const one = await phone('覃小芳', '村民群')
    await one.click('.more summary')
    await one.fill('#solitaire', '周六修水渠')
    await one.press('#solitaire', 'Enter')
    await hears(one, /#接龙\s周六修水渠\s+1\. 覃小芳/)
    expect(await one.getByRole('button', { name: '参与接龙' }).count()).toBe(0)
    const other = await phone('莫老四', '村民群')
    await other.getByRole('button', { name: '参与接龙' }).click()
    await hears(one, /#接龙\s周六修水渠\s+1\. 覃小芳\s2\. 莫老四/)
    await one.close()
    await other.close()
  })

  it('mentions somebody by @, by a click on their picture, and fills in an example', async () => {
    const page = await phone('覃小芳', '村民群')
    await page.locator('#text').pressSequentially('看 @')
    await page.locator('#members a').filter({ hasText: '连心小助手' }).click()
    expect(await page.inputValue('#text')).toBe('看 @连心小助手 ')
    await page.getByRole('link', { name: '提醒莫老四' }).last().click()
    expect(await page.inputValue('#text')).toBe('看 @连心小助手 @莫老四 ')
    await page.locator('.examples a').filter({ hasText: '点单' }).click()
    expect(await page.inputValue('#text')).toMatch(/^点单 /)
    await page.close()
  })

  it('shows a picture whole, and examples that speak of what was said last', async () => {
    const page = await phone('陆大勇', '志愿者群')
    const asks = await phone('莫老四', '村民群')
    await say(asks, '点单 桥栏杆松了')
    const [, number] = /#(\d+)/.exec((await (await hears(asks, /登记好了：桥栏杆松了/)).textContent()) ?? '') ?? []
    await page
      .locator('.examples a')
      .filter({ hasText: `接单 ${number}` })
      .waitFor()
    await page.setInputFiles('#file', { name: '桥.png', mimeType: 'image/png', buffer: await page.screenshot() })
    // The bot may say something after it.
    await page.locator('.mine img').last().waitFor()
    await page.waitForFunction("[...document.querySelectorAll('.mine img')].at(-1).naturalHeight > 0")
    const below = '(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)'
    await expect.poll(() => page.evaluate(`${below}(document.getElementById('log'))`)).toBeLessThan(2)
    await asks.close()
    await page.close()
  })

  it('says what was too large to send, and keeps what is being written', async () => {
    const page = await phone('韦志强', '党员群')
    await page.fill('#text', '还没写完')
    await page.setInputFiles('#file', {
      name: '账.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(3 * 1024 * 1024 + 1),
    })
    await page.getByRole('alert').getByText('文件请在 3 MB 以内').waitFor()
    expect(await page.inputValue('#text')).toBe('还没写完')
    expect(await page.locator('#chat h2').textContent()).toMatch(/^党员群/)
    await page.close()
  })

  it('moves the time on: after 4 hours the volunteers are asked about an order nobody took', async () => {
    const asks = await phone('莫老四', '村民群')
    await say(asks, '点单 灯坏了没人修')
    await hears(asks, /登记好了：灯坏了没人修/)
    const before = await asks.locator('#clock time').getAttribute('datetime')
    await asks.getByRole('button', { name: '+4小时' }).click()
    const group = await phone('蓝春燕', '志愿者群')
    await hears(group, /灯坏了没人修[\s\S]*还没有人接/)
    const now = async () => Date.parse((await group.locator('#clock time').getAttribute('datetime')) ?? '')
    // They are asked on the way there; and the machine's own clock may be set a little meanwhile.
    await expect.poll(now).toBeGreaterThan(Date.parse(before ?? '') + 4 * 3_600_000 - 1_000)
    await asks.close()
    await group.close()
  })

  it('is the same without JavaScript', async () => {
    const plain = await openContext({ javaScriptEnabled: false, viewport: DESK })
    extra.push(plain)
    const page = await phone('莫老四', '村民群', plain)
    await page.fill('#text', '点单 路灯不亮')
    await page.getByRole('button', { name: '发送' }).click()
    await expect
      .poll(async () => {
        await page.reload()
        return page.locator('.line').filter({ hasText: '登记好了：路灯不亮' }).count()
      })
      .toBe(1)
    const heard = page.locator('.line').filter({ hasText: '登记好了：路灯不亮' })
    await heard.getByRole('link', { name: '引用连心小助手的这句' }).click()
    await page.locator('.quoting').waitFor()
    await page.fill('#text', '撤单')
    await page.getByRole('button', { name: '发送' }).click()
    await page.locator('.mine .quoted').filter({ hasText: '路灯不亮' }).waitFor()
    await page.locator('.examples a').first().click()
    await expect.poll(() => page.inputValue('#text')).not.toBe('')
    await page.locator('#people a').filter({ hasText: '王建国' }).click()
    const his = page.locator('#chats h2').getByText('王建国的微信', { exact: true })
    await his.waitFor()
    const now = async () => Date.parse((await page.locator('#clock time').getAttribute('datetime')) ?? '')
    const before = await now()
    await page.getByRole('button', { name: '+1天' }).click()
    await expect.poll(now).toBeGreaterThan(before + 23 * 3_600_000)
    await his.waitFor()
  })

  it('has nothing that axe finds serious, and fits a phone and a desk', async () => {
    const page = await context.newPage()
    for (const address of [home, `${home}?as=陆大勇`, `${home}?as=陆大勇&chat=村民群`, `${home}/strip`])
      await expectSound(page, address)
    await page.close()
  })

  /** A page on its way over a slow line, of which one file comes only once it is let. */
  async function holdingBack(file: RegExp) {
    const page = await context.newPage()
    await page.addInitScript("fades = 0; addEventListener('transitionrun', () => fades++)")
    let come = () => {}
    const held = new Promise<void>((resolve) => {
      come = resolve
    })
    await page.route(/\.css$/, async (route) => {
      await wait(300)
      await route.continue()
    })
    await page.route(file, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${home}?as=陆大勇&chat=村民群`, { waitUntil: 'commit' })
    await page.locator('#composer').waitFor({ state: 'attached' })
    return { page, come }
  }
  const isPainted = (page: Page) => page.evaluate("performance.getEntriesByName('first-contentful-paint').length > 0")
  const untilPainted = (page: Page) => expect.poll(() => isPainted(page)).toBe(true)

  it('shows nothing before each of weui.css, web.css, sandbox.css and chat.css has come', async () => {
    const files = ['weui.css', 'web.css', 'sandbox.css', 'chat.css']
    const held = await Promise.all(files.map((file) => holdingBack(new RegExp(file.replace('.', '\\.')))))
    // Longer than the rest of the pages takes.
    await wait(1_000)
    const shown = await Promise.all(held.map(({ page }) => isPainted(page)))
    expect(files.filter((_, at) => shown[at])).toEqual([])
    for (const { page, come } of held) {
      come()
      await untilPainted(page)
      await page.close()
    }
  })

  it('looks the same before and after its script has come: nothing moves or fades', async () => {
    const speaks = await phone('陆大勇', '村民群')
    await say(speaks, '点单 晒谷场的灯不亮')
    await hears(speaks, /登记好了：晒谷场的灯不亮/)
    await speaks.close()
    const { page, come } = await holdingBack(/sandbox\.js/)
    // A look through a script sees the page before it is dressed, which nobody else does: theirs begins with the first paint.
    await untilPainted(page)
    const looks = () =>
      page.evaluate<unknown[]>(`[...document.querySelectorAll('.line')].map((line) =>
        [line.offsetHeight, getComputedStyle(line.querySelector('a.act')).opacity])`)
    const before = await looks()
    expect(before).not.toEqual([])
    come()
    await page.waitForLoadState()
    expect((await looks()).slice(0, before.length)).toEqual(before)
    expect(await page.evaluate('fades')).toBe(0)
    await page.close()
  })

  it('keeps what one does while the answer to what was sent is still on its way', async () => {
    const page = await phone('韦志强', '村民群')
    await page.evaluate(`{
      const ask = globalThis.fetch
      globalThis.fetch = async (url, options) => {
        const response = await ask(url, options)
        if (options?.method === 'POST') await new Promise((come) => Object.assign(globalThis, { come }))
        return response
      }
    }`)
    const come = async () => {
      await expect.poll(() => page.evaluate('Boolean(globalThis.come)')).toBe(true)
      await page.evaluate('globalThis.come(), (globalThis.come = undefined)')
      await page.locator('#sandbox:not([aria-busy])').waitFor()
    }
    await say(page, '渠道通了')
    const line = await hears(page, '渠道通了')
    await page.getByLabel('照片、语音、文件和接龙').click()
    await page.fill('#solitaire', '周六修')
    await come()
    expect(await page.inputValue('#solitaire')).toBe('周六修')
    expect(await page.evaluate('document.activeElement.id')).toBe('solitaire')

    await page.keyboard.press('Escape')
    await say(page, '明天开闸')
    await hears(page, '明天开闸')
    await line.hover()
    await line.getByRole('link', { name: /引用/ }).click()
    await page.locator('.quoting').waitFor()
    await page.fill('#text', '大家')
    await come()
    expect(await page.locator('.quoting').textContent()).toContain('渠道通了')
    expect(await page.inputValue('#text')).toBe('大家')

    await page.getByLabel('照片、语音、文件和接龙').click()
    await page.getByRole('button', { name: '发一张照片' }).click()
    await come()
    expect(await page.inputValue('#text')).toBe('大家')
    expect(await page.locator('#composer details[open]').count()).toBe(0)
    await page.close()
  })

  it('sends a photo, a voice and a 接龙 without anything at hand', async () => {
    const page = await phone('韦志强', '村民群')
    const more = () => page.getByLabel('照片、语音、文件和接龙').click()
    await more()
    await page.getByRole('button', { name: '发一张照片' }).click()
    await page.locator('.mine img[alt="照片.png"]').last().waitFor()
    await page.waitForFunction("[...document.querySelectorAll('.line img')].at(-1).naturalWidth === 320")
    await more()
    await page.getByRole('button', { name: '发一条语音' }).click()
    await hears(page, '语音.wav')
    await more()
    await page.locator('.more').getByRole('button', { name: '参与接龙' }).click()
    await hears(page, /周六修水渠\s+1\. 覃小芳\s2\. 莫老四\s3\. 韦志强/)
    const alone = await phone('韦志强', '私聊')
    await alone.getByLabel('照片、语音、文件和接龙').click()
    await alone.getByRole('button', { name: '发一条语音' }).click()
    await hears(alone, '我还听不懂语音')
    await alone.close()
    await page.close()
  })

  it('plays one order across three phones, one in front on a narrow screen; stopped, it is finished all the same', async () => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(home)
    await page.getByRole('button', { name: '看一遍' }).click()
    await page.getByText('登记好了').first().waitFor()
    expect(await page.locator('.phone:visible').count()).toBe(1)
    const front = page.locator('.phone.front[aria-label="王建国的手机"]')
    await front.getByText(/^派单 \d+ @蓝春燕/).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect.poll(() => page.locator('.phone:visible').count()).toBe(3)
    await page.getByRole('button', { name: '不看了' }).click()
    await page.getByText(/演完了/).waitFor()
    await page
      .locator('.phone')
      .first()
      .getByText(/评了 5 分，这件事办完了/)
      .waitFor()
    await page.close()
  })

  it('begins anew: what was played is gone, the three weeks are there, the present time', async () => {
    const page = await phone('莫老四', '村民群')
    await say(page, '点单 就要不见了')
    await hears(page, /登记好了：就要不见了/)
    await page.locator('.reset summary').click()
    await page.getByRole('button', { name: '不要了，重新开始' }).click()
    // The village is made first.
    await page.getByText('就要不见了').first().waitFor({ state: 'detached' })
    await hears(page, /登记好了：阿公家电视没信号/)
    const now = Date.parse((await page.locator('#clock time').getAttribute('datetime')) ?? '')
    expect(Math.abs(now - Date.now())).toBeLessThan(3_600_000)
    expect(await page.locator('#people').textContent()).not.toContain('onload')
    const again = await phone('莫老四', '村民群')
    await say(again, '点单 重新来过')
    await hears(again, /#21 登记好了：重新来过/)
    await page.close()
    await again.close()
  })

  it('answers its own origin on this machine only', async () => {
    const said = { method: 'POST', body: new URLSearchParams({ as: '莫老四', chat: '村民群', text: '不是我说的' }) }
    const foreign = await fetch(`${home}/say`, { ...said, headers: { origin: 'http://evil.example' } })
    expect(foreign.status).toBe(403)
    expect((await fetch(`${home}/say`, said)).status).toBe(403)
    expect(await statusFor('192.168.1.2')).toBe(404)
    expect(await statusFor('evil.example')).toBe(421)
    expect(await statusFor('localhost')).toBe(200)
    expect(program.output()).not.toMatch(/HTTPS/)
  })
})

/** What the page answers when it is asked for under another name. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(home, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).end()
  })
}
