import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { WebEnv } from '../../web/secure.ts'

/** Nobody but this very machine, and not through a proxy on it: whoever reaches the sandbox can speak as anybody. */
export const loopbackOnly: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (!c.get('arrival').local) throw new HTTPException(404)
  await next()
}
