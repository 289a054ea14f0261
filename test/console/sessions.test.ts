import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

const HOUR = 3_600_000

describe('a session', () => {
  let desk: TestConsole
  beforeAll(async () => {
    desk = await openTestConsole()
  })
  afterAll(() => desk.close())

  const isOpen = async ({ cookie }: Pick<SignedIn, 'cookie'>) => (await desk.ask('/', { cookie })).status === 200
  /** As the importer, another process, changes the village. */
  const imported = async () => {
    await desk.village.store.client.setting.update({ where: { key: 'revision' }, data: { value: `${Math.random()}` } })
    desk.village.clock.advance(2_000)
  }

  it('has a token nobody knew before: one that was planted is worth nothing', async () => {
    const planted = `lianxin=${'a'.repeat(43)}`
    const enter = async (cookie: string) => {
      const form = { name: '王建国', code: await desk.codeFor('王建国') }
      return (await desk.ask('/sign-in', { form, cookie })).headers.get('set-cookie') ?? ''
    }
    const given = await enter(planted)
    expect(given).toMatch(/^lianxin=[\w-]{43}; .*HttpOnly/)
    expect(given).toMatch(/SameSite=Strict/)
    expect(given).not.toContain(planted)
    expect(await isOpen({ cookie: planted })).toBe(false)
    // Signing in again in the same browser ends the session before.
    const first = { cookie: given.split(';')[0] ?? '' }
    expect(await isOpen(first)).toBe(true)
    await enter(first.cookie)
    expect(await isOpen(first)).toBe(false)
  })

  it('stands beside one elsewhere; each ends by signing out', async () => {
    const [here, there] = [await desk.signIn('李秀英'), await desk.signIn('李秀英')]
    await here.post('/sign-out', {})
    expect([await isOpen(here), await isOpen(there)]).toEqual([false, true])
  })

  it('ends after twelve idle hours', async () => {
    const one = await desk.signIn('李秀英')
    for (let at = 0; at < 2; at++) {
      desk.village.clock.advance(11 * HOUR)
      expect(await isOpen(one)).toBe(true)
    }
    desk.village.clock.advance(13 * HOUR)
    expect(await isOpen(one)).toBe(false)
  })

  it('ends after seven days however much it is used', async () => {
    const one = await desk.signIn('李秀英')
    const open: boolean[] = []
    for (let at = 0; at < 17; at++) {
      desk.village.clock.advance(10 * HOUR)
      open.push(await isOpen(one))
    }
    expect(open).toEqual([...Array(16).fill(true), false])
  })

  it('is worth nothing when it was begun with the one password of all', async () => {
    const one = await desk.signIn('李秀英')
    await desk.village.store.client.consoleSession.updateMany({ data: { openedBy: null } })
    expect(await isOpen(one)).toBe(false)
  })

  it('ends for good when the office is gone, though it comes back', async () => {
    const one = await desk.signIn('李秀英')
    const { client } = desk.village.store
    const held = await client.roleHolding.findMany({ where: { person: { name: '李秀英' } } })
    await client.roleHolding.deleteMany({ where: { person: { name: '李秀英' } } })
    await imported()
    expect(await isOpen(one)).toBe(false)
    await client.roleHolding.createMany({ data: held })
    await imported()
    expect(await isOpen(one)).toBe(false)
  })

  it('ends for who is pruned', async () => {
    const one = await desk.signIn('李秀英')
    const { client } = desk.village.store
    await client.person.updateMany({ where: { name: '李秀英' }, data: { vanishedAt: new Date() } })
    await imported()
    expect(await isOpen(one)).toBe(false)
    await client.person.updateMany({ where: { name: '李秀英' }, data: { vanishedAt: null } })
    await imported()
  })

  it('ends, with every code and password, when another account is bound and when the person is erased', async () => {
    const { client } = desk.village.store
    for (const change of ['rebind', 'erase'] as const) {
      const one = await desk.signIn('李秀英')
      const { id } = await client.person.findFirstOrThrow({ where: { name: '李秀英' } })
      await one.post('/password', {
        proof: await desk.codeFor('李秀英'),
        password: '青山常在绿水长流',
        again: '青山常在绿水长流',
      })
      await desk.codeFor('李秀英')
      expect(await client.ownPassword.count({ where: { personId: id } })).toBe(1)
      await desk.village.store.transaction((tx) =>
        change === 'rebind' ? tx.people.rebind('wxid_new', id, new Date()) : tx.people.erase(id, new Date()),
      )
      expect(await isOpen(one)).toBe(false)
      expect(await client.signInPass.count({ where: { personId: id } })).toBe(0)
      expect(await client.ownPassword.count({ where: { personId: id } })).toBe(0)
    }
  })
})
