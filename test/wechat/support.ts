import { setTimeout as wait } from 'node:timers/promises'
import type { Clock, Incoming, Self } from '../../src/engine/ports.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { type Connection, type ConnectOptions, connect, type Log, type Status } from '../../src/wechat/index.ts'

export const realClock: Clock = {
  now: () => new Date(),
  passed: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => {}),
}

export function recordingLog(): Log & { lines: string[] } {
  const lines: string[] = []
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(fields)}`)
  }
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

export const PEOPLE = [
  { name: '王建国', friend: true },
  { name: '韦志强', friend: true },
  { name: '莫老四' },
  { name: '张三' },
]
export const ROOMS = [
  { name: '村民群', members: ['王建国', '韦志强', '莫老四', '张三'], aliases: { 韦志强: '韦队长' } },
]

export async function village(options: Partial<Parameters<typeof startSandbox>[0]> = {}): Promise<Sandbox> {
  return startSandbox({ people: PEOPLE, rooms: ROOMS, heartbeatMs: 100, ...options })
}

/** Everything a connection tells, collected; and the connection. */
export interface Ear {
  readonly heard: Incoming[]
  readonly logins: Self[]
  readonly statuses: Status[]
  readonly rateNotices: number[]
  readonly refusers: string[]
  readonly log: ReturnType<typeof recordingLog>
  connection: Connection
}

export async function listenTo(
  service: { token: string; endpoint: string },
  options: Partial<ConnectOptions> = {},
): Promise<Ear> {
  const ear = {
    heard: [],
    logins: [],
    statuses: [],
    rateNotices: [],
    refusers: [],
    log: recordingLog(),
  } as unknown as Ear
  ear.connection = await connect({
    service: { token: service.token, endpoint: service.endpoint },
    clock: realClock,
    log: ear.log,
    heartbeatTimeoutMs: 600,
    loginTimeoutMs: 3_000,
    backOffMs: [50, 100, 200],
    onMessage: (incoming) => void ear.heard.push(incoming),
    onLogin: (self) => void ear.logins.push(self),
    onStatus: (status) => void ear.statuses.push(status),
    onRateNotice: () => void ear.rateNotices.push(Date.now()),
    onRefusal: (accountId) => void ear.refusers.push(accountId),
    ...options,
  })
  return ear
}

/** Waits until `check` holds; says what was waited for when it never does. */
export async function until(what: string, check: () => boolean, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms
  while (!check()) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`)
    await wait(10)
  }
}

/** Rejections nobody handled, in this worker. Every suite asserts that there are none. */
export const unhandled: unknown[] = []
process.on('unhandledRejection', (reason) => unhandled.push(reason))
