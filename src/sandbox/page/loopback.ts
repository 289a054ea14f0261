import { getConnInfo } from '@hono/node-server/conninfo'
import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

const ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/** Nobody but this very machine: whoever reaches the sandbox can speak as anybody. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const from = getConnInfo(c).remote.address ?? ''
  if (!ADDRESSES.has(from) || !NAMES.test(c.req.header('host') ?? '')) throw new HTTPException(404)
  await next()
}
