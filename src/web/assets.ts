import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Env, Hono } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** Files by the name they are asked for; the name's ending says what they are. */
const SHARED: Readonly<Record<string, URL>> = {
  'weui.css': new URL(import.meta.resolve('weui/dist/style/weui.min.css')),
  'web.css': new URL('assets/web.css', import.meta.url),
}

/** The files that pages may name. Nothing else on the disk is reachable. */
export interface Assets {
  /** The address of a file; it changes with the content, so a browser may keep the file for ever. */
  url(name: string): string
  /** Adds the routes of the files. */
  serve<E extends Env>(app: Hono<E>): void
}

/**
 * Reads the shared files and a page's own, once; `base` is the path under which they are asked for.
 * @throws when a file is missing, or has an ending that is not served.
 */
export function createAssets(own: Readonly<Record<string, URL>> = {}, base = ''): Assets {
  const files = new Map(Object.entries({ ...SHARED, ...own }).map(([name, url]) => [name, read(base, name, url)]))
  return {
    url(name) {
      const file = files.get(name)
      if (!file) throw new Error(`no asset is called ${name}`)
      return file.path
    },
    serve(app) {
      for (const { path, type, body } of files.values()) {
        app.get(path, (c) =>
          c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
        )
      }
    },
  }
}

function read(base: string, name: string, url: URL) {
  const type = TYPES[extname(name)]
  if (!type) throw new Error(`${name} has an ending that is not served`)
  const body = new Uint8Array(readFileSync(url))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `${base}/assets/${hash}/${name}`, type, body }
}
