import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { formsIn, openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** 准入 on the page of a township's office: what was sent back, what stands besides the list, what is asked again, the list. */
describe('准入 on the console', () => {
  let desk: TestConsole
  let clerk: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    for (const [room, who, text] of [
      ['镇工作群', '陈晓明', '任务 @王建国 周五前 报送防汛物资名单'],
      ['镇工作群', '陈晓明', '1'],
      ['镇工作群', '陈晓明', '任务 @王建国 周五前 收集微信步数'],
      ['镇工作群', '陈晓明', '清单外 2 县里电话'],
      ['镇工作群', '陈晓明', '任务 @陈晓明 周五前 汇总材料'],
      ['镇工作群', '陈晓明', '任务 @王建国 周五前 转发公众号'],
      ['村干群', '王建国', '不在清单 2 家里有病人走不开'],
    ] as const)
      await desk.say(room, who, text)
    await desk.village.setClock?.(new Date('2026-11-25T01:00:00Z'))
    await desk.say('镇工作群', '陈晓明', '任务 @王建国 下周五前 再报一次防汛物资名单')
    clerk = await desk.signIn('陈晓明')
  })
  afterEach(() => desk.close())
  /** The rows of each card, by its title. */
  const cards = (page: string) =>
    Object.fromEntries(
      page
        .split('<h2')
        .slice(1)
        .map((card) => [
          /^[^>]*>([^<]*)/u.exec(card)?.[1] ?? '',
          [...card.matchAll(/<li class="row">.*?<\/li>/gsu)].map(([row]) =>
            row
              .replace(/<div class="row__deeds">.*$/su, '')
              .replace(/<\/div>/gu, ' ')
              .replace(/<[^>]+>/gu, '')
              .trim(),
          ),
        ]),
    )

  it('shows a township’s office what waits, what stands besides the list, what was asked before, and the list', async () => {
    const page = await clerk.get('/township/admissions')
    expect(page).toContain('<h1>准入 · 红水镇党委</h1>')
    const { 村里说不在清单的: back, 清单外派的: besides, 重复要的: again, ...list } = cards(page)
    expect(back).toEqual([
      '#5 「收集微信步数」 提出 2026-11-23 · 谁提的 王建国 · 谁来定 陈晓明 · 怎么样了 等着定。不用办发：同意 5；照办发：不同意 5 依据',
    ])
    expect(besides).toEqual([
      expect.stringMatching(
        /^#4 「转发公众号」 哪天派的 2026-11-23 · 谁派的 陈晓明 · 凭什么 没说，补上发：准入 4 序号/u,
      ),
      '#2 「收集微信步数」 哪天派的 2026-11-23 · 谁派的 陈晓明 · 凭什么 清单外，县里电话',
    ])
    expect(again).toEqual(['#6 「再报一次防汛物资名单」 哪天派的 2026-11-25 · 谁派的 陈晓明 · 以前要过 #1 2026-11-23'])
    expect(list['准入清单 18 项']?.[0]).toMatch(/^1 防汛抗旱和险情报告 类别 应急 · 依据 突发事件应对法/u)
    // It measures who sends: no village, and nothing of why one sent it back.
    expect(page).not.toContain('病人')
    expect(JSON.stringify(cards(page))).not.toContain('青山村')
  })

  /** The forms that decide what a village sent back, by what their buttons say. */
  const decisions = (page: string) =>
    new Map(
      [...page.matchAll(/<form[^>]*>(?:(?!<\/form>).)*name="command" value="(?:approve|reject)".*?<\/form>/gsu)].map(
        ([form]) => [/<button[^>]*>([^<]*)/u.exec(form)?.[1] ?? '', form],
      ),
    )
  const admission = () =>
    desk.village.store.client.matter.findFirstOrThrow({
      where: { kind: 'admission' },
      select: { number: true, state: true },
    })

  it('is decided there, by whoever it waits for: not to be done, told to those who have to do with it, and in the audit', async () => {
    const page = await clerk.get('/township/admissions')
    expect([...decisions(page).keys()]).toEqual(['不用办', '照办'])
    const form = [...formsIn(page).values()].find(({ command }) => command === 'approve') ?? {}
    let shown = ''
    const told = await desk.village.heardFrom(async () => {
      shown = await clerk.post('/act', form)
      await desk.village.settle()
    })
    // The answer stands on the same page, of the township, and the row tells how it ended.
    expect(shown).toMatch(/「收集微信步数」不用办了，已告诉派的人和要办的人/u)
    expect(cards(shown).村里说不在清单的?.[0]).toMatch(/怎么样了 不用办了/u)
    expect(decisions(shown).size).toBe(0)
    expect(told.join('\n')).toMatch(/王建国.*收集微信步数.*镇里定了：不用办/su)
    const { number } = await admission()
    const lines = await desk.village.store.client.audit.findMany({ where: { action: 'approve' } })
    expect(lines.map(({ detail }) => JSON.stringify(detail)).join()).toContain('console')
    expect(await admission()).toEqual({ number, state: 'lifted' })
    // Whoever clicks a second time, or later, does it once.
    expect(await clerk.post('/act', form)).not.toMatch(/出了点问题/u)
    expect((await admission()).state).toBe('lifted')
  })

  it('is decided to be done with what it rests on, and their village stays the one they turned to', async () => {
    const village = await desk.village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    await clerk.get(`/?in=${village.id}`)
    const turnedTo = async () =>
      (await desk.village.store.client.consoleSession.findMany()).map(({ villageId }) => villageId)
    const before = await turnedTo()
    const forms = [...formsIn(await clerk.get('/township/admissions')).values()]
    const form = forms.find(({ command }) => command === 'reject') ?? {}
    const shown = await clerk.post('/act', { ...form, reason: '县防指〔2026〕3号' })
    expect(shown).toMatch(/「收集微信步数」照办（?.*前办好，已告诉/u)
    expect((await admission()).state).toBe('upheld')
    expect(before).toContain(village.id)
    expect(await turnedTo()).toEqual(before)
  })

  it('is decided nowhere else: no other page is of a township, and nobody acts there who is not of its office', async () => {
    const forms = [...formsIn(await clerk.get('/township/admissions')).values()]
    const form = forms.find(({ command }) => command === 'approve') ?? {}
    for (const path of ['/', '/people', '/settings', '/matters/5', '/audit'])
      expect((await desk.ask(`${path}?in=${form.in}`, { cookie: clerk.cookie })).status, path).toBe(403)
    const secretary = await desk.signIn('王建国')
    const posted = { ...form, ...secretary.ticket(), in: form.in ?? '' }
    expect((await desk.ask('/act', { cookie: secretary.cookie, form: posted })).status).toBe(403)
    expect((await admission()).state).toBe('asked')
  })

  it('is for the office alone, and stands in its menu', async () => {
    expect(await clerk.get('/villages')).toContain('href="/township/admissions')
    const secretary = await desk.signIn('王建国')
    expect((await desk.ask('/township/admissions', { cookie: secretary.cookie })).status).toBe(403)
    expect(await secretary.get('/')).not.toContain('/township/admissions')
  })

  it('begins 办 and 用章 from their forms, like a word in chat', async () => {
    const secretary = await desk.signIn('王建国')
    const forms = formsIn(await secretary.get('/powers'))
    const form = (command: string) => [...forms.values()].find((one) => one.command === command) ?? {}
    expect(await secretary.post('/act', { ...form('begin-errand'), text: '宅基地', people: '张三' })).toMatch(
      /#\d+ .*宅基地审批.*第1步|开始/su,
    )
    expect(await secretary.post('/act', { ...form('use-seal'), text: '证明 莫老四 银行用' })).toMatch(
      /用章.*#\d+|#\d+/su,
    )
    const matters = await desk.village.store.client.matter.findMany({ where: { kind: { in: ['errand', 'sealUse'] } } })
    expect(matters.map(({ kind, title }) => `${kind} ${title}`).toSorted()).toEqual([
      'errand 宅基地审批',
      expect.stringMatching(/^sealUse .*证明/u),
    ])
  })

  it('offers one button for what was agreed in a mediation', async () => {
    for (const text of ['纠纷 蓝家莫家争地界 邻里', '愿调 1', '达成 1 莫家退半米 12月5日前', '已签 1'])
      await desk.say('村干群', '王建国', text)
    const secretary = await desk.signIn('王建国')
    const forms = [...formsIn(await secretary.get('/matters/2')).values()].map(({ command }) => command)
    expect(forms).toContain('perform')
    expect(forms).not.toContain('finish')
  })

  it('fits a phone and a desk, without a serious fault', () =>
    inBrowser(desk, async (openAs, url) => expectSound(await openAs(clerk), `${url}/township/admissions`)))

  it('is decided by keyboard and without JavaScript', () =>
    inBrowser(desk, async (openAs, url) => {
      const page = await openAs(clerk, { viewport: { width: 390, height: 760 }, javaScriptEnabled: false })
      await page.goto(`${url}/township/admissions`)
      const row = page.locator('li.row', { hasText: '收集微信步数' }).first()
      await row.getByRole('textbox').focus()
      await page.keyboard.type('县防指〔2026〕3号')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText('已告诉派的人和要办的人').waitFor()
      expect((await admission()).state).toBe('upheld')
    }))
})
