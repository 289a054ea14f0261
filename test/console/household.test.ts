import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, formsIn, type SignedIn, type TestConsole } from '../support/console.ts'

describe('the page of a household and of a person', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const client = () => desk.village.store.client
  const household = async (number: string) => (await client().household.findFirstOrThrow({ where: { number } })).id
  const person = async (name: string) => (await client().person.findFirstOrThrow({ where: { name } })).id
  const looks = () => client().audit.findMany({ where: { action: 'read-household' }, orderBy: { id: 'asc' } })

  it('shows a cadre who visits it, each visit with its note, its matters, and leaves one line', async () => {
    await desk.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天 腰疼，想装扶手')
    await desk.say('村干群', '王建国', '报事 蓝阿婆 急难 摔了一跤')
    const id = await household('01-01')
    await client().household.update({ where: { id }, data: { address: '榕树脚三号' } })
    const before = (await looks()).length
    const page = await secretary.get(`/households/${id}`)
    expect(page).toMatch(/<h1>01-01 蓝阿婆<\/h1>/)
    expect(page).toMatch(/空巢老人/)
    expect(page).toMatch(/榕树脚三号/)
    expect(page).toMatch(
      new RegExp(`<a href="/people/${await person('韦志强')}">韦志强</a>（每 \\d+ 天，2026-\\d\\d-\\d\\d 前走访）`),
    )
    expect(page).toMatch(/<time datetime="2026-11-23">2026-11-23<\/time><span>韦志强：腰疼，想装扶手/)
    expect(page).toMatch(/href="\/matters\/1"/)
    const lines = (await looks()).slice(before)
    expect(lines).toMatchObject([{ subject: id, detail: { by: 'household', place: 'console' } }])
    expect(await secretary.get('/matters/1')).toMatch(new RegExp(`href="/households/${id}"`))
    expect(await secretary.get('/visits')).toMatch(new RegExp(`href="/households/${id}"`))
  })

  it('shows the township which household it is and when it was visited, and nothing else', async () => {
    await desk.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天 腰疼，想装扶手')
    const id = await household('01-01')
    await client().household.update({ where: { id }, data: { address: '榕树脚三号', members: 7 } })
    const page = await (await desk.signIn('陈晓明')).get(`/households/${id}`)
    expect(page).toMatch(/01-01 蓝阿婆/)
    expect(page).toMatch(/2026-11-23/)
    expect(page).not.toMatch(/腰疼|空巢|榕树脚|7 人/)
  })

  it('is nobody’s of another village, and what is not there is not found', async () => {
    const village = await client().org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    const other = await client().org.findFirstOrThrow({ where: { kind: 'village', NOT: { id: village.id } } })
    const id = await household('01-01')
    await client().household.update({ where: { id }, data: { orgId: other.id, villageId: other.id } })
    // The township may look at both, each in its own village.
    const staff = await desk.signIn('陈晓明')
    for (const { cookie } of [secretary, staff])
      expect((await desk.ask(`/households/${id}?in=${village.id}`, { cookie })).status).toBe(404)
    expect((await desk.ask(`/households/${id}?in=${other.id}`, { cookie: staff.cookie })).status).toBe(200)
    for (const path of ['/households/none', '/people/none', '/households/%22%3E%3Cscript%3E'])
      expect((await desk.ask(path, { cookie: secretary.cookie })).status).toBe(404)
    expect((await looks()).filter(({ villageId }) => villageId === village.id)).toEqual([])
  })

  it('writes a visit down there and comes back to it', async () => {
    const id = await household('01-01')
    const forms = formsIn(await secretary.get(`/households/${id}`))
    const [label, form] = [...forms].find(([, { command }]) => command === 'record-visit') ?? []
    expect(label).toBeDefined()
    const page = await secretary.post('/act', { ...form, date: '2026-11-22', text: '都好' })
    expect(page).toMatch(/<h1>01-01 蓝阿婆<\/h1>.*role="status"/s)
    expect(page).toMatch(/2026-11-22<\/time><span>王建国：都好/)
  })

  it('shows of a person what they are, whom they visit and what they have a part in; never a phone', async () => {
    await client().person.updateMany({ where: { name: '韦志强' }, data: { phone: '13800001111' } })
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    await desk.say('党员群', '韦志强', '接单 1')
    const id = await person('韦志强')
    const page = await secretary.get(`/people/${id}`)
    expect(page).toMatch(/<h1>韦志强<\/h1>/)
    expect(page).toMatch(/党员（/)
    expect(page).toMatch(/联系的 \d 户.*蓝阿婆/s)
    expect(page).toMatch(/有份的事.*厨房水管漏水/s)
    expect(page).not.toMatch(/13800001111/)
    expect(await secretary.get('/people')).toMatch(new RegExp(`href="/people/${id}"`))
    const seen = await client().audit.findFirst({ where: { action: 'read-person' } })
    expect(seen).toMatchObject({ subject: id })
    expect(await secretary.get('/audit')).toMatch(/王建国 查看个人 韦志强/)
  })

  it('does not find a person with a matter that does not name them', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    const order = await client().matter.findFirstOrThrow({ where: { kind: 'order' } })
    const made = { ...order, details: {}, id: 'made', number: 2, kind: 'supervision', title: '办得太慢' }
    await client().matter.create({ data: made })
    const id = await person('韦志强')
    const part = { id: 'hidden', matterId: 'made', personId: id, name: '韦志强', part: 'asked', at: desk.village.now() }
    await client().participant.create({ data: part })
    expect(await secretary.get(`/people/${id}`)).not.toMatch(/办得太慢/)
    await client().participant.update({ where: { id: 'hidden' }, data: { part: 'requester' } })
    expect(await secretary.get(`/people/${id}`)).toMatch(/办得太慢/)
  })

  it('shows nothing of who asked to be forgotten', async () => {
    const id = await person('韦志强')
    await client().person.update({ where: { id }, data: { erasedAt: desk.village.now(), name: '' } })
    expect((await desk.ask(`/people/${id}`, { cookie: secretary.cookie })).status).toBe(404)
  })
})
