import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, formsIn, type SignedIn, type TestConsole } from '../support/console.ts'

describe('a form of the console', () => {
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
  const matter = (number: number) => desk.village.store.client.matter.findFirst({ where: { number } })
  const audit = (action: string) => desk.village.store.client.audit.findMany({ where: { action } })
  /** Fills in the form of a page whose button says this, and sends it. */
  const send = async (path: string, label: string, filled: Readonly<Record<string, string>> = {}) => {
    const form = formsIn(await secretary.get(path)).get(label)
    expect([label, form !== undefined]).toEqual([label, true])
    return secretary.post('/act', { ...form, ...filled })
  }

  for (const name of ['佘太明', '来春花', 'John Smith']) {
    it(`takes ${name}, whom the page itself offers`, async () => {
      const { client } = desk.village.store
      const volunteer = await client.person.findFirstOrThrow({ where: { name: '陆大勇' } })
      await client.person.update({ where: { id: volunteer.id }, data: { name } })
      await desk.village.store.transaction((tx) => tx.roster.lock())
      await place('水管漏水')
      expect(await secretary.get('/matters/1')).toContain(`<option value="${name}">`)
      expect(await send('/matters/1', '派单 #1', { people: name })).toMatch(
        new RegExp(`role="status"><p>#1 已派给${name}`),
      )
    })
  }

  it('takes people’s own words as they are, also those that read like talk', async () => {
    const title = '做好秋收防火工作的通知'
    const page = await send('/disclosures', '看预览', { category: '村务', text: title })
    expect(page).toMatch(new RegExp(`预览 #1.*${title}`, 's'))
    await send('/matters/1', '确认 #1')
    await desk.village.settle()
    expect(await matter(1)).toMatchObject({ state: 'published', title })

    await desk.village.say('村民群', '莫老四', '质询 1 路灯什么时候装')
    await desk.village.settle()
    const answer = '得等到下月村集体分红后才有钱装'
    expect(await send('/matters/2', '答复 #2', { text: answer })).toMatch(/#2 答复好了/)
    expect(await secretary.get('/matters/2')).toContain(answer)
  })

  it('takes several people, a day as the browser writes it, and a reason', async () => {
    await place('水管漏水')
    expect(await send('/matters/1', '派单 #1', { people: '陆大勇、 韦志强' })).toMatch(/已派给陆大勇、韦志强/)
    expect(await send('/matters/1', '改派 #1', { people: '陆大勇 李秀英' })).toMatch(/已派给陆大勇、李秀英/)
    await secretary.post('/act', { say: '任务 李秀英 2026-11-27 核对名单' })
    expect(await send('/matters/2', '延期 #2', { date: '2026-12-04', reason: '不急，慢慢来' })).toMatch(
      /#2 改到 12月4日/,
    )
    await send('/matters/2', '撤销 #2', { reason: '是不是不用了？' })
    expect(await matter(2)).toMatchObject({ state: 'withdrawn' })
    const [event] = await desk.village.store.client.matterEvent.findMany({ where: { move: 'withdraw' } })
    expect(event?.note).toBe('是不是不用了？')
    expect(await audit('withdraw-task')).toMatchObject([{ subject: '#2', detail: { by: 'console' } }])
  })

  it('offers what the workflow allows this person in this state, and nothing else', async () => {
    await place('水管漏水')
    const offered = async (who: SignedIn, number: number) => [...formsIn(await who.get(`/matters/${number}`)).keys()]
    expect(await offered(secretary, 1)).toEqual(['派单 #1', '转哨 #1', '撤单 #1'])
    const cadre = await desk.signIn('李秀英')
    expect(await offered(cadre, 1)).toEqual(['派单 #1', '接单 #1', '转哨 #1'])
    await cadre.post('/act', { say: '接单 1' })
    expect(await offered(cadre, 1)).toEqual(['改派 #1', '办好了 #1', '退单 #1', '转哨 #1'])
    await cadre.post('/act', { say: '完成 1' })
    expect(await offered(cadre, 1)).toEqual([])
  })

  it('answers a question by what is clicked: a number, a day, no', async () => {
    const asked = formsIn(await secretary.post('/act', { say: '任务 李秀英 核对名单' }))
    expect([...asked.keys()].slice(0, 2)).toEqual(['回答', '不办了'])
    expect(await secretary.post('/act', { ...asked.get('回答'), date: '下周五' })).not.toMatch(/任务 #1/)
    const again = formsIn(await secretary.post('/act', { say: '任务 李秀英 核对名单' }))
    const done = await secretary.post('/act', { ...again.get('回答'), date: '2026-11-30' })
    expect(done).toMatch(/任务 #1 李秀英：核对名单/)
    const third = formsIn(await secretary.post('/act', { say: '任务 李秀英 再核对名单' }))
    expect(await secretary.post('/act', third.get('不办了') ?? {})).toMatch(/好的，不办了/)
    expect(await secretary.post('/act', { ...third.get('回答'), date: '2026-11-30' })).toMatch(/这句问话已经过去了/)
    expect(await matter(2)).toBeNull()
    const old = formsIn(
      await secretary.post('/act', { command: 'record-visit', household: '01-01', date: '2026-01-05' }),
    )
    expect(await secretary.post('/act', old.get('确认') ?? {})).toMatch(/蓝阿婆/)
    expect(await desk.village.store.client.visit.findFirst()).toMatchObject({ day: '2026-01-05' })
  })

  it('does nothing with a number, a command or an answer that is none', async () => {
    await place('水管漏水')
    const status = async (form: Readonly<Record<string, string>>) =>
      (await desk.ask('/act', { cookie: secretary.cookie, form: { ...secretary.ticket(), ...form } })).status
    // Without its number it might mean another matter: the only one that fits.
    for (const number of ['', 'x', '1x', '-1', '1.5', '1e0', '１', '#1', '99999999999', '1 2'])
      expect([number, await status({ command: 'claim-order', number })]).toEqual([number, 400])
    for (const command of ['no-such', 'activate', 'identify', 'bind-room', 'forget-me', '__proto__', 'constructor'])
      expect([command, await status({ command, number: '1', text: 'x' })]).toEqual([command, 400])
    for (const given of ['', 'maybe', '确认']) expect(await status({ answers: 'x', given })).toBe(400)
    expect(await secretary.post('/act', { answers: 'x', given: 'yes' })).toMatch(/这句问话已经过去了/)
    expect(await secretary.post('/act', { command: 'assign-order', number: '999', people: '陆大勇' })).toMatch(
      /没有 #999/,
    )
    expect(await secretary.post('/act', { command: 'rate', number: '1', rating: '5' })).toMatch(/answer_no/)
    const other = await desk.signIn('李秀英')
    expect(await other.post('/act', { command: 'cancel', number: '1' })).toMatch(/answer_no/)
    expect(await matter(1)).toMatchObject({ state: 'open' })
  })

  it('acts on no hostile value, and shows none as it is', async () => {
    await place('水管漏水')
    const hostile = [
      '"><script>alert(1)</script>',
      "' OR 1=1 --",
      '\u0000\u0007\u202E',
      '{"a":1}',
      '9'.repeat(4_000),
      '全体党员\n@所有人',
      '../../etc/passwd',
      '\uD800',
    ]
    for (const value of hostile) {
      for (const [command, field, rest] of [
        ['assign-order', 'people', { number: '1' }],
        ['extend', 'date', { number: '1' }],
        ['rate', 'rating', { number: '1' }],
        ['record-visit', 'household', { date: '2026-11-22' }],
        ['record-visit', 'date', { household: '99-99' }],
        ['disclose', 'category', { text: 'x' }],
        ['event-visit', 'category', { household: '01-01' }],
        ['assign-task', 'people', { date: '2026-11-30', text: 'x' }],
      ] as const) {
        const page = await secretary.post('/act', { command, ...rest, [field]: value })
        expect(page).not.toMatch(/<script>alert|Internal/)
      }
    }
    const { client } = desk.village.store
    // 全体党员 is a call, as in chat; nothing else of this is anybody.
    expect(await matter(1)).toMatchObject({ title: '水管漏水' })
    expect(await client.matter.count({ where: { kind: { in: ['disclosure', 'eventVisit'] } } })).toBe(0)
    expect(await client.visit.count()).toBe(0)
    for (const text of ['</textarea><b>粗</b>\u0000\r\n第二行', '=1+1', '确认 1', '不用了']) {
      const page = await secretary.post('/act', { command: 'place-order', text })
      expect(page).not.toMatch(/<b>粗/)
    }
    const titles = (await client.matter.findMany({ where: { kind: 'order' } })).map(({ title }) => title)
    expect(titles).toContain('</textarea><b>粗</b>\n第二行')
    expect(titles).toContain('不用了')
    expect(await secretary.post('/act', { command: 'answer', number: '1', text: '长'.repeat(600) })).toMatch(
      /answer_no/,
    )
    expect(desk.faults).toEqual([])
  })
})
