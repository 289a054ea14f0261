import { hashToken } from '../../domain/secrets.ts'
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person, Transaction } from '../../store/index.ts'
import type { Assets } from '../../web/assets.ts'
import { field, readForm } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, ConsoleOptions } from '../options.ts'
import { doorPage } from './door-page.tsx'
import { giveToken, tokenOf } from './guard.ts'
import { admit, end } from './visitor.ts'

/** Where a one-time link leads. Opening it uses nothing up: WeChat looks at a link before a person does. */
export function signInByLink(app: ConsoleApp, assets: Assets, { store, clock }: ConsoleOptions): void {
  const ownerOf = async (tx: Transaction, secret: string): Promise<Person | null> => {
    const owner = await tx.passes.ownerOf(hashToken(secret), 'link', clock.now())
    return owner === null ? null : tx.people.byId(owner)
  }

  app.get('/enter/:secret', async (c) => {
    const secret = c.req.param('secret')
    const person = await store.transaction((tx) => ownerOf(tx, secret))
    if (!person) return over(c, assets)
    return doorPage(c, assets, {
      title: '登录',
      what: '给您开的登录链接，只能用一次',
      body: (
        <form method="post" action="/enter" class="card">
          <input type="hidden" name="secret" value={secret} />
          <p>您是{person.name}本人就点下面；不是的请把这个链接还给开它的人</p>
          <button type="submit" class="weui-btn weui-btn_primary">
            我是{person.name}，登录
          </button>
        </form>
      ),
    })
  })

  app.post('/enter', async (c) => {
    const secret = field(await readForm(c), 'secret')
    const before = tokenOf(c)
    const token = await store.transaction(async (tx) => {
      const person = await ownerOf(tx, secret)
      if (!person || !(await tx.passes.use(hashToken(secret), 'link', clock.now()))) return null
      if (before) await end(tx, before)
      return admit(tx, person, 'link', clock.now())
    })
    if (!token) return over(c, assets)
    giveToken(c, token)
    // Nothing else will open this desk for somebody without WeChat: now is the time for a password.
    return c.redirect('/password', 303)
  })
}

function over(c: ConsoleContext, assets: Assets) {
  c.status(410)
  return doorPage(c, assets, {
    title: '链接用不了了',
    what: '这个登录链接用过了，或者过了一天',
    body: (
      <p class="sign-in__help">
        请管理这台机器的人再开一个；微信登记过的，<a href="/sign-in">用登录码登录</a>
      </p>
    ),
  })
}
