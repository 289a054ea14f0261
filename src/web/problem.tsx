/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Assets } from './assets.ts'
import { page } from './page.tsx'

const SAID: Readonly<Record<number, string>> = {
  400: '发来的内容看不懂，请返回重试',
  401: '请先登录',
  403: '这一步不是从本页面发起的，或者您没有这个权限。请返回刷新后再试；前面有反向代理的，请设好 CONSOLE_ORIGIN',
  404: '没有这个页面',
  413: '太大了，发不出去：文字请删短一些，文件请在 3 MB 以内',
  421: '请用 IP 地址或 localhost 打开本页面；前面有反向代理的，请把它的网址写进 CONSOLE_ORIGIN',
  429: '试得太频繁了，请过一会儿再试',
}

/** A page that says what went wrong, and the number under which the log tells more. */
export function problemPage(
  c: Context,
  assets: Assets,
  status: ContentfulStatusCode,
  fault?: string,
): Response | Promise<Response> {
  const said = fault ? `出了点问题，编号 ${fault}，请告诉管理员` : (SAID[status] ?? '这一步没有办成，请返回重试')
  c.status(status)
  return page(c, assets, {
    title: said,
    body: (
      <main class="problem">
        <h1>{said}</h1>
        <p>
          <a href="/">回首页</a>
        </p>
      </main>
    ),
  })
}
