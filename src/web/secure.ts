import { isIP } from 'node:net'
import { type Context, type Env, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { NONCE, type SecureHeadersVariables, secureHeaders } from 'hono/secure-headers'
import type { Random } from '../domain/ports.ts'
import type { Assets } from './assets.ts'
import { problemPage } from './problem.tsx'

/** What every page knows of its request. */
export interface WebEnv extends Env {
  Variables: SecureHeadersVariables
}

export interface WebOptions {
  readonly assets: Assets
  readonly random: Pick<Random, 'code'>
  readonly log: { error(facts: object, message: string): void }
  /** The most bytes a request may have; default: 64 KiB, a form of a few lines. */
  readonly largest?: number
}

/** An app whose every route is guarded and whose errors are told in Chinese, without their stack. */
export function createWeb<E extends WebEnv>({ assets, random, log, largest = 64 * 1024 }: WebOptions): Hono<E> {
  const app = new Hono<E>()
  app.use(headers)
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.use(async (c, next) => {
    if (!isOwnHost(c.req.header('host'))) throw new HTTPException(421)
    await next()
  })
  app.use(bodyLimit({ maxSize: largest, onError: () => Promise.reject(new HTTPException(413)) }))
  app.use(csrf({ origin: isSameOrigin }))
  app.notFound((c) => problemPage(c, assets, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problemPage(c, assets, error.status)
    const fault = random.code(4)
    log.error({ err: error, fault, path: c.req.routePath }, `fault ${fault} while answering a page`)
    return problemPage(c, assets, 500, fault)
  })
  assets.serve(app)
  return app
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: [NONCE],
    styleSrc: ["'self'"],
    // weui's icons are masks in its style sheet.
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  // Whoever puts TLS in front says so there; on plain loopback it means nothing.
  strictTransportSecurity: false,
})

/** Only an address or localhost: a name could be another site's that was made to point here (DNS rebinding). */
function isOwnHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1') ?? ''
  return name === 'localhost' || isIP(name) !== 0
}

/** The scheme is left out: TLS may end in front of us. */
function isSameOrigin(origin: string, c: Context): boolean {
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}
