import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach } from 'vitest'
import { openFiles } from '../../src/attachments/index.ts'
import { createConsole } from '../../src/console/app.ts'
import { offerPassword } from '../../src/console/door/operator-password.ts'
import { type ConsoleOptions, Health } from '../../src/console/index.ts'
import { hashCode } from '../../src/domain/secrets.ts'
import { after } from '../../src/domain/time.ts'
import { examine } from '../../src/operator/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { serve } from '../../src/web/serve.ts'
import { NO_FILES } from './files.ts'
import { hoursOver } from './hours.ts'
import { type InProcess, SELF, startInProcess } from './inprocess.ts'
import { registry } from './registry.ts'
import { importUpload, templateFile } from './roster.ts'

/** The operator's, which opens nothing of a village. */
export const PASSWORD = '青山 test password'
export const ORIGIN = 'http://127.0.0.1:8787'

/** The demo village with its console, asked without a network. */
export interface TestConsole {
  readonly village: InProcess
  /** Says something in WeChat, until the village has answered. */
  say(room: string, who: string, text: string): Promise<void>
  readonly app: ReturnType<typeof createConsole>
  readonly options: ConsoleOptions
  readonly health: Health
  readonly faults: object[]
  /** Asks as a browser on this machine does. */
  ask(path: string, init?: Asking): Promise<Response>
  /** A one-time code as 登录 in WeChat gives it; of several of one name, to this one. */
  codeFor(name: string, id?: string): Promise<string>
  /** Signs in with such a code and returns what the browser then sends. */
  signIn(name: string): Promise<SignedIn>
  serve(): ReturnType<typeof serve>
  close(): Promise<void>
}

export interface Asking {
  readonly method?: string
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The other end of the line. */
  readonly from?: string
}

export interface SignedIn {
  readonly cookie: string
  readonly csrf: string
  /** What every form of theirs carries, as a page newly made for them would have it. */
  ticket(): Readonly<Record<'csrf' | 'in' | 'once', string>>
  get(path: string): Promise<string>
  /** Posts a form with its token; resolves to the page it leads to. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<string>
}

export async function openTestConsole(
  now = '2026-11-23T09:00:00+08:00',
  front: ConsoleOptions['front'] = { proxies: [] },
  known: ConsoleOptions['registry'] = registry,
): Promise<TestConsole> {
  const village = await startInProcess('village', now)
  const files = openFiles(village.attachments, random)
  return {
    ...(await consoleOver({ store: village.store, clock: village.clock, files }, front, known)),
    village,
    async say(room, who, text) {
      await village.say(room, who, text)
      await village.settle()
    },
    close: () => village.close(),
  }
}

/** Hands over a new village's console, and its secretary signed in, before each test. */
export function eachInFreshConsole(take: (desk: TestConsole, secretary: SignedIn) => void): void {
  let desk: TestConsole
  beforeEach(async () => {
    desk = await openTestConsole()
    take(desk, await desk.signIn('王建国'))
  })
  afterEach(() => desk.close())
}

/** A console over any store. */
export async function consoleOver(
  { store, clock, files = NO_FILES }: Pick<ConsoleOptions, 'store' | 'clock'> & Partial<Pick<ConsoleOptions, 'files'>>,
  front: ConsoleOptions['front'] = { proxies: [] },
  known: ConsoleOptions['registry'] = registry,
): Promise<Omit<TestConsole, 'village' | 'say' | 'close'>> {
  const health = new Health(store, clock)
  health.wire = () => ({ online: true, said: '已连接', account: SELF.id })
  const faults: object[] = []
  const place = { url: 'postgresql://nowhere/test', folder: tmpdir(), backups: { folder: null, keepDays: 14 } }
  const options: ConsoleOptions = {
    store,
    clock,
    random,
    registry: known,
    files,
    roster: {
      take: (files, options) => importUpload(store, files, { ...options, now: clock.now(), random }),
      blank: async () => templateFile(),
    },
    health,
    examine: () => examine({ ...place, store, line: () => health.wire(), thorough: false }, clock),
    healthFrom: 'loopback',
    front,
    hours: await hoursOver(store),
    pace: () => ({ perMinute: 20, pausedUntil: null }),
    log: { error: (facts) => faults.push(facts), warn() {} },
  }
  await offerPassword(store, random, PASSWORD)
  const app = createConsole(options)

  const ask: TestConsole['ask'] = async (path, { method = 'GET', cookie, form, body, headers, from } = {}) =>
    app.request(
      path,
      {
        method: form || body ? 'POST' : method,
        headers: {
          host: '127.0.0.1:8787',
          origin: ORIGIN,
          ...(cookie && { cookie }),
          ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        ...(form && { body: new URLSearchParams(form).toString() }),
        ...(body && { body }),
      },
      { incoming: { socket: { remoteAddress: from ?? '127.0.0.1' } } },
    )

  const codeFor: TestConsole['codeFor'] = async (name, id) => {
    const person = await store.client.person.findFirst({ where: { name, ...(id && { id }) } })
    if (!person) throw new Error(`nobody is called ${name}`)
    const code = random.code(8)
    const pass = {
      id: hashCode(code),
      personId: person.id,
      kind: 'code',
      expiresAt: after(clock.now(), 300_000),
    } as const
    await store.transaction((tx) => tx.passes.give(pass))
    return code
  }

  return {
    app,
    options,
    health,
    faults,
    ask,
    codeFor,
    async signIn(name) {
      const answer = await ask('/sign-in', { form: { name, code: await codeFor(name) } })
      const cookie = answer.headers.get('set-cookie')?.split(';')[0]
      if (!cookie) throw new Error(`${name} was not let in: ${answer.status}`)
      const get = async (path: string) => (await ask(path, { cookie })).text()
      const first = await get('/')
      const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(first)?.[1] ?? ''
      const csrf = hidden('csrf')
      const ticket = () => ({ csrf, in: hidden('in'), once: randomUUID() })
      return {
        cookie,
        csrf,
        ticket,
        get,
        async post(path, form) {
          const done = await ask(path, { cookie, form: { ...ticket(), ...form } })
          const to = done.headers.get('location')
          return to ? get(to) : done.text()
        },
      }
    },
    serve: () => serve(app, { host: '127.0.0.1', port: 0 }),
  }
}

/** A few days of a village's life, so that every page has something to show. */
export async function liveAWhile({ say, settle, setClock }: InProcess): Promise<void> {
  const days: readonly (readonly [at: string, ...lines: (readonly [room: string, who: string, text: string])[]])[] = [
    ['2026-11-02T09:00:00+08:00', ['村民群', '莫老四', '点单 厨房水管漏水'], ['志愿者群', '陆大勇', '接单 1']],
    [
      '2026-11-02T15:00:00+08:00',
      ['志愿者群', '陆大勇', '完成 1 换了水龙头'],
      ['村民群', '莫老四', '评单 1 5 又快又好'],
    ],
    ['2026-11-05T10:00:00+08:00', ['村民群', '覃小芳', '点单 路灯不亮'], ['村民群', '农卫东', '点单 想找人帮收八角']],
    ['2026-11-10T10:00:00+08:00', ['志愿者群', '陆大勇', '接单 2'], ['党员群', '韦志强', '走访 蓝阿婆 今天 身体还好']],
    ['2026-11-16T09:00:00+08:00', ['村干群', '王建国', '任务 @李秀英 @覃小芳 11月18日前 核对低保名单']],
    [
      '2026-11-20T09:00:00+08:00',
      ['村干群', '王建国', '发起签到 组织生活会 截止 11月20日 18:00'],
      ['村干群', '李秀英', '签到'],
    ],
    [
      '2026-11-22T16:00:00+08:00',
      ['村民群', '莫老四', '点单 屋顶漏雨，想找人看看'],
      ['党员群', '韦志强', '民情 村口涵洞堵了'],
    ],
    [
      '2026-11-23T09:00:00+08:00',
      ['党员群', '韦志强', '报事 蓝阿婆 急难 摔了一跤'],
      ['村干群', '王建国', '四议 修上屯路灯'],
      ['村民群', '王建国', '征求 村口建凉亭还是建球场 到11月26日晚8点'],
      ['村民群', '张三', '表态 10 2'],
    ],
  ]
  for (const [at, ...lines] of days) {
    await setClock?.(new Date(at))
    for (const [room, who, text] of lines) {
      await say(room, who, text)
      await settle()
    }
  }
}

/** The forms of a page by what their buttons say, each as what a browser would send of it before anything is filled in. */
export function formsIn(page: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const forms = [...page.matchAll(/<form method="post" action="\/act".*?<\/form>/gs)].map(([form]) => {
    const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const label = /<button[^>]*>(.*?)<\/button>/s.exec(form)?.[1]?.replace(/<[^>]*>/g, '') ?? ''
    return [label, Object.fromEntries(fields.map(([, name, value]) => [name, value]))] as const
  })
  return new Map(forms)
}
