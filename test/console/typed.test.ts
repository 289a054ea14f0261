import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'

const HOUR = 3_600_000

describe('what was typed', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const task = {
    command: 'assign-task',
    people: '没有这个人',
    date: '2026-11-30',
    text: '核对“低保”名单',
    back: '/tasks',
  }
  const hidden = (page: string, name: string) => {
    const [, value = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(page) ?? []
    return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<')
  }
  const enter = async (name: string, form: Readonly<Record<string, string>>) => {
    const answer = await desk.ask('/sign-in', { form: { name, code: await desk.codeFor(name), ...form } })
    return { answer, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  }

  it('begins a task and an order as in chat', async () => {
    const done = await secretary.post('/act', { ...task, people: '李秀英、覃小芳' })
    expect(done).toMatch(/role="status"><p>.*任务 #1/s)
    await desk.village.settle()
    expect(
      desk.village
        .rooms()
        .flatMap((room) => desk.village.said(room))
        .join('\n'),
    ).toMatch(/#1.*核对“低保”名单/s)
    expect(await secretary.get('/orders')).toMatch(/登记一件点单/)
    expect(await secretary.post('/act', { command: 'place-order', text: '厨房水管漏水', back: '/orders' })).toMatch(
      /#2/,
    )
  })

  it('begins a check-in in the group that was chosen, which hears of it as if it had been said there', async () => {
    const page = await secretary.get('/check-ins')
    const rooms = [...page.matchAll(/<option value="([^"]+)"[^>]*>(村干群|党员群)（/g)].map(([, id, name]) => [
      name,
      id,
    ])
    const cadres = Object.fromEntries(rooms).村干群
    const form = {
      command: 'open-check-in',
      activity: '组织生活会',
      date: '2026-11-25',
      room: cadres,
      back: '/check-ins',
    }
    expect(await secretary.post('/act', form)).toMatch(/role="status"><p>[^<]*组织生活会/)
    await desk.village.settle()
    expect(desk.village.said('村干群').join('\n')).toMatch(/组织生活会/)
    expect(desk.village.said('党员群').join('\n')).not.toMatch(/组织生活会/)
    await desk.say('村干群', '李秀英', '签到')
    expect(await secretary.get('/check-ins')).toMatch(/李秀英|到 1|1 人/)
    // In no group, or one of another village, it is not carried out; nothing else is said aloud for naming a group.
    for (const room of ['', 'elsewhere'])
      expect(await secretary.post('/act', { ...form, activity: '学习', room })).toMatch(/class="answer answer_no"/)
    const before = desk.village.said('村干群').length
    await secretary.post('/act', { say: '待接单', room: cadres, back: '/' })
    await desk.village.settle()
    expect(desk.village.said('村干群')).toHaveLength(before)
    expect(await desk.village.store.client.matter.count()).toBe(1)
  })

  it('stands in its form again after a refusal, once, and in no other', async () => {
    const page = await secretary.post('/act', task)
    expect(page).toMatch(/class="answer answer_no"/)
    expect(page).toMatch(/name="people"[^>]*value="没有这个人"|value="没有这个人"[^>]*name="people"/)
    expect(page).toMatch(/核对“低保”名单/)
    expect(page).toMatch(/value="2026-11-30"/)
    expect(await secretary.get('/tasks')).not.toMatch(/没有这个人|低保/)
    await secretary.post('/act', task)
    expect(await secretary.get('/orders')).not.toMatch(/低保/)
  })

  it('of a line in one’s own words too', async () => {
    expect(await secretary.post('/act', { say: '派单 999 陆大勇', back: '/' })).toMatch(
      /name="say"[^>]*value="派单 999 陆大勇"/,
    )
    expect(await secretary.get('/')).not.toMatch(/派单 999/)
  })

  it('outlives the session: signing in leads back to the form as it was filled in, and nothing was done', async () => {
    desk.village.clock.advance(13 * HOUR)
    const late = await desk.ask('/act', { cookie: secretary.cookie, form: { ...secretary.ticket(), ...task } })
    expect(late.status).toBe(401)
    const page = await late.text()
    expect(page).toMatch(/已经退出了。登录以后接着办，您写的不会丢/)
    expect(page).not.toContain(secretary.csrf)
    const along = Object.fromEntries(['next', 'typed', 'in'].map((name) => [name, hidden(page, name)]))
    expect(along.next).toBe('/tasks')
    // A wrong code first: it is still carried along.
    const wrong = await (await desk.ask('/sign-in', { form: { name: '王建国', code: 'ABCDEFGH', ...along } })).text()
    expect(hidden(wrong, 'typed')).toBe(along.typed)
    const { answer, cookie } = await enter('王建国', along)
    expect(answer.headers.get('location')).toBe('/tasks')
    const back = await (await desk.ask('/tasks', { cookie })).text()
    expect(back).toMatch(/您写的还在/)
    expect(back).toMatch(/没有这个人/)
    expect(back).toMatch(/核对“低保”名单/)
    expect(await desk.village.store.client.matter.count()).toBe(0)
  })

  it('is shown as text and never run, whatever a form carried along', async () => {
    const { client } = desk.village.store
    const village = (await client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })).id
    const evil = '"><script>alert(1)</script>'
    for (const typed of [
      '{',
      '[]',
      'null',
      '{"command":5}',
      '{"command":"assign-task","text":{}}',
      'x'.repeat(50_000),
    ]) {
      const { answer } = await enter('王建国', { next: '/tasks', typed, in: village })
      expect([typed.slice(0, 20), answer.status]).toEqual([typed.slice(0, 20), 303])
    }
    const typed = JSON.stringify({ command: 'assign-task', text: evil })
    const { cookie } = await enter('王建国', { next: '/tasks', typed, in: village })
    const page = await (await desk.ask('/tasks', { cookie })).text()
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)')
    const other = await enter('王建国', { next: '/tasks', typed, in: 'elsewhere' })
    expect(await (await desk.ask('/tasks', { cookie: other.cookie })).text()).not.toContain('alert(1)')
  })

  it('a link leads where it pointed once somebody signed in, and nowhere else', async () => {
    const asked = await desk.ask(encodeURI('/orders?q=水管'))
    expect(asked.headers.get('location')).toBe('/sign-in?next=%2Forders%3Fq%3D%25E6%25B0%25B4%25E7%25AE%25A1')
    const page = await (await desk.ask(asked.headers.get('location') ?? '')).text()
    const next = hidden(page, 'next')
    const { answer } = await enter('王建国', { next })
    expect(answer.headers.get('location')).toBe(encodeURI('/orders?q=水管'))
    for (const evil of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere', 'javascript:alert(1)'])
      expect((await enter('王建国', { next: evil })).answer.headers.get('location')).toBe('/')
  })
})
