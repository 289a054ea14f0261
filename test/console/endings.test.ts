import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, formsIn, type SignedIn, type TestConsole } from '../support/console.ts'

/** What was added can be ended on the page where it stands, by who may end it by a word. */
describe('人员与组织', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })

  const shown = async (visitor = secretary) => formsIn(await visitor.get('/people'))
  const press = async (label: string) => secretary.post('/act', (await shown()).get(label) ?? { command: label })
  const yes = (asked: string) => secretary.post('/act', formsIn(asked).get('确认') ?? {})
  const client = () => desk.village.store.client

  it('a WeChat that is somebody’s no more, once that is confirmed, and the way back', async () => {
    const asked = await press('解绑微信 韦志强')
    expect(await client().binding.count({ where: { person: { name: '韦志强' } } })).toBe(1)
    expect(await yes(asked)).toMatch(/我是 韦志强/u)
    expect(await client().binding.count({ where: { person: { name: '韦志强' } } })).toBe(0)
    expect((await shown()).has('解绑微信 韦志强')).toBe(false)
  })

  it('a role, once that is confirmed, and the other roles of that person stay', async () => {
    const asked = await press('卸任志愿者 陆大勇')
    expect(await client().roleHolding.count({ where: { person: { name: '陆大勇' } } })).toBe(2)
    expect(await yes(asked)).toMatch(/陆大勇不再是志愿者了/u)
    const held = await client().roleHolding.findMany({ where: { person: { name: '陆大勇' } } })
    expect(held.map(({ role }) => role)).toEqual(['member'])
    expect((await shown()).has('卸任志愿者 陆大勇')).toBe(false)
  })

  it('a group, once that is confirmed', async () => {
    const asked = await press('解绑 志愿者群')
    expect(await client().room.count({ where: { kind: 'volunteers' } })).toBe(1)
    expect(asked).toMatch(/确认/u)
    await secretary.post('/act', formsIn(asked).get('确认') ?? {})
    expect(await client().room.count({ where: { kind: 'volunteers' } })).toBe(0)
    expect((await shown()).has('解绑 志愿者群')).toBe(false)
  })

  it('a person, added, given a role, put right and gone, each once that is confirmed', async () => {
    const confirmed = async (label: string, filled: Record<string, string> = {}) => {
      const asked = await secretary.post('/act', { ...(await shown()).get(label), ...filled })
      return secretary.post('/act', formsIn(asked).get('确认') ?? {})
    }
    const added = { people: '黎小芳', text: '那良屯党小组', category: '村民', reason: '13800000000' }
    expect(await confirmed('加人', added)).toMatch(/黎小芳加好了/u)
    const person = () =>
      client().person.findFirst({ where: { sound: { not: '' }, phone: { not: null } }, include: { holdings: true } })
    expect(await person()).toMatchObject({ name: '黎小芳', phone: '13800000000' })
    await confirmed('给角色 黎小芳', { category: '志愿者' })
    expect((await person())?.holdings.map(({ role }) => role).sort()).toEqual(['villager', 'volunteer'])
    await confirmed('改 黎小芳', { category: '名字', text: '黎晓芳' })
    expect(await person()).toMatchObject({ name: '黎晓芳' })
    await confirmed('离开村里 黎晓芳')
    expect((await person())?.vanishedAt).not.toBeNull()
    expect([...(await shown()).keys()].filter((label) => label.includes('黎'))).toEqual([])
    expect(await secretary.get('/audit')).toMatch(/改花名册\s*黎晓芳/u)
  })

  it('a notice is begun, listed with how many answered, and taken back on its page', async () => {
    const begun = await secretary.post('/act', {
      ...formsIn(await secretary.get('/notices')).get('看预览'),
      category: '党员群',
      text: '周五晚上开会，请回收到',
    })
    expect(begun).toContain('周五晚上开会')
    await secretary.post('/act', formsIn(await secretary.get('/notices')).get('确认 #1') ?? {})
    await desk.village.settle()
    await desk.village.answers('党员群', '韦志强', '收到')
    const page = await secretary.get('/notices')
    expect(page).toContain('1 人回了收到')
    expect(page).toContain('已发出')
    await secretary.post('/act', { ...formsIn(page).get('撤回 #1'), reason: '改期' })
    expect(await secretary.get('/notices')).toContain('已撤回')
  })

  it('has none of these buttons for who may not', async () => {
    const labels = [...(await shown(await desk.signIn('李秀英'))).keys()]
    expect(labels.filter((label) => /^(?:解绑|卸任|给角色)/u.test(label))).toEqual([])
  })
})
