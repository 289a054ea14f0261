import type { Clock, Incoming, Self, Transport } from '../engine/ports.ts'
import type { ServiceAddress } from './puppet.ts'
import type { Refused } from './refused.ts'
import { endingOf } from './service-errors.ts'
import { Session } from './session.ts'
import type { Ending, Log, Status } from './status.ts'
import { transportOver } from './transport.ts'

export interface ConnectOptions {
  readonly service: ServiceAddress
  readonly clock: Clock
  readonly log: Log
  /** Called for each login, also after a reconnection; the first time before `connect` resolves, hence the transport. */
  readonly onLogin?: (self: Self, transport: Transport) => void | Promise<void>
  readonly onMessage: (incoming: Incoming) => void | Promise<void>
  /** WeChat asks the account to slow down. */
  readonly onRateNotice?: () => void | Promise<void>
  /** An account that would not take what was said to it; WeChat tells that only afterwards. */
  readonly onRefusal?: (accountId: string) => void | Promise<void>
  readonly onStatus?: (status: Status) => void | Promise<void>
  /** Whether the line, found taken at a start, was left behind by an earlier process of ours that died. Default: no. */
  readonly isLeftBehind?: () => Promise<boolean>
  /** Silence that is taken for death. Puppets beat every 15 s or so. */
  readonly heartbeatTimeoutMs?: number
  /** From connecting to the login, unless a code is waiting to be scanned. */
  readonly loginTimeoutMs?: number
  /** For one question to the service. */
  readonly rpcTimeoutMs?: number
  readonly sendTimeoutMs?: number
  /** The wait before the next attempt, the last one repeating; starts over after a login. */
  readonly backOffMs?: readonly number[]
}

export interface Connection {
  readonly transport: Transport
  status(): Status
  /** Who is signed in now, or null. */
  self(): Self | null
  /** Gracefully, in under 5 s. Tells the service to stop, never signs the account out. */
  stop(): Promise<void>
}

/** An attempt costs milliseconds, and what is said while nobody listens is lost: so it never waits long. */
const BACK_OFF_MS = [1_000, 2_000, 3_000, 5_000]

/** A refusal waits for a person, who is told each time. */
const REFUSED_MS = 60_000

/**
 * Connects and stays connected: whenever the instance in use dies (stream closed, silence, no login) it is buried and
 * a new one is built, one at a time. Resolves once the first attempt has come to something: a login, a code to scan,
 * or a service that is not there yet and is tried again. Rejects with `Refused` when that attempt shows that only a
 * person can help; a refusal later on is reported, and tried again, since by then it may be the service's mistake.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const supervisor = new Supervisor(options)
  await supervisor.begin()
  return {
    transport: supervisor.transport,
    status: () => supervisor.status,
    self: () => supervisor.session?.self ?? null,
    stop: () => supervisor.stop(),
  }
}

class Supervisor {
  readonly transport: Transport
  session: Session | null = null
  status: Status = { kind: 'connecting', attempt: 1 }
  readonly #options: ConnectOptions
  readonly #stopping = new AbortController()
  #attempt = 0
  #wasOnline = false
  #firstOutcome: (refusal: Refused | null) => void = () => {}
  #running: Promise<void> = Promise.resolve()

  constructor(options: ConnectOptions) {
    this.#options = options
    const { clock, sendTimeoutMs = 20_000 } = options
    this.transport = transportOver({
      session: () => this.session,
      clock,
      timeoutMs: sendTimeoutMs,
      onTooOften: () => this.#slowDown(),
    })
  }

  async begin(): Promise<void> {
    const refusal = await new Promise<Refused | null>((resolve) => {
      this.#firstOutcome = resolve
      this.#running = this.#run()
    })
    if (!refusal) return
    await this.stop()
    throw refusal
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    // Only an instance that is signed in owns the service; the others may not stop it for everybody.
    await this.session?.close(this.session.self !== null)
    await this.#running
  }

  async #run(): Promise<void> {
    const { clock, backOffMs = BACK_OFF_MS } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const because = await this.#live().catch(endingOf)
      if (signal.aborted) break
      const step = Math.min(Math.max(this.#attempt, 1), backOffMs.length) - 1
      const retryInMs = because.kind === 'refused' ? REFUSED_MS : (backOffMs[step] ?? 0)
      this.#report({ kind: 'offline', because, retryInMs })
      this.#firstOutcome(because.kind === 'refused' ? because.error : null)
      await clock.sleep(retryInMs, signal)
    }
    this.#report({ kind: 'stopped' })
    this.#firstOutcome(null)
  }

  /** One instance, from building it to burying it: the next cannot begin before. */
  async #live(): Promise<Ending> {
    this.#attempt += 1
    this.#report({ kind: 'connecting', attempt: this.#attempt })
    const session = new Session({
      service: this.#options.service,
      clock: this.#options.clock,
      log: this.#options.log,
      heartbeatTimeoutMs: this.#options.heartbeatTimeoutMs ?? 90_000,
      loginTimeoutMs: this.#options.loginTimeoutMs ?? 30_000,
      rpcTimeoutMs: this.#options.rpcTimeoutMs ?? 5_000,
      onLogin: (self) => {
        this.#attempt = 0
        this.#wasOnline = true
        this.#report({ kind: 'online', self })
        this.#tell(() => this.#options.onLogin?.(self, this.transport))
        this.#firstOutcome(null)
      },
      onLogout: (reason) => this.#report({ kind: 'logged-out', reason }),
      onScan: (qrcode) => {
        this.#report({ kind: 'scan', qrcode })
        this.#firstOutcome(null)
      },
      onMessage: (incoming) => this.#tell(() => this.#options.onMessage(incoming)),
      onRateNotice: () => this.#slowDown(),
      onRefusal: (accountId) => this.#tell(() => this.#options.onRefusal?.(accountId)),
    })
    this.session = session
    session.start()
    const ending = await session.ended
    // The stream that is taken after we had it is most likely our own, left over on a line that broke without a word;
    // the service would keep it for a quarter of an hour. At a first start it is somebody else's, and left alone.
    await session.close(ending.kind === 'taken' && (this.#wasOnline || (await this.#isLeftBehind())))
    this.session = null
    return ending
  }

  #slowDown(): void {
    this.#tell(() => this.#options.onRateNotice?.())
  }

  async #isLeftBehind(): Promise<boolean> {
    const { isLeftBehind = async () => false, log } = this.#options
    return isLeftBehind().catch((error: unknown) => {
      log.warn({ error: String(error) }, 'wechat: nobody can tell whose the line was')
      return false
    })
  }

  #report(status: Status): void {
    this.status = status
    this.#write(status)
    this.#tell(() => this.#options.onStatus?.(status))
  }

  /** A night without the service is a few lines in the log, not thousands. */
  #write(status: Status): void {
    const { log } = this.#options
    const again = this.#attempt > 3 && this.#attempt % 100 !== 0
    if (status.kind === 'connecting' || (status.kind === 'offline' && again)) {
      log.debug(status, `wechat: ${status.kind}`)
    } else if (status.kind === 'offline' && status.because.kind === 'refused') {
      log.error({ retryInMs: status.retryInMs }, `wechat: ${status.because.error.message}`)
    } else if (status.kind === 'offline') {
      log.warn(status, 'wechat: not connected, trying again')
    } else {
      log.info({ kind: status.kind }, `wechat: ${status.kind}`)
    }
  }

  /** What a handler throws or rejects with is its own affair; it must neither stop the supervision nor go unhandled. */
  #tell(handler: () => unknown): void {
    const call = async () => handler()
    call().catch((error: unknown) => {
      this.#options.log.error(
        { error: error instanceof Error ? error.stack : String(error) },
        'wechat: a handler failed',
      )
    })
  }
}
