/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Assets } from './assets.ts'

export interface Page {
  readonly title: string
  readonly body: Child
  /** Names of the page's own style sheets and scripts, as its assets call them. */
  readonly styles?: readonly string[]
  readonly scripts?: readonly string[]
}

/** A whole page in weui's 关怀模式, its large and well contrasted dress. */
export function page(
  c: Context,
  assets: Assets,
  { title, body, styles = [], scripts = [] }: Page,
): Response | Promise<Response> {
  const nonce = c.get('secureHeadersNonce') ?? ''
  const whole = (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {['weui.css', 'web.css', ...styles].map((name) => (
          <link rel="stylesheet" href={assets.url(name)} />
        ))}
        <link rel="icon" href="data:," />
        {scripts.map((name) => (
          <script src={assets.url(name)} nonce={nonce} defer />
        ))}
      </head>
      <body data-weui-theme="light" data-weui-mode="care">
        {body}
      </body>
    </html>
  )
  return c.html(html`<!doctype html>${whole}`)
}
