/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { hashToken } from '../../domain/secrets.ts'
import { after, hours } from '../../domain/time.ts'
import type { Assets } from '../../web/assets.ts'
import { field, readForm } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, ConsoleOptions } from '../options.ts'
import { Field } from '../parts.tsx'
import { doorPage, PasswordInput, Problem } from './door-page.tsx'
import { demandToken, isEncrypted } from './guard.ts'
import { operatorPage } from './operator-page.tsx'
import { isOperator } from './operator-password.ts'
import { type Offered, offerLink } from './sign-in-links.ts'
import { giveBack, takeTry } from './tries.ts'

const COOKIE = 'lianxin-operator'
const OPEN_MS = hours(1)
/** Their tries are counted like a person's. */
const OPERATOR = '(operator)'

/**
 * 运维: who keeps the machine, and has its password, sees how it is and hands out sign-in links. Nothing of a village is to be
 * had here.
 */
export function operator(app: ConsoleApp, assets: Assets, options: ConsoleOptions): void {
  const { store, clock } = options

  const isOpen = (token: string) => store.transaction((tx) => tx.operators.isOpen(hashToken(token), clock.now()))
  const show = (c: ConsoleContext, token: string, offered: Offered = {}) =>
    operatorPage(c, assets, options, { csrf: csrfOf(token), ...offered })

  app.get('/operator', async (c) => {
    const token = getCookie(c, COOKIE)
    return token && (await isOpen(token)) ? show(c, token) : form(c, assets)
  })

  app.post('/operator/sign-in', async (c) => {
    const trier = { address: c.get('arrival').address, name: OPERATOR }
    const leave = await store.transaction((tx) => takeTry(tx, trier, clock.now()))
    if (leave !== 'anything') {
      c.status(429)
      return form(c, assets, '试得太多了，请过一刻钟再试')
    }
    if (!(await isOperator(store, field(await readForm(c), 'password')))) {
      c.status(401)
      return form(c, assets, '运维密码不对')
    }
    const token = randomBytes(32).toString('base64url')
    await store.transaction(async (tx) => {
      await giveBack(tx, trier)
      await tx.operators.begin(hashToken(token), after(clock.now(), OPEN_MS))
      tx.audit.note({ personId: null, accountId: 'operator', villageId: null, action: 'operator-sign-in' }, clock.now())
    })
    setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/operator', secure: isEncrypted(c) })
    return c.redirect('/operator', 303)
  })

  app.post('/operator/links', async (c) => {
    const token = await enteredAs(c)
    const fields = await readForm(c)
    const asked = { name: field(fields, 'name'), chosen: field(fields, 'person') }
    const offered = await store.transaction((tx) => offerLink(tx, asked, clock.now()))
    return show(c, token, offered)
  })

  app.post('/operator/sign-out', async (c) => {
    const token = await enteredAs(c)
    await store.transaction((tx) => tx.operators.end(hashToken(token)))
    deleteCookie(c, COOKIE, { path: '/operator' })
    return c.redirect('/operator', 303)
  })

  async function enteredAs(c: ConsoleContext): Promise<string> {
    const token = getCookie(c, COOKIE)
    if (!token || !(await isOpen(token))) throw new HTTPException(401)
    await demandToken(c, csrfOf(token))
    return token
  }
}

const csrfOf = (token: string): string => hashToken(`form ${token}`)

function form(c: ConsoleContext, assets: Assets, problem?: string) {
  return doorPage(c, assets, {
    title: '运维',
    what: '管理这台机器的人从这里进',
    body: (
      <>
        <form method="post" action="/operator/sign-in" class="card">
          <Problem said={problem} />
          <Field label="运维密码">
            <PasswordInput name="password" autocomplete="current-password" />
          </Field>
          <button type="submit" class="weui-btn weui-btn_primary">
            进入
          </button>
          <p class="sign-in__help">写在 CONSOLE_PASSWORD 里，没写的第一次启动时打印过一次。它看不到村里的事</p>
        </form>
        <p class="sign-in__help">
          <a href="/sign-in">村干部从这里登录</a>
        </p>
      </>
    ),
  })
}
