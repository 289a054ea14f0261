import { type Context, type Env, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { NONCE, type SecureHeadersVariables, secureHeaders } from 'hono/secure-headers'
import type { Random } from '../domain/ports.ts'
import type { Assets } from './assets.ts'
import { type Arrival, arrivals, type Front, isOwnHost } from './front.ts'
import { problemPage } from './problem.tsx'

/** What every page knows of its request. */
export interface WebEnv extends Env {
  Variables: SecureHeadersVariables & { arrival: Arrival }
}

export interface WebOptions {
  readonly assets: Assets
  readonly random: Pick<Random, 'code'>
  readonly log: { error(facts: object, message: string): void }
  /** What stands in front; default: nothing. */
  readonly front?: Front
  /** The most bytes a request may have; default: 64 KiB, a form of a few lines. */
  readonly largest?: number
  /** Where a form brings files, the most bytes it may have; undefined elsewhere. */
  readonly files?: (path: string) => number | undefined
}

/** An app whose every route is guarded and whose errors are told in Chinese, without their stack. */
export function createWeb<E extends WebEnv>({
  assets,
  random,
  log,
  front = { proxies: [] },
  largest = 64 * 1024,
  files = () => undefined,
}: WebOptions): Hono<E> {
  const app = new Hono<E>()
  const arrivalOf = arrivals(front)
  app.use(headers)
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.use(async (c, next) => {
    const arrival = arrivalOf(c)
    c.set('arrival', arrival)
    if (arrival.origin !== front.origin && !isOwnHost(c.req.header('host'))) throw new HTTPException(421)
    await next()
  })
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: () => Promise.reject(new HTTPException(413)) })
  app.use((c, next) => limit(files(c.req.path) ?? largest)(c, next))
  app.use(async (c, next) => {
    if (!SAFE.has(c.req.method) && !isFromOwnPage(c, c.get('arrival'), front)) throw new HTTPException(403)
    await next()
  })
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

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a page of ours sent the form: by its Origin, which every browser sends; where it is missing, by what else the
 * browser says of it. Below the public address the scheme counts; elsewhere TLS may end in front of us.
 */
function isFromOwnPage(c: Context, arrival: Arrival, front: Front): boolean {
  const [origin, site] = [c.req.header('origin'), c.req.header('sec-fetch-site')]
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return site === 'same-origin'
  if (arrival.origin === front.origin) return origin === front.origin
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}
