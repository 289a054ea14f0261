import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formsIn, openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

describe('two tabs in two villages', () => {
  let desk: TestConsole
  let clerk: SignedIn
  let ids: { home: string; other: string }
  beforeEach(async () => {
    desk = await openTestConsole()
    const { store } = desk.village
    const { client } = store
    const home = await client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    await client.org.create({ data: { id: 'other', name: '莲塘村党支部', kind: 'village', parentId: home.parentId } })
    const person = await client.person.findFirstOrThrow({ where: { name: '王建国' } })
    await client.roleHolding.create({
      data: { id: 'second', personId: person.id, orgId: 'other', role: 'secretary' },
    })
    await store.transaction((tx) => tx.roster.lock())
    ids = { home: home.id, other: 'other' }
    clerk = await desk.signIn('王建国')
    for (const at of [ids.home, ids.other])
      for (const what of ['水管漏水', '路灯不亮']) await clerk.post('/act', { in: at, say: `点单 ${what}` })
  })
  afterEach(() => desk.close())

  const states = async (villageId: string) =>
    (await desk.village.store.client.matter.findMany({ where: { villageId }, orderBy: { number: 'asc' } })).map(
      ({ state }) => state,
    )
  const turnTo = (village: string) => clerk.post('/village', { village })
  const send = (form: Readonly<Record<string, string>> | undefined, more: Record<string, string> = {}) =>
    clerk.post('/act', { ...form, ...more })

  it('each act in the village they show, and lead back there', async () => {
    await turnTo(ids.home)
    const tab = formsIn(await clerk.get('/orders')).get('撤单 #1')
    await turnTo(ids.other)
    const page = await send(tab)
    expect(page).toMatch(/青山村党支部 · 连心<\/title>/)
    expect(await states(ids.home)).toContain('cancelled')
    expect(await states(ids.other)).toEqual(['open', 'open'])
  })

  it('each keep their own question, also while the other asks one', async () => {
    const asked = formsIn(await clerk.post('/act', { in: ids.home, say: '撤单' }))
    const there = formsIn(await clerk.post('/act', { in: ids.other, say: '撤单' }))
    await send(there.get('#2'))
    expect(await states(ids.home)).toEqual(['open', 'open'])
    await send(asked.get('#1'))
    expect(await states(ids.home)).toEqual(['cancelled', 'open'])
    expect(await states(ids.other)).toEqual(['open', 'cancelled'])
  })

  it('take no answer to a question that gave way to another', async () => {
    const first = formsIn(await clerk.post('/act', { in: ids.home, say: '撤单' }))
    await clerk.post('/act', { in: ids.home, say: '任务 李秀英 核对名单' })
    expect(await send(first.get('#1'))).toMatch(/这句问话已经过去了/)
    expect(await states(ids.home)).toEqual(['open', 'open'])
  })

  it('refuse what was made for another state of the matter, and show what can be done now', async () => {
    await turnTo(ids.home)
    const tab = formsIn(await clerk.get('/matters/1')).get('派单 #1')
    await clerk.post('/act', { in: tab?.in ?? '', say: '派单 1 陆大勇' })
    const page = await send(tab, { say: '派单 1 李秀英' })
    expect(page).toMatch(/这件事刚刚变了.*#1 现在是「办理中」/)
    expect([...formsIn(page).keys()]).toContain('改派 #1')
    expect(await desk.village.store.client.matterEvent.count({ where: { move: 'assign' } })).toBe(1)
  })

  it('act once, however often the same form is sent', async () => {
    const form = { in: ids.home, once: randomUUID(), say: '点单 要两袋米' }
    const pages = [...(await Promise.all([send(form), send(form)])), await send(form)]
    // Whoever clicked twice is led back to where they stand, and not to a fault.
    for (const page of pages) expect(page).toMatch(/青山村党支部 · 连心<\/title>/)
    expect(await states(ids.home)).toHaveLength(3)
  })

  it('act nowhere without a village, or in one that is not theirs', async () => {
    const { cookie } = clerk
    const { in: _, ...rest } = clerk.ticket()
    expect((await desk.ask('/act', { cookie, form: { ...rest, say: '点单 x' } })).status).toBe(400)
    const strange = { ...clerk.ticket(), in: 'elsewhere', say: '点单 x' }
    expect((await desk.ask('/act', { cookie, form: strange })).status).toBe(403)
    expect(await desk.village.store.client.matter.count()).toBe(4)
    expect((await desk.ask('/live?in=elsewhere', { cookie })).status).toBe(403)
  })

  describe('the hours in which nobody is reminded', () => {
    const page = (village: string) => clerk.get(`/settings?in=${village}`)
    const seenIn = async (village: string) => /name="seen" value="(\d+)"/.exec(await page(village))?.[1] ?? ''
    const late = { from: '20:00', to: '08:30', rest: '0' }
    const change = async (village: string, more: Record<string, string> = {}) =>
      clerk.post('/settings', { in: village, seen: await seenIn(village), ...late, ...more })
    const audited = () => desk.village.store.client.audit.findMany({ where: { action: 'settings' } })

    it('are shown, changed and written down in the village of the form alone', async () => {
      const before = await page(ids.home)
      expect(before).toContain('全镇默认')
      expect(before).toMatch(/value="21:30"/)
      await change(ids.other)
      const there = await page(ids.other)
      expect(there).toContain('本村自己定的')
      expect(there).toMatch(/value="20:00"/)
      const here = await page(ids.home)
      expect(here).toContain('全镇默认')
      expect(here).toMatch(/value="21:30"/)
      expect((await audited()).map(({ villageId, detail }) => [villageId, detail])).toEqual([
        [ids.other, { from: 1200, to: 510, rest: [0] }],
      ])
    })

    it('are what an earlier version set for all, until a village decides', async () => {
      await desk.village.store.transaction((tx) => tx.settings.set('quiet-hours', { from: 1320, to: 360 }))
      for (const village of [ids.home, ids.other]) expect(await page(village)).toMatch(/value="22:00"/)
      await change(ids.other)
      expect(await page(ids.home)).toMatch(/value="22:00"/)
    })

    it('are refused with what is there now when somebody else changed them meanwhile', async () => {
      const seen = await seenIn(ids.home)
      await change(ids.home)
      const answer = await clerk.post('/settings', { in: ids.home, seen, from: '23:00', to: '06:00' })
      expect(answer).toMatch(/刚刚有人改过.*晚上 20:00 到早上 08:30，周日休息/)
      expect(answer).toMatch(/value="20:00"/)
      expect(await audited()).toHaveLength(1)
      // What is shown then can be saved.
      const again = /name="seen" value="(\d+)"/.exec(answer)?.[1] ?? ''
      expect(await clerk.post('/settings', { in: ids.home, seen: again, ...late, to: '06:00' })).toMatch(
        /value="06:00"/,
      )
    })

    it('are saved once, and never without what was seen', async () => {
      const form = { in: ids.home, seen: await seenIn(ids.home), once: randomUUID(), ...late }
      await Promise.all([clerk.post('/settings', form), clerk.post('/settings', form)])
      expect(await audited()).toHaveLength(1)
      const unseen = { in: ids.home, from: '23:00', to: '06:00' }
      expect(await clerk.post('/settings', unseen)).toMatch(/刚刚有人改过/)
      expect(await audited()).toHaveLength(1)
    })
  })

  it('hand out the ledger and look again at the village they show', async () => {
    await turnTo(ids.home)
    const page = await clerk.get('/')
    expect(page).toContain(`data-live="/live?in=${ids.home}"`)
    await turnTo(ids.other)
    const book = await desk.ask(`/export?in=${ids.home}&what=点单&month=2026-11`, { cookie: clerk.cookie })
    expect(book.headers.get('content-disposition')).toContain(encodeURIComponent('青山'))
    expect(await clerk.get(`/orders?in=${ids.home}`)).toMatch(/青山村党支部 · 连心<\/title>/)
  })
})
