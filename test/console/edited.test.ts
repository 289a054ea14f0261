import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, formsIn, type SignedIn, type TestConsole } from '../support/console.ts'

/** What the roster and the groups say, changed one by one in the console: the commands of the chat, their questions and their audit. */
describe('edited in the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const client = () => desk.village.store.client
  const household = async (number: string) => (await client().household.findFirstOrThrow({ where: { number } })).id
  const liaisons = async (number: string) =>
    (
      await client().duty.findMany({
        where: { household: { number }, endedAt: null },
        select: { owner: { select: { name: true } }, cadence: true },
        orderBy: { owner: { name: 'asc' } },
      })
    ).map(({ owner, cadence }) => `${owner.name} ${cadence}`)
  const audited = async (action: string) =>
    (await client().audit.findMany({ where: { action } })).filter(({ accountId }) => accountId?.startsWith('console:'))
  const confirm = async (page: string, back: string) => secretary.post('/act', { ...formsIn(page).get('确认'), back })

  it('who visits a household and how often: a question before anybody loses it, one line of the audit each', async () => {
    const path = `/households/${await household('01-01')}`
    const page = await secretary.get(path)
    const change = { ...formsIn(page).get('换联系人 蓝阿婆'), back: path }
    expect(change).toMatchObject({ command: 'set-liaison', household: '01-01' })
    const refused = await secretary.post('/act', { ...change, people: '张三' })
    expect(refused).toContain('张三还不是党员')
    expect(refused).toContain('value="张三"')
    const asked = await secretary.post('/act', { ...change, ...secretary.ticket(), people: '黄美兰' })
    expect(asked).toContain('要换成黄美兰吗')
    expect(await liaisons('01-01')).toEqual(['韦志强 30'])
    expect(await confirm(asked, path)).toContain('以后由黄美兰联系')
    expect(await liaisons('01-01')).toEqual(['黄美兰 30'])
    const seldom = { ...formsIn(await secretary.get(path)).get('改周期黄美兰 蓝阿婆'), back: path, text: '60天' }
    expect(await secretary.post('/act', { ...seldom, ...secretary.ticket() })).toContain('以后每 60 天走访一次')
    const over = { ...formsIn(await secretary.get(path)).get('不再联系黄美兰 蓝阿婆'), back: path }
    const question = await secretary.post('/act', { ...over, ...secretary.ticket() })
    expect(question).toContain('这一户就没有人联系了')
    await confirm(question, path)
    expect(await liaisons('01-01')).toEqual([])
    expect(await audited('change-liaison')).toHaveLength(3)
    // A cadre sees the household and none of these forms.
    const cadre = await (await desk.signIn('李秀英')).get(path)
    expect(cadre).toContain('蓝阿婆')
    expect(cadre).not.toMatch(/换联系人|不再联系|改周期/u)
  })

  it('what kind of group one is: asked first, said in the group, and a villagers’ one takes a second person there', async () => {
    const kinds = async () =>
      (await client().room.findMany({ where: { org: { name: '青山村党支部' } } })).map(({ kind }) => kind).toSorted()
    const before = await kinds()
    const form = (page: string, label: string) => ({ ...formsIn(page).get(label), back: '/people' })
    const change = form(await secretary.get('/people'), '改成别的群 志愿者群')
    const asked = await secretary.post('/act', { ...change, reason: '党员群' })
    expect(asked).toMatch(/那个群现在是.*志愿者群。要改成.*党员群吗/u)
    expect(await kinds()).toEqual(before)
    expect(await confirm(asked, '/people')).toContain('改好了')
    await desk.village.settle()
    expect(desk.village.said('志愿者群').join('')).toMatch(/大家知道一下：这个群从.*志愿者群改成了/u)
    expect(await kinds()).toEqual(before.map((kind) => (kind === 'volunteers' ? 'members' : kind)).toSorted())
    const villagers = form(await secretary.get('/people'), '改成别的群 村民群')
    const sure = await secretary.post('/act', { ...villagers, ...secretary.ticket(), reason: '村干群' })
    expect(sure).toMatch(/那里有村民，还要另一位/u)
    expect(await confirm(sure, '/people')).toMatch(/还差一位.*在那个群里发：同意绑定/u)
    expect(await kinds()).toContain('villagers')
    expect(await desk.village.answers('村民群', '李秀英', '同意绑定')).toHaveLength(1)
    expect(await kinds()).not.toContain('villagers')
    expect((await audited('change-room')).length).toBeGreaterThan(2)
  })

  it('the 公开清单: an item more, another rhythm and person, and off after a question', async () => {
    const item = async (title: string) =>
      client().duty.findFirst({ where: { title, endedAt: null }, include: { owner: true } })
    const page = await secretary.get('/disclosures')
    const add = { ...formsIn(page).get('加一项 公开清单'), back: '/disclosures' }
    const typed = { category: '财务', text: '扶贫资金', reason: '想到再说', people: '' }
    const refused = await secretary.post('/act', { ...add, ...typed })
    expect(refused).toContain('扶贫资金多久公开一次')
    expect(refused).toContain('value="想到再说"')
    await secretary.post('/act', { ...add, ...secretary.ticket(), ...typed, reason: '每月 25日' })
    expect(await item('扶贫资金')).toMatchObject({
      cadence: 'RRULE:FREQ=MONTHLY;BYMONTHDAY=25',
      owner: { name: '王建国' },
      dueDay: '2026-12-25',
    })
    const own = formsIn(await secretary.get('/disclosures')).get('改 扶贫资金')
    const changed = { ...own, back: '/disclosures', category: '财务', reason: '每季度', people: '李秀英' }
    expect(await secretary.post('/act', { ...changed, ...secretary.ticket() })).toContain('公开清单改好了')
    expect(await item('扶贫资金')).toMatchObject({ owner: { name: '李秀英' }, dueDay: '2027-01-10' })
    const off = { ...formsIn(await secretary.get('/disclosures')).get('去掉 扶贫资金'), back: '/disclosures' }
    const asked = await secretary.post('/act', { ...off, ...secretary.ticket() })
    expect(asked).toContain('公开清单去掉扶贫资金吗')
    expect(await item('扶贫资金')).not.toBeNull()
    await confirm(asked, '/disclosures')
    expect(await item('扶贫资金')).toBeNull()
    expect(await audited('list-item')).toHaveLength(3)
    expect(await audited('unlist-item')).toHaveLength(2)
    expect(await (await desk.signIn('李秀英')).get('/disclosures')).not.toContain('加一项')
  })

  it('who is not here any more: asked first, and told what still hangs on them', async () => {
    const { id } = await client().person.findFirstOrThrow({ where: { name: '张三' } })
    const path = `/people/${id}`
    const leaves = { ...formsIn(await secretary.get(path)).get('离开村里 张三'), back: path }
    const asked = await secretary.post('/act', leaves)
    expect(asked).toContain('张三不在村里了吗')
    expect(await secretary.get(path)).not.toContain('已经不在名册里了')
    await confirm(asked, path)
    expect(await secretary.get(path)).toContain('已经不在名册里了')
    const liaison = await client().person.findFirstOrThrow({ where: { name: '韦志强' } })
    const held = formsIn(await secretary.get(`/people/${liaison.id}`)).get('离开村里 韦志强')
    expect(await secretary.post('/act', { ...held, ...secretary.ticket(), back: path })).toContain('先交给别人')
  })
})
