import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerPassword } from '../../src/console/door/operator-password.ts'
import { liveAWhile, openTestConsole, PASSWORD, type TestConsole } from '../support/console.ts'

describe('the operator', () => {
  let desk: TestConsole
  beforeAll(async () => {
    desk = await openTestConsole('2026-11-01T09:00:00+08:00')
    await liveAWhile(desk.village)
  })
  afterAll(() => desk.close())

  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const enter = (password: string, from?: string) =>
    desk.ask('/operator/sign-in', { form: { password }, ...(from && { from }) })
  async function signedIn() {
    const cookie = cookieOf(await enter(PASSWORD))
    const page = await (await desk.ask('/operator', { cookie })).text()
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const offer = async (form: Record<string, string>) =>
      (await desk.ask('/operator/links', { cookie, form: { csrf, ...form } })).text()
    return { cookie, csrf, page, offer }
  }
  const unbind = async (name: string) => {
    await desk.village.store.client.binding.deleteMany({ where: { person: { name } } })
    await desk.village.store.client.setting.update({ where: { key: 'revision' }, data: { value: name } })
    desk.village.clock.advance(2_000)
  }

  it('sees how the machine is, and nothing of a village', async () => {
    const { cookie, page } = await signedIn()
    expect(page).toMatch(/数据库<\/dt><dd>正常/)
    expect(page).toMatch(/第一个管理员/)
    expect(page).not.toMatch(/莫老四|蓝阿婆|王建国|李秀英|青山|水管|涵洞/)
    const pages = desk.app.routes.filter(({ method, path }) => method === 'GET' && !/\*|assets|:/.test(path))
    const closed = pages.filter(({ path }) => !/^\/(sign-in|operator|healthz|metrics)$/.test(path))
    expect(closed.length).toBeGreaterThan(9)
    for (const { path } of closed) {
      const answer = await desk.ask(path, { cookie })
      expect([path, answer.status, answer.headers.get('location')]).toEqual([
        path,
        303,
        expect.stringMatching(/^\/sign-in(\?next=.*)?$/),
      ])
    }
    expect((await desk.ask('/matters/1', { cookie })).status).toBe(303)
    expect((await desk.ask('/act', { cookie, form: { say: '撤单 1' } })).status).toBe(401)
  })

  it('sees what is to be done as the terminal tells it, but not whom it is about', async () => {
    const { client } = desk.village.store
    await client.person.updateMany({ where: { name: '李秀英' }, data: { unreachedAt: desk.village.clock.now() } })
    const { page } = await signedIn()
    expect(page).toMatch(/要处理的 \d 处.*<dt>私聊<\/dt><dd>有 1 位私聊不到。请本人加机器人为好友.*npm run doctor/)
    expect(page).not.toMatch(/李秀英/)
    desk.health.wire = () => ({ online: false, said: '断线了，正在重连', account: null })
    expect((await signedIn()).page).toMatch(/<dt>微信<\/dt><dd>断线了，正在重连。看机器人开着没有/)
    desk.health.wire = () => ({ online: true, said: '已连接', account: null })
    await client.person.updateMany({ data: { unreachedAt: null } })
  })

  it('is asked for the password, is locked out at one address, and leaves by signing out', async () => {
    for (let at = 0; at < 10; at++) expect((await enter('guess', '10.9.9.9')).status).toBe(401)
    expect((await enter(PASSWORD, '10.9.9.9')).status).toBe(429)
    const { cookie, csrf } = await signedIn()
    expect((await desk.ask('/operator/links', { form: { csrf, name: '李秀英' } })).status).toBe(401)
    expect((await desk.ask('/operator/links', { cookie, form: { csrf: 'x', name: '李秀英' } })).status).toBe(403)
    await desk.ask('/operator/sign-out', { cookie, form: { csrf } })
    expect((await desk.ask('/operator/links', { cookie, form: { csrf, name: '李秀英' } })).status).toBe(401)
  })

  it('hands a link to who has no WeChat, and to nobody else', async () => {
    const { offer } = await signedIn()
    expect(await offer({ name: '李秀英' })).toMatch(/李秀英的微信已经登记了，请本人在微信里私聊小助手发「登录」/)
    expect(await offer({ name: '莫老四' })).toMatch(/没有叫莫老四的/)
    await unbind('李秀英')
    const path = /http:\/\/127\.0\.0\.1:8787(\/enter\/[\w-]+)/.exec(await offer({ name: '李秀英' }))?.[1] ?? ''
    // To look at it, as WeChat does, uses nothing up.
    for (let at = 0; at < 2; at++) expect(await (await desk.ask(path)).text()).toMatch(/我是李秀英，登录/)
    const secret = path.replace('/enter/', '')
    const kept = JSON.stringify(await desk.village.store.client.signInPass.findMany())
    expect(kept).not.toContain(secret)
    const entered = await desk.ask('/enter', { form: { secret } })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/password'])
    expect(await (await desk.ask('/', { cookie: cookieOf(entered) })).text()).toMatch(/head__name">李秀英/)
    expect((await desk.ask('/enter', { form: { secret } })).status).toBe(410)
    expect((await desk.ask(path)).status).toBe(410)
    const secretary = await desk.signIn('王建国')
    expect(await secretary.get('/audit')).toMatch(/李秀英 由运维开了登录链接/)
  })

  it('hands out links that end: after a day, and with the next', async () => {
    const { offer } = await signedIn()
    await unbind('李秀英')
    const secretOf = (page: string) => /\/enter\/([\w-]+)/.exec(page)?.[1] ?? ''
    const first = secretOf(await offer({ name: '李秀英' }))
    const second = secretOf(await offer({ name: '李秀英' }))
    expect((await desk.ask('/enter', { form: { secret: first } })).status).toBe(410)
    desk.village.clock.advance(24 * 3_600_000)
    expect((await desk.ask('/enter', { form: { secret: second } })).status).toBe(410)
  })

  it('is signed out when the password changes, and nobody else is', async () => {
    const { cookie, csrf } = await signedIn()
    const secretary = await desk.signIn('王建国')
    expect(await offerPassword(desk.village.store, desk.options.random)).toBeNull()
    expect(await offerPassword(desk.village.store, desk.options.random, 'another one')).toBeNull()
    expect((await desk.ask('/operator/links', { cookie, form: { csrf, name: '李秀英' } })).status).toBe(401)
    expect((await desk.ask('/', { cookie: secretary.cookie })).status).toBe(200)
  })
})
