/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Assets } from '../../web/assets.ts'
import { backTo, type Form, field } from '../forms.ts'
import { packed, typedIn } from '../leftovers.ts'
import type { ConsoleContext } from '../options.ts'
import { Field } from '../parts.tsx'
import { VILLAGE_FIELD } from '../ticket.tsx'
import { doorPage, PasswordInput, Problem } from './door-page.tsx'

/** What signing in carries along: where it leads, and what was written into a form of which village before. */
export interface Along {
  readonly next?: string
  readonly typed?: string
  readonly village?: string
}

/** Somebody sent a form after their session was over: they sign in, and what they wrote is still there. */
export function signInAgain(c: ConsoleContext, assets: Assets, form: Form): Response | Promise<Response> {
  c.status(401)
  const along = { next: backTo(form), typed: packed(typedIn(form)), village: field(form, VILLAGE_FIELD) }
  return signInForm(c, assets, { ...along, problem: '太久没动，已经退出了。登录以后接着办，您写的不会丢' })
}

function CarriedAlong({ next = '', typed = '', village = '' }: Along) {
  return (
    <>
      {next !== '' && <input type="hidden" name="next" value={next} />}
      {typed !== '' && <input type="hidden" name="typed" value={typed} />}
      {village !== '' && <input type="hidden" name={VILLAGE_FIELD} value={village} />}
    </>
  )
}

export function signInForm(
  c: ConsoleContext,
  assets: Assets,
  { name = '', problem, ...along }: Along & { readonly name?: string; readonly problem?: string },
): Response | Promise<Response> {
  const yourName = (
    <Field label="姓名">
      <input class="input" name="name" value={name} autocomplete="username" required maxlength={40} />
    </Field>
  )
  return doorPage(c, assets, {
    title: '登录',
    what: '村里的事，一句话办',
    body: (
      <>
        <form method="post" action="/sign-in" class="card">
          <Problem said={problem} />
          <CarriedAlong {...along} />
          {yourName}
          <Field label="登录码">
            <input
              class="input code"
              name="code"
              autocomplete="one-time-code"
              autocapitalize="characters"
              required
              maxlength={20}
            />
          </Field>
          <button type="submit" class="weui-btn weui-btn_primary">
            登录
          </button>
          <p class="sign-in__help">
            登录码怎么来：在微信里私聊小助手（或在村干群里）发「登录」，它私下回您一个，五分钟内有效
          </p>
        </form>
        <details class="card sign-in__other">
          <summary>用自己的密码登录</summary>
          <form method="post" action="/sign-in">
            <CarriedAlong {...along} />
            {yourName}
            <Field label="密码">
              <PasswordInput name="password" autocomplete="current-password" />
            </Field>
            <button type="submit" class="weui-btn weui-btn_default">
              用密码登录
            </button>
            <p class="sign-in__help">密码是您自己登录以后设的。忘了就用登录码</p>
          </form>
        </details>
        <p class="sign-in__help">
          还没有微信登记的，请管理这台机器的人给您开一个登录链接。<a href="/operator">运维入口</a>
        </p>
      </>
    ),
  })
}
