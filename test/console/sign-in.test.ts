import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asking, openTestConsole, PASSWORD, type TestConsole } from '../support/console.ts'

describe('signing in is one’s own', () => {
  let desk: TestConsole
  beforeAll(async () => {
    desk = await openTestConsole()
  })
  afterAll(() => desk.close())

  const enter = (form: Record<string, string>, more: Asking = {}) => desk.ask('/sign-in', { form, ...more })
  /** 登录 said to the bot in private, and the code it answers with. */
  async function ask(name: string, room = `DM:${name}`): Promise<string> {
    const before = desk.village.said(`DM:${name}`).length
    await desk.village.say(room, name, '登录')
    await desk.village.settle()
    const told = desk.village.said(`DM:${name}`).slice(before).join('\n')
    return /登录码：([2-9A-HJ-NP-Z]{8})\n/.exec(told)?.[1] ?? ''
  }

  it('opens with a code from WeChat, once, for five minutes, however it is typed', async () => {
    const code = await ask('李秀英')
    const right = await enter({ name: '李秀英', code: ` ${code.slice(0, 4)} ${code.slice(4).toLowerCase()}` })
    expect([right.status, right.headers.get('location')]).toEqual([303, '/'])
    expect((await enter({ name: '李秀英', code })).status).toBe(401)
    const late = await ask('李秀英')
    desk.village.clock.advance(5 * 60_000)
    expect((await enter({ name: '李秀英', code: late })).status).toBe(401)
    const [older, newer] = [await ask('李秀英'), await ask('李秀英')]
    expect((await enter({ name: '李秀英', code: older })).status).toBe(401)
    expect((await enter({ name: '李秀英', code: newer })).status).toBe(303)
  })

  it('opens nobody else’s desk: not with one’s own code, not with the operator’s password', async () => {
    const code = await ask('王建国')
    expect((await enter({ name: '李秀英', code })).status).toBe(401)
    expect((await enter({ name: '李秀英', password: PASSWORD })).status).toBe(401)
    expect((await enter({ name: '李秀英', code: PASSWORD })).status).toBe(401)
    // The mistaken name has not used it up.
    expect((await enter({ name: '王建国', code })).status).toBe(303)
  })

  it('answers in private what was asked in the cadres’ group, and says elsewhere where to ask', async () => {
    expect(await ask('王建国', '村干群')).toMatch(/^\w{8}$/)
    expect(desk.village.said('村干群').at(-1)).toMatch(/私聊发给您了/)
    await desk.village.say('村民群', '王建国', '登录')
    await desk.village.say('DM:莫老四', '莫老四', '登录')
    await desk.village.settle()
    expect(desk.village.said('村民群').at(-1)).toMatch(/「登录」请到村干群、跟我的私聊里说/)
    expect(desk.village.said('DM:莫老四').at(-1)).toMatch(/「登录」要村干部、书记、镇干部来办/)
  })

  it('keeps neither code nor token', async () => {
    const code = await ask('李秀英')
    const cookie = (await enter({ name: '李秀英', code })).headers.get('set-cookie')?.split(';')[0] ?? ''
    const { client } = desk.village.store
    const kept = JSON.stringify([
      ...[await client.consoleSession.findMany(), await client.signInPass.findMany(), await client.setting.findMany()],
      ...[await client.outbox.findMany(), await client.inbox.findMany(), await client.audit.findMany()],
    ])
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(cookie.slice('lianxin='.length))
    expect(JSON.stringify(desk.village.log)).not.toContain(code)
  })

  it('says no more than that to who may not', async () => {
    const wrong = [
      await enter({ name: '王建国', code: 'WRONGONE' }),
      await enter({ name: '莫老四', code: await desk.codeFor('莫老四') }),
      await enter({ name: '没有这个人', password: 'whatever' }),
    ]
    expect(wrong.map((one) => one.status)).toEqual([401, 401, 401])
    const texts = await Promise.all(wrong.map((one) => one.text()))
    expect(new Set(texts.map((text) => /role="alert">([^<]+)</.exec(text)?.[1])).size).toBe(1)
  })

  it('knows which of two people of one name it is by their code', async () => {
    const { client } = desk.village.store
    const village = await client.org.findFirstOrThrow({ where: { kind: 'village' } })
    const twin = { id: 'twin', name: '王建国', sound: '', orgId: village.id, createdAt: new Date() }
    await client.person.create({ data: twin })
    await client.roleHolding.create({ data: { id: 'twin', personId: 'twin', orgId: village.id, role: 'cadre' } })
    expect((await enter({ name: '王建国', code: await desk.codeFor('王建国', 'twin') })).status).toBe(303)
    expect(await client.consoleSession.count({ where: { personId: 'twin' } })).toBe(1)
  })

  it('makes two people of two people: 王建国 cannot confirm as 李秀英', async () => {
    const [secretary, cadre] = [await desk.signIn('王建国'), await desk.signIn('李秀英')]
    await secretary.post('/act', { say: '财务公开要两人确认 开' })
    await secretary.post('/act', { say: '是' })
    expect(await cadre.post('/act', { say: '公开 财务 三季度收支\n收入 5 元' })).toMatch(/预览 #1/)
    await cadre.post('/act', { say: '确认 1' })
    const state = async () => (await desk.village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })).state
    expect(await state()).toBe('draft')
    // She knows no secret of his: her own code, the operator's password and her own password do not open his desk.
    for (const form of [{ code: await ask('李秀英') }, { password: PASSWORD }])
      expect((await enter({ name: '王建国', ...form }, { cookie: cadre.cookie })).status).toBe(401)
    await cadre.post('/act', { say: '确认 1' })
    expect(await state()).toBe('draft')
    await secretary.post('/act', { say: '确认 1' })
    // Published it is when a group has heard it.
    expect(await state()).toBe('confirmed')
  })
})
