import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { Fatal } from '../errors.ts'

/** What answers requests: an app, or several. */
export interface Pages {
  fetch(request: Request, ...rest: never[]): Response | Promise<Response>
}

/** Two apps on one server: what lies at the path, or below it, is the second's alone; without one, nothing is there. */
export function beside(first: Pages, path: string, second: Pages | undefined): Pages {
  const front = new Hono()
  for (const below of [path, `${path}/*`]) {
    front.all(below, (c) => second?.fetch(c.req.raw, c.env as never) ?? c.notFound())
  }
  front.all('*', (c) => first.fetch(c.req.raw, c.env as never))
  return front
}

/** A web server that is listening. */
export interface Web {
  /** Where it is reached, `http://127.0.0.1:8787`. */
  readonly url: string
  /** Finishes what is being answered and resolves; live streams are ended. */
  stop(): Promise<void>
}

const GRACE_MS = 1_000

/** How long a browser may take to say what it wants, before the line is closed: whoever dawdles keeps a place for nobody. */
interface Patience {
  /** For the head of a request, and for all of it. */
  readonly headMs: number
  readonly wholeMs: number
}
const PATIENCE: Patience = { headMs: 10_000, wholeMs: 30_000 }

/**
 * Serves an app. Port 0 takes any that is free.
 * @throws Fatal when the port is taken or the host is not ours.
 */
export async function serve(
  app: Pages,
  { host, port, patience = PATIENCE }: { readonly host: string; readonly port: number; readonly patience?: Patience },
): Promise<Web> {
  const server = createAdaptorServer({
    fetch: app.fetch as (request: Request) => Promise<Response>,
    serverOptions: {
      headersTimeout: patience.headMs,
      requestTimeout: patience.wholeMs,
      connectionsCheckingInterval: patience.headMs / 5,
    },
  }) as Server
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Fatal(
      'config',
      `网页不能开在 ${host}:${port}（${why}），请换一个 CONSOLE_PORT 或 CONSOLE_HOST / The pages cannot be served there; choose another`,
    )
  }
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(late)
    },
  }
}
