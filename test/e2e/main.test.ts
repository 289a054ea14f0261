import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

/** What a process holds of the machine's memory. */
function residentMb({ pid }: { readonly pid?: number | undefined }): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** `npm start` with nothing configured, as a newcomer runs it: the program, its sandbox and its terminal, in a folder of its own. */
describe('the program', { timeout: 240_000 }, () => {
  const main = join(import.meta.dirname, '../../src/start/index.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-main-'))
  const running: ChildProcessWithoutNullStreams[] = []
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
  })

  function start(env: Record<string, string> = {}) {
    const child = spawn('node', [main], {
      cwd: folder,
      env: { PATH: process.env.PATH, CONSOLE_PORT: '0', ...env },
    })
    running.push(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data
      })
    }
    const said = async (pattern: RegExp) => {
      // The first start makes the village.
      const late = Date.now() + 120_000
      for (;;) {
        const found = pattern.exec(output)
        if (found) return found
        if (Date.now() > late) throw new Error(`${pattern} was not said. So far:\n${output}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>
    return { child, said, ended, type: (line: string) => child.stdin.write(`${line}\n`), output: () => output }
  }

  it('opens its console on this machine, prints the operator’s password once, and opens a desk from the sandbox by one click', async () => {
    const first = start({ CONSOLE_PORT: '0' })
    await first.said(/网页控制台：http:\/\/127\.0\.0\.1:\d+，运维密码 [\w]{12}/)
    await first.said(/连心沙盒/)
    const [, url = '', password = ''] = /控制台：(\S+?)，运维密码 (\w+)/.exec(first.output()) ?? []
    const post = (path: string, form: Record<string, string>) => {
      const body = new URLSearchParams(form)
      return fetch(url + path, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' })
    }
    expect((await post('/sign-in', { name: '王建国', password })).status).toBe(401)
    expect((await post('/operator/sign-in', { password })).headers.get('location')).toBe('/operator')
    for (const nobody of ['莫老四', '没有这个人'])
      expect((await post('/sandbox/console', { as: nobody })).headers.get('location')).toBe('/sign-in')
    const entered = await post('/sandbox/console', { as: '王建国' })
    expect(entered.headers.get('location')).toBe('/')
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(url, { headers: { cookie } })
    const today = await page.text()
    expect(today).toMatch(/<h1>今天<\/h1>/)
    expect(today).toMatch(/head__name">王建国/)
    const health = (await (await fetch(`${url}/healthz`)).json()) as { wechat: boolean }
    expect(health.wechat).toBe(true)
    first.child.stdin.end()
    expect(await first.ended).toEqual([0, null])

    const second = start()
    await second.said(/网页控制台：http/)
    await second.said(/连心沙盒/)
    expect(second.output()).not.toMatch(/密码/)
    // 170 MB as measured; a library held twice, or a list of forty thousand words, would be seen.
    expect(residentMb(second.child)).toBeLessThan(215)
    second.child.stdin.end()
    await second.ended
  })

  it('carries an order from 点单 to 评单, keeps it through a kill -9, and stops when the input ends', async () => {
    const first = start()
    await first.said(/连心沙盒/)
    first.type('村民群 莫老四> 点单 厨房水管漏水')
    const [, number = ''] = await first.said(/志愿者群 +│ 新点单 #(\d+) .*厨房水管漏水/)
    first.type('志愿者群 陆大勇> > 我来')
    await first.said(new RegExp(`村民群 +│ @莫老四 #${number} 由陆大勇接单`))

    const second = start()
    expect(await second.ended).toEqual([4, null])
    expect(second.output()).toMatch(/另一个连心正在使用/)

    first.child.kill('SIGKILL')
    await first.ended
    const third = start()
    await third.said(/连心沙盒/)
    third.type(`志愿者群 陆大勇> 完成 ${number} 换了水龙头`)
    await third.said(new RegExp(`村民群 +│ @莫老四 #${number} .*评单 ${number} 5`))
    third.type(`村民群 莫老四> 评单 ${number} 5 又快又好`)
    await third.said(new RegExp(`村民群 +│ 谢谢莫老四！#${number} 评了 5 分`))
    third.child.stdin.end()
    expect(await third.ended).toEqual([0, null])
  })

  it('stops on SIGTERM in under 5 s', async () => {
    const program = start()
    await program.said(/连心沙盒/)
    const asked = Date.now()
    program.child.kill('SIGTERM')
    expect(await program.ended).toEqual([0, null])
    expect(Date.now() - asked).toBeLessThan(5_000)
  })

  it('tells a bad configuration in one line a problem, without a stack', async () => {
    const program = start({ SEND_PER_MINUTE: 'many', DATABASE_URL: 'mysql://x' })
    expect(await program.ended).toEqual([2, null])
    expect(program.output()).toMatch(/SEND_PER_MINUTE：/)
    expect(program.output()).toMatch(/DATABASE_URL：/)
    expect(program.output()).not.toMatch(/ at .*\.ts/)
    rmSync(folder, { recursive: true, force: true })
  })
})
