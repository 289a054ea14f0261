import type { HttpBindings } from '@hono/node-server'
import type { ConsoleContext } from './options.ts'

/** Where a request came from: the other end of the line, which is the proxy's where there is one. */
export function addressOf(c: ConsoleContext): string {
  const { incoming } = c.env as Partial<HttpBindings>
  return incoming?.socket.remoteAddress ?? 'unknown'
}

/** Whether it came from this very machine, and not through a proxy on it. */
export function isLocal(c: ConsoleContext): boolean {
  return /^(::1|(::ffff:)?127\.[\d.]+)$/.test(addressOf(c)) && c.req.header('x-forwarded-for') === undefined
}
