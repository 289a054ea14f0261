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
  const client = () => desk.village.store.client

  it('a WeChat that is somebody’s no more, and the way back', async () => {
    expect(await press('解绑微信 韦志强')).toMatch(/我是 韦志强/u)
    expect(await client().binding.count({ where: { person: { name: '韦志强' } } })).toBe(0)
    expect((await shown()).has('解绑微信 韦志强')).toBe(false)
  })

  it('a role, and the other roles of that person stay', async () => {
    expect(await press('卸任 陆大勇 志愿者')).toMatch(/陆大勇不再是志愿者了/u)
    const held = await client().roleHolding.findMany({ where: { person: { name: '陆大勇' } } })
    expect(held.map(({ role }) => role)).toEqual(['member'])
    expect((await shown()).has('卸任 陆大勇 志愿者')).toBe(false)
  })

  it('a group, once that is confirmed', async () => {
    const asked = await press('解绑 志愿者群')
    expect(await client().room.count({ where: { kind: 'volunteers' } })).toBe(1)
    expect(asked).toMatch(/确认/u)
    await secretary.post('/act', formsIn(asked).get('确认') ?? {})
    expect(await client().room.count({ where: { kind: 'volunteers' } })).toBe(0)
    expect((await shown()).has('解绑 志愿者群')).toBe(false)
  })

  it('has none of these buttons for who may not', async () => {
    const labels = [...(await shown(await desk.signIn('李秀英'))).keys()]
    expect(labels.filter((label) => /^(?:解绑|卸任)/u.test(label))).toEqual([])
  })
})
