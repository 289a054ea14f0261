import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestConsole, PASSWORD, type SignedIn, type TestConsole } from '../support/console.ts'

const OWN = '青山常在绿水长流'

describe('a password of one’s own', () => {
  let desk: TestConsole
  let cadre: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    cadre = await desk.signIn('李秀英')
  })
  afterEach(() => desk.close())

  const enter = async (password: string, name = '李秀英') =>
    (await desk.ask('/sign-in', { form: { name, password } })).status
  const set = (fields: Record<string, string>, who = cadre) => who.post('/password', fields)

  it('is set by who has just come in with a code, and opens their desk alone', async () => {
    expect(await set({ password: 'short', again: 'short' })).toMatch(/密码至少 8 位/)
    expect(await set({ password: OWN, again: `${OWN}x` })).toMatch(/两次写的密码不一样/)
    expect(await enter(OWN)).toBe(401)
    expect(await set({ password: OWN, again: OWN })).toMatch(/密码记下了/)
    expect([await enter(OWN), await enter(OWN, '王建国'), await enter(PASSWORD)]).toEqual([303, 401, 401])
    const kept = JSON.stringify(await desk.village.store.client.ownPassword.findMany())
    expect(kept).not.toContain(OWN)
    expect(await desk.village.store.client.audit.count({ where: { action: 'own-password' } })).toBe(1)
  })

  it('is asked for a proof once the code is old, and always to be changed', async () => {
    desk.village.clock.advance(11 * 60_000)
    expect(await set({ password: OWN, again: OWN })).toMatch(/登录码或现在的密码不对/)
    expect(await set({ password: OWN, again: OWN, proof: await desk.codeFor('王建国') })).toMatch(/不对/)
    expect(await set({ password: OWN, again: OWN, proof: await desk.codeFor('李秀英') })).toMatch(/密码记下了/)
    const fresh = await desk.signIn('李秀英')
    expect(await set({ password: 'another one', again: 'another one' }, fresh)).toMatch(/不对/)
    expect(await set({ password: 'another one', again: 'another one', proof: 'wrong' }, fresh)).toMatch(/不对/)
    expect(await set({ password: 'another one', again: 'another one', proof: OWN }, fresh)).toMatch(/密码记下了/)
    expect([await enter(OWN), await enter('another one')]).toEqual([401, 303])
  })

  it('ends the sessions elsewhere, and not this one', async () => {
    const elsewhere = await desk.signIn('李秀英')
    await set({ password: OWN, again: OWN })
    expect((await desk.ask('/', { cookie: elsewhere.cookie })).status).toBe(303)
    expect((await desk.ask('/', { cookie: cadre.cookie })).status).toBe(200)
  })

  it('is not guessed on the page either', async () => {
    await set({ password: OWN, again: OWN })
    for (let at = 0; at < 10; at++) await set({ password: 'another one', again: 'another one', proof: `guess ${at}` })
    expect(await set({ password: 'another one', again: 'another one', proof: OWN })).toMatch(/试得太多了/)
  })
})
