import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ConsoleApp, ConsoleEnv, ConsoleOptions } from './options.ts'

/** For whoever watches the machine: 200 or 503, and the counters. Open without a session, hence to this machine alone. */
export function healthPages(app: ConsoleApp, { health, healthFrom }: ConsoleOptions): void {
  const onlyHere: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
    if (healthFrom === 'loopback' && !c.get('arrival').local) throw new HTTPException(404)
    await next()
  }
  app.get('/healthz', onlyHere, async (c) => {
    const checkup = await health.check()
    return c.json(checkup, checkup.ok ? 200 : 503)
  })
  app.get('/metrics', onlyHere, async (c) => {
    return c.body(await health.registry.metrics(), 200, { 'Content-Type': health.registry.contentType })
  })
}
