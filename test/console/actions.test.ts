import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, formsIn, type SignedIn, type TestConsole } from '../support/console.ts'

describe('what is done in the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })

  const place = async (text: string) => {
    await desk.village.say('村民群', '莫老四', `点单 ${text}`)
    await desk.village.settle()
  }
  const audit = (action: string) =>
    desk.village.store.client.audit.findMany({ where: { action }, orderBy: { id: 'asc' } })

  it('is what the person would have said: the same tells, the same trace', async () => {
    await place('水管漏水')
    const page = await secretary.post('/act', { say: '派单 1 陆大勇', back: '/orders' })
    expect(page).toMatch(/role="status"><p>#1 已派给陆大勇/)
    await desk.village.settle()
    const said = desk.village.rooms().flatMap((room) => desk.village.said(room))
    expect(said.join('\n')).toMatch(/#1 派给您了：水管漏水/)
    expect(said.join('\n')).toMatch(/#1 已派给陆大勇，会来帮您/)
    const { client } = desk.village.store
    expect(await client.matter.findFirst({ where: { number: 1 } })).toMatchObject({ state: 'claimed' })
    const [event] = await client.matterEvent.findMany({ where: { move: 'assign' } })
    const person = await client.person.findFirstOrThrow({ where: { name: '王建国' } })
    expect(event?.actorId).toBe(person.id)
    const [line] = await audit('assign-order')
    expect(line).toMatchObject({ personId: person.id, subject: '#1', detail: { by: 'console' } })
    // The answer was shown once, and went to nobody's WeChat.
    expect(await secretary.get('/orders')).not.toMatch(/role="status"/)
    expect(desk.village.said('DM:王建国')).toEqual([])
  })

  it('asks back where chat asks back, and takes the answer', async () => {
    const asked = await secretary.post('/act', { say: '任务 李秀英 核对名单' })
    expect(asked).toMatch(/要哪天办好/)
    expect(asked).toMatch(/type="date" name="date"/)
    expect(asked).not.toMatch(/>确认</)
    // What has nothing to do with the question is no reason to ask it again.
    expect(await secretary.post('/act', { say: '派单 999 陆大勇' })).not.toMatch(/不办了/)
    const done = await secretary.post('/act', { say: '2026-11-30' })
    expect(done).toMatch(/任务 #1 李秀英：核对名单/)
    expect(await audit('assign-task')).toHaveLength(2)
  })

  it('offers the numbers when several fit', async () => {
    for (const what of ['水管漏水', '路灯不亮']) await desk.village.say('村民群', '王建国', `点单 ${what}`)
    await desk.village.settle()
    const asked = await secretary.post('/act', { say: '撤单' })
    expect([...asked.matchAll(/value="(\d)"\/><button[^>]*>(#\d)/g)].map(([, say, label]) => [say, label])).toEqual([
      ['1', '#1'],
      ['2', '#2'],
    ])
    await secretary.post('/act', { say: '2' })
    const states = await desk.village.store.client.matter.findMany({ orderBy: { number: 'asc' } })
    expect(states.map(({ state }) => state)).toEqual(['open', 'cancelled'])
  })

  it('publishes what was previewed, and takes it back with a reason', async () => {
    const preview = await secretary.post('/act', { say: '公开 财务 三季度收支\n收入 52,300 元', back: '/disclosures' })
    expect(preview).toMatch(/预览 #1/)
    await desk.village.settle()
    expect(desk.village.said('村民群')).toEqual([])
    expect(await secretary.get('/')).toMatch(/等确认的公开（1）/)
    await secretary.post('/act', { say: '确认 1' })
    await desk.village.settle()
    expect(desk.village.said('村民群').join('\n')).toMatch(/三季度收支》\n收入 52,300 元/)
    const { store } = desk.village
    const { id } = await store.client.matter.findFirstOrThrow()
    const file = { hash: 'a'.repeat(64), name: '../../<b>账.pdf', type: 'application/pdf', size: 1 }
    await store.transaction((tx) => tx.attachments.add(id, [file], desk.village.now()))
    const shown = await secretary.get('/matters/1')
    expect(shown).toMatch(/收入 52,300 元/)
    expect(shown).toMatch(/附件<\/dt><dd>.*?>\.\.\/\.\.\/&lt;b&gt;账\.pdf/)
    await secretary.post('/act', { say: '撤回 1 里面有电话号码' })
    await desk.village.settle()
    expect(desk.village.said('村民群').at(-1)).toMatch(/#1.*电话号码/su)
  })

  it('offers to remind only of a notice that asked for an answer, and only once', async () => {
    const offered = async () =>
      [...formsIn(await secretary.get('/notices')).keys()].filter((one) => /再提醒/u.test(one))
    for (const text of ['通知 明天上午停水', '确认']) await desk.village.answers('村干群', '王建国', text)
    await desk.village.settle()
    expect(await offered()).toEqual([])
    for (const text of ['通知 后天上午停水，请回收到', '确认']) await desk.village.answers('村干群', '王建国', text)
    await desk.village.settle()
    expect(await offered()).toHaveLength(1)
    expect(await secretary.post('/act', { command: 'remind-again', number: '2', back: '/notices' })).toMatch(/#2 正在/)
    expect(await offered()).toEqual([])
  })

  it('refuses what the person may not do, and leaves a trace of it', async () => {
    await place('水管漏水')
    const cadre = await desk.signIn('李秀英')
    const page = await cadre.post('/act', { say: '撤单 1' })
    expect(page).toMatch(/answer_no/)
    expect(await desk.village.store.client.matter.findFirst()).toMatchObject({ state: 'open' })
    expect(await audit('cancel')).toMatchObject([{ detail: { by: 'console', outcome: 'refused' } }])
  })

  it('knows nothing of what can only be said in WeChat', async () => {
    for (const say of ['我是 韦志强', '激活 ABCDEFGH 王建国', '绑定本群 青山村党支部 村民群', '删除我的信息']) {
      await secretary.post('/act', { say })
    }
    const { client } = desk.village.store
    expect(await client.matter.count()).toBe(0)
    expect(await client.binding.count({ where: { accountId: { startsWith: 'console:' } } })).toBe(0)
    expect(await client.person.count({ where: { erasedAt: { not: null } } })).toBe(0)
  })

  it('moves a visit on, and a list that is shown leaves one line in the audit, which names every household', async () => {
    expect(await audit('read-household')).toEqual([])
    const page = await secretary.get('/visits')
    expect(page).toMatch(/蓝阿婆/)
    const shown = [...page.matchAll(/class="row__title" href="\/households[^>]*><span class="number">/g)].length
    const looks = await audit('read-household')
    expect(shown).toBeGreaterThan(3)
    expect(looks).toMatchObject([{ detail: { by: 'visits', place: 'console' } }])
    expect(looks[0]?.subject?.split(' ')).toHaveLength(shown)
    const done = await secretary.post('/act', { say: '走访 01-01 2026-11-22 都好', back: '/visits' })
    expect(done).toMatch(/蓝阿婆/)
    expect(await desk.village.store.client.visit.findFirst()).toMatchObject({ day: '2026-11-22', note: '都好' })
    expect(await secretary.post('/act', { say: '暂缓 01-01 至 2026-12-20 去广东带孙子' })).toMatch(/暂缓到/)
  })

  it('lists on 今天 whom nobody has visited and where somebody is in need, each done by one click', async () => {
    await desk.village.say('党员群', '韦志强', '报事 蓝阿婆 急难 摔了一跤')
    await desk.village.settle()
    const { client } = desk.village.store
    const late = { fromDay: '2026-11-10', dueDay: '2026-11-20' }
    await client.duty.updateMany({ where: { household: { number: '01-04' } }, data: late })
    const page = await secretary.get('/')
    expect(page).toMatch(/等上门的急事（1）.*01-01 蓝阿婆.*今天去过了/s)
    const visited = { command: 'record-visit', household: '01-01', date: '2026-11-23' }
    expect(formsIn(await secretary.get('/matters/1')).get('今天去过了 蓝阿婆')).toMatchObject(visited)
    expect(formsIn(page).get('今天去过了 蓝阿婆')).toMatchObject(visited)
    expect(page).toMatch(/走访逾期（1 户）.*农德旺/s)
    const urge = formsIn(page).get('催联系人 韦志强 农德旺') ?? {}
    expect(urge).toMatchObject({ command: 'assign-task', people: '韦志强' })
    const looks = (await audit('read-household')).map(({ detail }) => (detail as { by: string }).by)
    expect(looks.filter((by) => by === 'today')).toHaveLength(2)

    expect(await secretary.post('/act', { say: '走访 01-01 2026-11-23' })).not.toMatch(/等上门的急事/)
    expect(await client.matter.findFirst({ where: { number: 1 } })).toMatchObject({ state: 'visited' })
    // Who visits it is asked to go, once, and without a word of whose household it is.
    expect(await secretary.post('/act', urge)).toMatch(/走访逾期（1 户）.*催过了 #2/s)
    await desk.village.settle()
    const told = desk.village.rooms().flatMap((room) => desk.village.said(room))
    expect(told.join('\n')).toMatch(/上门看看到期的联系户/)
    expect(told.join('\n')).not.toMatch(/农德旺|01-04/)
    expect(await (await desk.signIn('李秀英')).get('/visits')).toMatch(/催过了 #2/)
    await client.duty.updateMany({ where: { household: { number: '01-03' } }, data: late })
    const theirs = formsIn(await (await desk.signIn('李秀英')).get('/'))
    expect(theirs.get('今天去过了 韦家富')).toMatchObject({ ...visited, household: '01-03' })
    // An order that is about a household is no visit.
    await place('水管漏水')
    expect(await secretary.get('/matters/3')).not.toMatch(/今天去过了/)
  })

  it('leads from what is late to publish to a draft of it', async () => {
    const { client } = desk.village.store
    await client.duty.updateMany({
      where: { kind: 'disclosure', title: '财务收支' },
      data: { dueDay: '2026-11-20', fromDay: '2026-11-01' },
    })
    const [, to = ''] = /该公开没公开.*href="(\/disclosures\?[^"#]+)#begin"/s.exec(await secretary.get('/')) ?? []
    const page = await secretary.get(to.replaceAll('&amp;', '&'))
    expect(page).toMatch(/<option value="财务" selected/)
    expect(page).toMatch(/<textarea[^>]*>财务收支\n<\/textarea>/)
    for (const field of ['text', 'title', 'category', 'command'])
      expect(await secretary.get(`/disclosures?category=x&${field}=</textarea>"><b>`)).not.toMatch(/<b>/)
  })

  it('says of a task that it is late, who has it and who is done, of a check-in how many came', async () => {
    for (const line of ['任务 @李秀英 @覃小芳 11月24日前 核对名单', '发起签到 组织生活会 截止 明天18:00'])
      await desk.village.say('村干群', '王建国', line)
    await desk.village.say('村干群', '李秀英', '完成 1')
    await desk.village.say('村干群', '李秀英', '签到')
    await desk.village.say('村干群', '覃小芳', '请假 家里有事')
    await desk.village.settle()
    expect(await secretary.get('/tasks')).toMatch(/class="tag">进行中<.*王建国 派 · 李秀英、覃小芳 办 · 1 人办好了/s)
    expect(await secretary.get('/check-ins')).toMatch(/王建国 发起 · 1 人到 · 1 人请假/)
    desk.village.clock.advance(2 * 86_400_000)
    const later = await desk.signIn('王建国')
    expect(await later.get('/tasks')).toMatch(/class="tag tag_pressing">逾期</)
  })

  it('shows the township which household it is, but not why it is on a list', async () => {
    const { client } = desk.village.store
    const town = await client.roleHolding.findFirstOrThrow({ where: { role: 'townStaff' }, include: { person: true } })
    await secretary.post('/act', { say: '暂缓 01-01 至 2026-12-20 去广东治病' })
    await desk.village.say('党员群', '韦志强', '报事 蓝阿婆 急难 摔了一跤')
    await desk.village.settle()
    const abroad = await desk.signIn(town.person.name)
    const pages = ['/', '/visits', '/matters/1', '/audit', '/messages']
    const shown = async (who: SignedIn) => (await Promise.all(pages.map((path) => who.get(path)))).join('\n')
    const [theirs, ours] = [await shown(abroad), await shown(secretary)]
    expect(theirs).toMatch(/蓝阿婆/)
    for (const secret of [/空巢老人/, /去广东治病/, /摔了一跤/]) {
      expect(theirs).not.toMatch(secret)
      expect(ours).toMatch(secret)
    }
  })

  it('reaches no other village', async () => {
    await place('水管漏水')
    const { store } = desk.village
    await store.client.org.create({ data: { id: 'other', name: '别的村', kind: 'village' } })
    await store.client.person.create({
      data: { id: 'foreigner', name: '别村书记', sound: '', orgId: 'other', createdAt: new Date() },
    })
    await store.client.roleHolding.create({
      data: { id: 'foreigner', personId: 'foreigner', orgId: 'other', role: 'secretary' },
    })
    await store.client.outbox.updateMany({ data: { state: 'dead' } })
    await store.transaction((tx) => tx.roster.lock())
    const foreigner = await desk.signIn('别村书记')
    const [dead] = await store.client.outbox.findMany({ where: { state: 'dead' } })
    const home = await store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    await foreigner.post('/village', { village: home.id })
    for (const path of ['/', '/orders', '/visits', '/people', '/audit', '/messages']) {
      const page = await foreigner.get(path)
      expect(page).not.toMatch(/水管漏水|莫老四|蓝阿婆|青山村/)
    }
    expect((await desk.ask('/matters/1', { cookie: foreigner.cookie })).status).toBe(404)
    expect(await foreigner.post('/act', { say: '派单 1 陆大勇' })).not.toMatch(/已派给/)
    await foreigner.post('/messages/resend', { id: dead?.id ?? '' })
    expect(await store.client.outbox.count({ where: { state: 'waiting' } })).toBe(0)
  })

  it('says again what could not be said, once it is asked to', async () => {
    await place('水管漏水')
    const { client } = desk.village.store
    await client.outbox.updateMany({ data: { state: 'dead', error: 'no answer in time' } })
    expect(await secretary.get('/messages')).toMatch(/没发成 \d+ 条/)
    const [first] = await client.outbox.findMany({ where: { state: 'dead' } })
    await secretary.post('/messages/resend', { id: first?.id ?? '', back: '/messages' })
    await desk.village.settle()
    expect(await client.outbox.findUnique({ where: { id: first?.id ?? '' } })).toMatchObject({ state: 'sent' })
    expect(await audit('resend')).toMatchObject([{ subject: first?.id }])
    const rest = await client.outbox.findMany({ where: { state: 'dead' } })
    expect(rest.length).toBeGreaterThan(1)
    const page = await secretary.get('/messages')
    expect(page).toMatch(/微信没有回音/)
    expect(page).toMatch(new RegExp(`这 ${rest.length} 条都重发`))
    await desk.ask('/messages/resend', {
      cookie: secretary.cookie,
      body: new URLSearchParams([
        ...Object.entries(secretary.ticket()),
        ...rest.map(({ id }): [string, string] => ['id', id]),
      ]).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await desk.village.settle()
    expect(await client.outbox.count({ where: { state: 'dead' } })).toBe(0)
    expect(await audit('resend')).toHaveLength(rest.length + 1)
  })

  it('hands out the ledgers as workbooks, to each what they may read', async () => {
    await place('水管漏水')
    const answer = await desk.ask('/export?what=点单&month=2026-11', { cookie: secretary.cookie })
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('2026-11-点单台账.xlsx'))
    const book = new exceljs.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String))
    expect(cells).toContain('水管漏水')
    expect(await audit('export')).toMatchObject([{ subject: '点单', detail: { via: 'console' } }])
    for (const query of [
      'what=点单',
      'what=密码&month=2026-11',
      'what=点单&month=2026-13',
      'what=../../etc&month=2026-11',
    ]) {
      expect((await desk.ask(`/export?${query}`, { cookie: secretary.cookie })).status).toBe(400)
    }
  })

  it('offers with each list its ledger, and to nobody one they may not have', async () => {
    const offers = async (who: SignedIn, path: string) =>
      /data-progress.*?<\/form>/s.exec(await who.get(path))?.[0].match(/(?<=value=")[^"\d-]+/g)
    const cadre = await desk.signIn('李秀英')
    const ledgers = [
      ['/orders', ['点单']],
      ['/visits', ['走访', '户']],
      ['/tasks', ['任务']],
      ['/check-ins', ['签到']],
      ['/disclosures', ['公开']],
      ['/people', ['人员']],
    ] as const
    for (const [path, wanted] of ledgers) expect([path, await offers(cadre, path)]).toEqual([path, wanted])
    expect(await offers(secretary, '/audit')).toEqual(['审计'])
    expect(await offers(cadre, '/audit')).toBeUndefined()
    expect(await offers(cadre, '/')).not.toContain('审计')
    const refused = await desk.ask('/export?what=审计&month=2026-11', { cookie: cadre.cookie })
    expect(refused.status).toBe(403)
  })

  it('keeps the hours that are set, which only those from the secretary up may', async () => {
    const { store } = desk.village
    const cadre = await desk.signIn('李秀英')
    const form = { seen: '0', from: '20:00', to: '08:30', rest: '0' }
    expect((await desk.ask('/settings', { cookie: cadre.cookie, form: { ...cadre.ticket(), ...form } })).status).toBe(
      403,
    )
    await secretary.post('/settings', form)
    const { own } = await store.transaction((tx) => tx.hours.decided())
    expect([...own.values()]).toEqual([{ quiet: { from: 1200, to: 510 }, rest: [0], version: 1 }])
    for (const bad of [
      { ...form, from: '25:00' },
      { ...form, rest: '9' },
      { seen: '1', from: '20:00', rest: '0' },
    ]) {
      const answer = await desk.ask('/settings', { cookie: secretary.cookie, form: { ...secretary.ticket(), ...bad } })
      expect(answer.status).toBe(400)
    }
  })
})
