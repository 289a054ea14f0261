import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, inBrowser, loading } from '../support/browser.ts'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** What villages settle for themselves and a township for those that settled nothing. */
describe('设置', () => {
  let desk: TestConsole
  let clerk: SignedIn
  let secretary: SignedIn
  let [home, other, town] = ['', '', '']
  beforeEach(async () => {
    desk = await openTestConsole()
    const { client } = desk.village.store
    const idOf = async (name: string) => (await client.org.findFirstOrThrow({ where: { name } })).id
    ;[home, other, town] = [await idOf('青山村党支部'), await idOf('龙坪村党支部'), await idOf('红水镇党委')]
    clerk = await desk.signIn('陈晓明')
    secretary = await desk.signIn('王建国')
  })
  afterEach(() => desk.close())
  const ask = async (who: string, text: string, room: string) =>
    (await desk.village.answers(room, who, text)).join('\n')
  const values = (page: string, id: string) =>
    new RegExp(`name="${id}" value="([^"]*)" placeholder="([^"]*)"`).exec(page)?.slice(1, 3)
  const seen = (page: string) =>
    Object.fromEntries(
      [...page.matchAll(/name="(seen-[\w-]+)" value="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]),
    )
  const save = async (who: SignedIn, heading: string, fields: Record<string, string>, of = '', village = home) => {
    const page = await who.get(`/settings?in=${village}${of && `&of=${of}`}`)
    const form = { in: village, of: of || village, heading, ...seen(page), ...fields }
    return who.post('/settings/numbers', form)
  }
  const audited = async () =>
    (await desk.village.store.client.audit.findMany({ where: { action: 'settings' } })).map(({ villageId, detail }) => [
      villageId,
      detail,
    ])

  it('are as the township says until a village says otherwise, in the page and in chat alike', async () => {
    expect(values(await secretary.get('/settings'), 'notice-days')).toEqual(['', '15'])
    await save(clerk, '公开', { 'notice-days': '20' }, town)
    const page = await secretary.get('/settings')
    expect(values(page, 'notice-days')).toEqual(['', '20'])
    expect(page).toContain('现在照红水镇党委定的 20 天')
    expect(await ask('王建国', '公示期', '村干群')).toContain('公布 20 天')
    await save(secretary, '公开', { 'notice-days': '３０' })
    expect(await ask('王建国', '公示期', '村干群')).toContain('公布 30 天')
    expect(values(await clerk.get(`/settings?in=${other}`), 'notice-days')).toEqual(['', '20'])
    await save(secretary, '公开', { 'notice-days': '' })
    expect(await ask('王建国', '公示期', '村干群')).toContain('公布 20 天')
    expect(await audited()).toEqual([
      [town, { 'notice-days': 20 }],
      [home, { 'notice-days': 30 }],
      [home, { 'notice-days': 'as above' }],
    ])
  })

  it('said in chat stand in the page, and what is said in 镇工作群 is the township’s', async () => {
    await ask('陈晓明', '哨时限 事 签收 2天', '镇工作群')
    await ask('王建国', '调解时限 村 3天', '村干群')
    const page = await secretary.get('/settings')
    expect(values(page, 'whistle-affair-receive')).toEqual(['', '16'])
    expect(values(page, 'mediation-village')).toEqual(['3', '2'])
    expect(values(await clerk.get(`/settings?of=${town}`), 'whistle-affair-receive')).toEqual(['16', '8'])
    await save(secretary, '吹哨', { 'whistle-urgent-receive': '15', 'mediation-village': '9' })
    expect(await ask('王建国', '哨时限', '村干群')).toMatch(/急：签收 15 分钟/u)
    // A form changes what stands in it, and nothing under another heading.
    expect(values(await secretary.get('/settings'), 'mediation-village')).toEqual(['3', '2'])
    await save(secretary, '四议、一组三会', { 'patience-step': '20' })
    expect(await ask('王建国', '议事规则', '村干群')).toMatch(/一步等 20 天/u)
  })

  it('that are one of a few things: the township’s until a village says otherwise, as in chat, and never less than the law', async () => {
    const field = (page: string, id: string) =>
      new RegExp(`<select name="${id}"[^>]*>(.*?)</select>`, 'su')
        .exec(page)?.[1]
        ?.replaceAll(/<(?!\/option)[^>]*>/gu, '')
    const chosen = (page: string, id: string) =>
      new RegExp(`<select name="${id}"[^>]*>.*?<option value="(\\d*)" selected`, 'su').exec(page)?.[1]
    expect(field(await secretary.get('/settings'), 'body-members-meets')).toBe(
      '照常 一半以上</option>一半以上</option>过半</option>三分之二以上</option>',
    )
    // The law says two thirds; less is neither offered nor taken.
    const law = 'body-representatives-meets'
    expect(field(await secretary.get('/settings'), law)).toBe('照常 三分之二以上</option>三分之二以上</option>')
    expect(await save(secretary, '开会多少人算数', { [law]: '1' })).toContain('只能从里面选一个，没有改')
    expect(await ask('王建国', '议事规则 村民代表会议 过半', '村干群')).toMatch(/不能再低：.*第三十条/u)
    await save(clerk, '开会多少人算数', { 'body-members-meets': '2' }, town)
    expect(field(await secretary.get('/settings'), 'body-members-meets')).toContain('照红水镇党委定的 三分之二以上')
    expect(await ask('王建国', '议事规则 党员大会', '村干群')).toMatch(/到会三分之二以上[\s\S]*镇里定的/u)
    await save(secretary, '开会多少人算数', { 'body-members-meets': '1' })
    expect(await ask('王建国', '议事规则 党员大会', '村干群')).toMatch(/到会过半[\s\S]*村里定的/u)
    await ask('王建国', '议事规则 党员大会 照常', '村干群')
    expect(chosen(await secretary.get('/settings'), 'body-members-meets')).toBe('')
    await save(secretary, '公开', { 'two-persons': '1' })
    expect(await ask('李秀英', '公开 财务 三季度收支\n收 8600 元', '村干群')).toContain('两个人确认')
    expect(await audited()).toEqual([
      [town, { 'body-members-meets': 2 }],
      [home, { 'body-members-meets': 1 }],
      [home, { 'two-persons': 1 }],
    ])
  })

  it('a price above which all decide first is the township’s too, until a village takes it back', async () => {
    await save(clerk, '小微权力', { 'talks-limit': '5000' }, town)
    expect(await ask('王建国', '四议限额', '村干群')).toContain('5000')
    await ask('王建国', '四议限额 不设', '村干群')
    expect(await ask('王建国', '四议限额', '村干群')).toContain('没有定四议限额')
    expect(values(await secretary.get('/settings'), 'talks-limit')).toEqual(['0', '5000'])
  })

  it('what a village settles in more than a number is said by a form, and audited as the command it is', async () => {
    const page = await secretary.get('/settings')
    const form = /<form method="post" action="\/act"(?:(?!<\/form>).)*value="set-fund".*?<\/form>/su.exec(page)?.[0]
    expect(form).toMatch(/每季多少钱/u)
    const back = await secretary.post('/act', { command: 'set-fund', text: '每季2000元', back: '/settings' })
    expect(back).toContain('村里还没有开积分')
    // What was typed stands there again.
    expect(back).toContain('value="每季2000元"')
    expect(await (await desk.signIn('李秀英')).get('/settings')).not.toContain('value="set-fund"')
  })

  it('are refused in words, keep what was typed, and overwrite nobody’s', async () => {
    const refused = await save(secretary, '公开', { 'notice-days': '7' })
    expect(refused).toContain('公开的东西要公布多久：要在 15 到 365 天之间，没有改')
    expect(values(refused, 'notice-days')?.[0]).toBe('7')
    const before = seen(await secretary.get('/settings'))
    await save(clerk, '公开', { 'notice-days': '40' }, home)
    const late = await secretary.post('/settings/numbers', {
      in: home,
      of: home,
      heading: '公开',
      ...before,
      'notice-days': '50',
    })
    expect(late).toMatch(/刚刚有人改过/u)
    expect(values(late, 'notice-days')?.[0]).toBe('40')
    expect(await audited()).toHaveLength(1)
  })

  it('are for the secretary of the village, and the township’s for its office', async () => {
    const cadre = await desk.signIn('李秀英')
    const refusedTo = async (who: SignedIn, of: string) =>
      (
        await desk.ask('/settings/numbers', {
          cookie: who.cookie,
          form: { ...who.ticket(), in: home, of, heading: '公开', 'notice-days': '40' },
        })
      ).status
    expect(await refusedTo(cadre, home)).toBe(403)
    // Somebody of the village who names the township changes only what is theirs to change.
    await save(secretary, '公开', { 'notice-days': '40' }, town)
    expect(await audited()).toEqual([[home, { 'notice-days': 40 }]])
    expect(await secretary.get(`/settings?of=${town}`)).toContain('<h1>设置')
    expect(await clerk.get(`/settings?of=${town}`)).toContain('全镇默认')
  })

  it('hours: a township’s count in its villages until one decides, and again when it takes that back', async () => {
    const quietIn = async (who: SignedIn, query = '') =>
      /name="from" value="([\d:]+)"/.exec(await who.get(`/settings${query}`))?.[1]
    const version = async (who: SignedIn, query = '') =>
      /name="seen" value="(\d+)"/.exec(await who.get(`/settings${query}`))?.[1] ?? ''
    await clerk.post('/settings', {
      of: town,
      seen: await version(clerk, `?of=${town}`),
      from: '20:30',
      to: '07:00',
      rest: '0',
    })
    expect(await quietIn(secretary)).toBe('20:30')
    expect(await secretary.get('/settings')).toContain('全镇默认（红水镇党委定的）')
    await secretary.post('/settings', {
      of: home,
      seen: await version(secretary),
      from: '22:00',
      to: '06:00',
      rest: '6',
    })
    expect(await quietIn(secretary)).toBe('22:00')
    expect(await quietIn(clerk, `?in=${other}`)).toBe('20:30')
    const undo = { of: home, seen: await version(secretary), from: '22:00', to: '06:00', rest: '6', undo: '1' }
    await secretary.post('/settings', undo)
    expect(await quietIn(secretary)).toBe('20:30')
    // Decided anew after that, and by nobody who saw less.
    expect(await secretary.post('/settings', undo)).toMatch(/刚刚有人改过/u)
    await secretary.post('/settings', {
      of: home,
      seen: await version(secretary),
      from: '21:00',
      to: '06:00',
      rest: '6',
    })
    expect(await quietIn(secretary)).toBe('21:00')
    expect((await audited()).map(([villageId]) => villageId)).toEqual([town, home, home, home])
  })

  it('fit a phone and a desk, without a serious fault, and work without JavaScript', async () => {
    await save(clerk, '调解', { 'mediation-grid': '3' }, town)
    await inBrowser(desk, async (openAs, url) => {
      const page = await openAs(clerk)
      for (const path of ['/settings', `/settings?of=${town}`]) await expectSound(page, url + path)
      const plain = await openAs(clerk, { javaScriptEnabled: false })
      await plain.goto(`${url}/settings?of=${town}`)
      await plain.locator('input[name=notice-days]').fill('25')
      await loading(plain, () => plain.locator('button', { hasText: '保存 公开' }).click())
      await plain.reload()
      expect(await plain.locator('input[name=notice-days]').inputValue()).toBe('25')
    })
  })
})
