/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { hours } from '../../domain/time.ts'
import { type Assets, createAssets } from '../../web/assets.ts'
import { page } from '../../web/page.tsx'
import { createWeb, type WebEnv, type WebOptions } from '../../web/secure.ts'
import { pictureType } from '../picture.ts'
import type { Play } from '../play.ts'
import { loopbackOnly } from './loopback.ts'
import { SandboxView } from './sandbox.tsx'
import { say } from './say.ts'
import { stripOf } from './strip-of.ts'
import { StripView } from './strip.tsx'
import { viewOf } from './view-of.ts'
import { addressOf, HOME, LONGEST_LEAP } from './view.ts'

const STYLES = ['sandbox.css', 'lists.css', 'chat.css', 'composer.css']
const SCRIPTS = ['changes.js', 'sandbox.js']
const STRIP = { styles: ['sandbox.css', 'lists.css', 'chat.css', 'strip.css'], scripts: ['changes.js', 'strip.js'] }

const ALL = new Set([...STYLES, ...SCRIPTS, ...STRIP.styles, ...STRIP.scripts])
const FILES = Object.fromEntries([...ALL].map((name) => [name, new URL(name, import.meta.url)]))

/** WeChat's own limit over gRPC is 4 MiB, and a file travels there in base64. */
const LARGEST_FILE = 3 * 1024 * 1024

const word = z.string().max(4_000).catch('')
const place = { as: word, chat: word }
const saying = z.object({
  ...place,
  text: word,
  quote: word,
  join: word,
  solitaire: word,
  sample: word,
  file: z.instanceof(File).nullable().catch(null),
})
const leap = z.object({ ...place, hours: z.coerce.number().int().min(1).max(LONGEST_LEAP) })
const holding = z.object({ as: word })
const newcomer = z.object({ name: z.string().trim().min(1).max(30) })

/** A minute's silence and a browser may think that nobody is there. */
const BEAT_MS = 30_000

/** The WeChat to try the bot in, as an app of its own at `/sandbox`. */
export function createSandboxPages(play: Play, { random, log }: Pick<WebOptions, 'random' | 'log'>): Hono<WebEnv> {
  const assets = createAssets(FILES, HOME)
  const web = createWeb<WebEnv>({ assets, random, log, largest: LARGEST_FILE })
  return web.route(HOME, routes(play, assets))
}

function routes(play: Play, assets: Assets): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(loopbackOnly)

  app.get('/', async (c) => {
    const view = await viewOf(play, c.req.query())
    const title = `${view.chat.title} - ${view.who.name}的微信 - 连心沙盒`
    const body = <SandboxView {...view} />
    return page(c, assets, { title, body, styles: STYLES, scripts: SCRIPTS })
  })

  app.post('/say', async (c) => {
    const said = saying.parse(await c.req.parseBody())
    const isMember = play.phones.chats(said.as).some(({ key }) => key === said.chat)
    if (isMember) await say(play.sandbox, play.phones, said)
    return backTo(c, said)
  })

  app.get('/strip', (c) =>
    page(c, assets, { title: '看一遍 - 连心沙盒', body: <StripView {...stripOf(play)} />, ...STRIP }),
  )

  app.post('/strip', async (c) => {
    const { do: what } = await c.req.parseBody()
    if (what === 'stop') await play.strip.stop()
    else play.strip.play()
    return c.redirect(`${HOME}/strip`, 303)
  })

  app.post('/newcomer', async (c) => {
    const read = newcomer.safeParse(await c.req.parseBody())
    if (!read.success) return c.redirect(HOME, 303)
    // Whoever lives here already is not new: it is their phone that is taken in hand.
    if (play.sandbox.people().every(({ name }) => name !== read.data.name)) play.join(read.data.name)
    return backTo(c, { as: read.data.name, chat: '' })
  })

  app.post('/forward', async (c) => {
    const read = leap.safeParse(await c.req.parseBody())
    if (!read.success) return c.redirect(HOME, 303)
    await play.forward(hours(read.data.hours))
    return backTo(c, read.data)
  })

  app.post('/console', async (c) => {
    const read = holding.safeParse(await c.req.parseBody())
    const opened = read.success && (await play.openDesk(c, read.data.as))
    return c.redirect(opened ? '/' : '/sign-in', 303)
  })

  app.post('/reset', async (c) => {
    await play.reset()
    return c.redirect(HOME, 303)
  })

  app.get('/files/:id', async (c) => {
    const file = play.sandbox.fileOf(c.req.param('id'))
    if (!file) throw new HTTPException(404)
    const picture = await pictureType(file.bytes)
    c.header('Content-Disposition', picture ? 'inline' : 'attachment')
    return c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': picture ?? 'application/octet-stream' })
  })

  // It only tells that something is new; the page asks again for what it shows.
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const forget = play.onChange(() => void stream.writeSSE({ event: 'change', data: '' }))
      stream.onAbort(forget)
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'change', data: '' })
        await stream.sleep(BEAT_MS)
      }
    }),
  )
  return app
}

function backTo(c: Context, { as, chat }: { readonly as: string; readonly chat: string }): Response {
  return c.redirect(addressOf({ as, chat }), 303)
}
