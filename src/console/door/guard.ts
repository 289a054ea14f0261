import { timingSafeEqual } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { Assets } from '../../web/assets.ts'
import { field, ownPage, readForm } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, ConsoleOptions } from '../options.ts'
import { address } from '../parts.tsx'
import { VILLAGE_FIELD } from '../ticket.tsx'
import { signInAgain } from './sign-in-form.tsx'
import { visitorOf } from './visitor.ts'

const COOKIE = 'lianxin'
/** Where a township's office acts as itself, and the forms that stand on every page. */
const IN_OFFICE = /^\/(?:act|village|sign-out|township\/[\w-]+)$/

/** From here on nobody passes without being signed in, and no form without its token. */
export function guard(app: ConsoleApp, assets: Assets, { store, clock }: ConsoleOptions): void {
  app.use(async (c, next) => {
    const token = tokenOf(c)
    const isForm = !['GET', 'HEAD'].includes(c.req.method)
    const asked = isForm && token ? field(await readForm(c), VILLAGE_FIELD) : c.req.query(VILLAGE_FIELD)
    const visitor = token ? await store.transaction((tx) => visitorOf(tx, token, clock.now(), asked)) : null
    if (!visitor) {
      if (c.req.method === 'GET') return c.redirect(address('/sign-in', { next: nextIn(c) }), 303)
      // What was written is not lost with the session: the way back in carries it along.
      if (c.req.path === '/act') return signInAgain(c, assets, await readForm(c))
      throw new HTTPException(401)
    }
    c.set('visitor', visitor)
    if (isForm) await demandToken(c, visitor.csrf)
    // Never in another village than the one it was made for: not even when they have no office there any more.
    if ((isForm || asked !== undefined) && asked !== visitor.village.id)
      throw new HTTPException(isForm && asked === '' ? 400 : 403)
    const isOffice = !visitor.villages.some(({ id }) => id === visitor.village.id)
    // What is of the township itself is done and shown on the pages of its office alone.
    if (isOffice && !IN_OFFICE.test(c.req.path)) throw new HTTPException(403)
    // What it leads to is to be shown there too.
    if (isForm && !isOffice) await store.transaction((tx) => tx.sessions.turnTo(visitor.sessionId, visitor.village.id))
    await next()
  })
}

/** The page that was asked for, to be shown once somebody is signed in; the first page is anyway. */
function nextIn(c: ConsoleContext): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  return pathname === '/' && search === '' ? undefined : (ownPage(pathname + search) ?? undefined)
}

/** @throws HTTPException 403 when a form does not carry its session's token. */
export async function demandToken(c: ConsoleContext, csrf: string): Promise<void> {
  const given = Buffer.from(field(await readForm(c), 'csrf'))
  const wanted = Buffer.from(csrf)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HTTPException(403)
}

export function tokenOf(c: ConsoleContext): string | undefined {
  return getCookie(c, COOKIE)
}

export function giveToken(c: ConsoleContext, token: string): void {
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isEncrypted(c) })
}

/** Whether people open the page over TLS; its cookies are then for TLS alone. */
export function isEncrypted(c: ConsoleContext): boolean {
  return c.get('arrival').origin.startsWith('https:')
}

export function takeToken(c: ConsoleContext): void {
  deleteCookie(c, COOKIE, { path: '/' })
}
