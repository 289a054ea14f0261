import { timingSafeEqual } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { field, readForm } from './forms.ts'
import type { ConsoleApp, ConsoleContext, ConsoleOptions } from './options.ts'
import { visitorOf } from './visitor.ts'

const COOKIE = 'lianxin'

/** From here on nobody passes without being signed in, and no form without its token. */
export function guard(app: ConsoleApp, { store, clock }: ConsoleOptions): void {
  app.use(async (c, next) => {
    const token = tokenOf(c)
    const visitor = token ? await store.transaction((tx) => visitorOf(tx, token, clock.now())) : null
    if (!visitor) {
      if (c.req.method === 'GET') return c.redirect('/sign-in', 303)
      throw new HTTPException(401)
    }
    c.set('visitor', visitor)
    if (!['GET', 'HEAD'].includes(c.req.method)) {
      const given = Buffer.from(field(await readForm(c), 'csrf'))
      const wanted = Buffer.from(visitor.csrf)
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HTTPException(403)
    }
    await next()
  })
}

export function tokenOf(c: ConsoleContext): string | undefined {
  return getCookie(c, COOKIE)
}

/** Gives the browser its token; `Secure` where a proxy in front says that TLS ends there. */
export function giveToken(c: ConsoleContext, token: string): void {
  const secure = c.req.header('x-forwarded-proto') === 'https'
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure })
}

export function takeToken(c: ConsoleContext): void {
  deleteCookie(c, COOKIE, { path: '/' })
}
