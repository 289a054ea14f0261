import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { formsIn, openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'
import { picture } from '../support/files.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'

/** What villages raised and their township answers, on its page and on theirs. */
describe('whistles on the console', () => {
  let desk: TestConsole
  let clerk: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    await settleSecondVillage(desk.village.store, new Date('2026-11-23T01:00:00Z'))
    clerk = await desk.signIn('陈晓明')
    await desk.say('村干群', '王建国', '吹哨 事 水渠三家争水')
    await desk.say('村干群', '王建国', '吹哨 急 上屯塌方')
    await desk.say('莲塘村干群', '王建国', '吹哨 执法 有人电鱼')
    await desk.say('镇工作群', '陈晓明', '同意 莲塘村 1')
  })
  afterEach(() => desk.close())
  const rows = (page: string) =>
    [...page.matchAll(/<a class="row__title" href="([^"]+)".*?<\/a>/gsu)].map(([link, href]) =>
      `${href} ${link
        .replace(/<[^>]+>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()}`.replaceAll('&amp;', '&'),
    )
  const home = async () =>
    (await desk.village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })).id

  it('are a page of the township: of all villages, what runs out next in front, with its class', async () => {
    const page = await clerk.get('/township/whistles')
    expect(page).toContain('<h1>全镇吹哨 · 红水镇党委</h1>')
    const at = await home()
    expect(rows(page)[0]).toBe(`/matters/2?in=${at} #2 上屯塌方`)
    expect(new Set(rows(page).slice(1))).toEqual(
      new Set([`/matters/1?in=${at} #1 水渠三家争水`, `/matters/1?in=${SECOND.id} #1 有人电鱼`]),
    )
    expect(page).toContain('要在 2026-11-23 09:10 前签收')
    expect(page).toContain('没办完的（3）')
    expect(page).toContain('执法（1）')
    expect(rows(await clerk.get('/township/whistles?sort=enforcement'))).toHaveLength(1)
    expect(rows(await clerk.get('/township/whistles?state=blown'))).toEqual([`/matters/1?in=${at} #1 水渠三家争水`])
    expect(rows(await clerk.get('/township/whistles?state=nonsense&sort=constructor'))).toEqual([])
  })

  it('are sent to a department with one click, whichever village blew', async () => {
    const form = [...formsIn(await clerk.get('/township/whistles'))].find(([name]) => /派给派出所 #1/u.test(name))?.[1]
    const page = await clerk.post('/act', { ...form, text: '主办 派出所' })
    expect(page).toContain('派好了：派出所主办')
    expect(page).toContain('<h1>全镇吹哨')
    const sent = await desk.village.store.client.matter.findFirstOrThrow({
      where: { villageId: SECOND.id, kind: 'whistle' },
    })
    expect(sent.state).toBe('dispatched')
    expect(page).toContain('要在 2026-11-23 11:00 前签收')
  })

  it('are a page of the village, with the way each has come; the township’s steps are offered to the township alone', async () => {
    const secretary = await desk.signIn('王建国')
    await secretary.post('/village', { village: await home() })
    const page = await secretary.get('/whistles')
    expect(rows(page)).toEqual(['/matters/2 #2 上屯塌方', '/matters/1 #1 水渠三家争水'])
    expect(page).toMatch(/milestone_here" aria-current="step".*?同意/su)
    expect(page).not.toMatch(/name="command" value="(?:dispatch-whistle|approve)"/u)
    expect(page).toContain('name="command" value="cancel-whistle"')
    expect(page).not.toContain('/township/whistles')
    expect((await desk.ask('/township/whistles', { cookie: secretary.cookie })).status).toBe(403)
    expect(await clerk.get('/')).toContain('href="/township/whistles"')
    const { id } = await desk.village.store.client.org.findFirstOrThrow({ where: { kind: 'township' } })
    const asked = (cookie: string) => desk.ask(`/export?what=吹哨&month=2026-11&above=${id}`, { cookie })
    expect((await asked(secretary.cookie)).status).toBe(403)
    expect((await asked(clerk.cookie)).status).toBe(200)
  })

  it('have no serious fault of accessibility, fit a phone and a desk, and work without JavaScript', () =>
    inBrowser(desk, async (openAs, url) => {
      const page = await openAs(clerk)
      for (const path of ['/villages', '/township/whistles', '/whistles', '/matters/2'])
        await expectSound(page, url + path)
      const plain = await openAs(clerk, { javaScriptEnabled: false, viewport: { width: 360, height: 760 } })
      await plain.goto(`${url}/township/whistles`)
      await plain.locator('button', { hasText: '派给派出所' }).click()
      expect(await plain.locator('[role=status]').textContent()).toMatch(/派出所主办/u)
    }))

  it('keep pictures of the whistler and of the department with them, shown to the office alone', async () => {
    const send = async (room: string, who: string, number: number) => {
      desk.village.sendFile({ room, who, name: `${number}.png`, bytes: picture(number) })
      await desk.village.settle()
    }
    const before = desk.village.said('村民群').length
    await send('村干群', '王建国', 1)
    expect(desk.village.said('村干群').at(-1)).toContain('#2 附有 1 张图片')
    await desk.say('镇工作群', '陈晓明', '派哨 2 主办 派出所')
    await desk.say('镇工作群', '周正', '处置 2 通了半幅路')
    await send('镇工作群', '周正', 2)
    expect(desk.village.said('镇工作群').at(-1)).toContain('#2 附有 2 张图片')
    await send('镇工作群', '陈晓明', 3)
    expect(desk.village.said('镇工作群').at(-1)).not.toContain('3 张图片')
    const page = await clerk.get(`/matters/2?in=${await home()}`)
    const pictures = [...page.matchAll(/<img src="([^"]+)" alt="([^"]+)"/gu)]
    expect(pictures.map(([, , name]) => name)).toEqual(['1.png', '2.png'])
    const path = pictures[0]?.[1]?.replaceAll('&amp;', '&') ?? ''
    const shown = await desk.ask(path, { cookie: clerk.cookie })
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture(1))
    expect((await desk.ask(path)).status).toBe(303)
    expect((await desk.ask(path.replace('/2/', '/1/'), { cookie: clerk.cookie })).status).toBe(404)
    expect(desk.village.said('村民群')).toHaveLength(before)
  })
})

/** 各村: the first page of a township's office. */
describe('villages side by side', () => {
  let desk: TestConsole
  let clerk: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    await settleSecondVillage(desk.village.store, new Date('2026-11-23T01:00:00Z'))
    clerk = await desk.signIn('陈晓明')
    for (const [room, who, text] of [
      ['村民群', '莫老四', '点单 水管漏水'],
      ['村民群', '莫老四', '点单 灯不亮'],
      ['党员群', '陆大勇', '接单 1'],
    ] as const) {
      await desk.village.say(room, who, text)
      await desk.village.settle()
    }
  })
  afterEach(() => desk.close())

  const cells = (page: string) =>
    [...page.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) =>
        cell
          .replace(/<[^>]+>/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim(),
      ),
    )

  it('shows what was withdrawn by itself, not as done', async () => {
    await desk.village.say('村民群', '莫老四', '点单 买米')
    await desk.village.settle()
    await desk.village.say('村民群', '莫老四', '撤单 3')
    await desk.village.settle()
    const [head = [], first = []] = cells(await clerk.get('/villages'))
    expect(first[head.indexOf('点单')]).toBe('办结 0/3 撤了或没办成 1 待接单 1 办理中 1')
  })

  it('shows each with its figures, and leads to the list they were counted from', async () => {
    const page = await clerk.get('/villages')
    const [head = [], first = [], second = []] = cells(page)
    const at = head.indexOf('点单')
    expect([first[0], first[at]]).toEqual(['青山村', '办结 0/2 待接单 1 办理中 1'])
    expect([second[0], second[at]]).toEqual(['龙坪村', '没有'])
    const home = await desk.village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    expect(page).toContain(`href="/orders?in=${home.id}"`)
    expect(await clerk.get(`/orders?in=${home.id}`)).toContain('水管漏水')
    expect(page).not.toMatch(/排名|名次/u)
  })

  it('is where a township’s clerk comes first, and nobody of a village', async () => {
    const villager = await desk.signIn('王建国')
    expect((await desk.ask('/villages', { cookie: villager.cookie })).status).toBe(403)
    expect(await villager.get('/')).not.toContain('href="/villages"')
    const enter = async (name: string) =>
      (await desk.ask('/sign-in', { form: { name, code: await desk.codeFor(name) } })).headers.get('location')
    expect([await enter('陈晓明'), await enter('王建国')]).toEqual(['/villages', '/'])
  })

  it('hands out one workbook of all villages', async () => {
    const page = await clerk.get('/villages')
    expect(page).toContain('导出台账')
    expect(page).toMatch(/<option value="点单"/u)
  })
})
