import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestConsole, type TestConsole } from '../support/console.ts'

const OWN = '青山常在绿水长流'

describe('who tries on and on', () => {
  let desk: TestConsole
  beforeAll(async () => {
    desk = await openTestConsole()
    const cadre = await desk.signIn('李秀英')
    await cadre.post('/password', { password: OWN, again: OWN })
  })
  afterAll(() => desk.close())

  const enter = async (name: string, form: { password: string } | { code: string }, from = '10.1.1.1') =>
    (await desk.ask('/sign-in', { form: { name, ...form }, from })).status
  const anew = () => desk.village.clock.advance(16 * 60_000)

  it('locks a name at an address for a quarter of an hour, also across a restart, and nobody else', async () => {
    const attempts = []
    for (let at = 0; at < 12; at++) attempts.push(await enter('李秀英', { code: `GUESS${at}` }))
    expect(attempts).toEqual([...Array(10).fill(401), 429, 429])
    expect(await enter('李秀英', { password: OWN })).toBe(429)
    const row = { where: { key: 'console from 10.1.1.1 as 李秀英' } }
    expect((await desk.village.store.client.allowance.findUnique(row))?.used).toBeGreaterThan(10)
    // Behind a proxy that tells nothing, everybody has one address.
    expect(await enter('王建国', { code: await desk.codeFor('王建国') })).toBe(303)
    expect(await enter('李秀英', { password: OWN }, '10.1.1.2')).toBe(303)
    anew()
    expect(await enter('李秀英', { password: OWN })).toBe(303)
  })

  it('lets in who knows the secret however often', async () => {
    anew()
    for (let at = 0; at < 12; at++) expect(await enter('李秀英', { password: OWN })).toBe(303)
    const guesses = []
    for (let at = 0; at < 11; at++) guesses.push(await enter('李秀英', { password: 'guess' }))
    expect(guesses).toEqual([...Array(10).fill(401), 429])
  })

  it('guesses no password from many addresses, and keeps nobody out: a code still opens', async () => {
    anew()
    await desk.village.store.transaction(async (tx) => {
      for (let at = 0; at < 100; at++)
        await tx.allowances.take('console as 李秀英', 100, 900_000, desk.village.clock.now())
    })
    expect(await enter('李秀英', { password: OWN }, '10.2.0.1')).toBe(429)
    expect(await enter('李秀英', { code: await desk.codeFor('李秀英') }, '10.2.0.1')).toBe(303)
  })

  it('keeps nobody out by trying every name from the address they share', async () => {
    anew()
    for (let at = 0; at < 100; at++) await enter(`没有${at}`, { code: 'GUESS' }, '10.3.0.1')
    expect(await enter('没有这个人', { code: 'GUESS' }, '10.3.0.1')).toBe(429)
    expect(await enter('李秀英', { code: await desk.codeFor('李秀英') }, '10.3.0.1')).toBe(303)
    const rows = await desk.village.store.client.allowance.count({
      where: { key: { startsWith: 'console from 10.3' } },
    })
    expect(rows).toBeLessThan(5)
  })
})
