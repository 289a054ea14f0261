import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { bundled } from '../../support/bundled.ts'

/** How a bot is started in a process of its own. */
export interface BotStart {
  readonly url: string
  readonly service: { readonly token: string; readonly endpoint: string }
  /** How far its clock is ahead of the world's. */
  readonly aheadMs: number
}

export type ToBot = { readonly aheadMs: number }
export type FromBot =
  | { readonly kind: 'online' }
  /** What is due was looked at. */
  | { readonly kind: 'rang' }
  | { readonly kind: 'logged'; readonly level: 'warn' | 'error'; readonly message: string; readonly reason: string }

/** As a service manager would wait. */
const RESTART_MS = 300

/** Keeps one bot running, as a service manager does: whatever ends it, another is started. */
export class Keeper {
  /** How often it was killed. */
  kills = 0
  /** How often it came online, at a start or after it lost the line. */
  logins = 0
  /** How often what is due was looked at. */
  rings = 0
  /** What was logged, and how often. */
  readonly log = new Map<string, number>()
  /** What processes said that ended by themselves, and whether they had been online. */
  readonly ends: { readonly wasOnline: boolean; readonly output: string }[] = []
  #start: BotStart
  #child: ChildProcess | null = null
  #exited: Promise<void> = Promise.resolve()
  #running: Promise<void> | null = null
  #wanted = true
  #isOnline = false

  constructor(start: BotStart) {
    this.#start = start
  }

  begin(): void {
    this.#running = this.#keep()
  }

  async kill(): Promise<void> {
    while (!this.#child?.kill('SIGKILL')) await wait(10)
    this.kills++
    await this.#exited
  }

  /** Resolves when the one that runs is connected. */
  async online(): Promise<void> {
    while (!this.#isOnline) await wait(10)
  }

  /** Lets it finish and keeps it no longer. */
  async stop(): Promise<void> {
    this.#wanted = false
    this.#child?.kill('SIGTERM')
    await this.#running
  }

  setClock(aheadMs: number): void {
    this.#start = { ...this.#start, aheadMs }
    if (this.#child?.connected) this.#child.send({ aheadMs } satisfies ToBot, () => {})
  }

  async #keep(): Promise<void> {
    while (this.#wanted) {
      this.#exited = this.#run()
      await this.#exited
      if (this.#wanted) await wait(RESTART_MS)
    }
  }

  async #run(): Promise<void> {
    const program = await bundled('test/faults/wired.child.ts')
    const child = spawn('node', [program, JSON.stringify(this.#start)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child = child
    let output = ''
    let wasOnline = false
    child.stdout?.on('data', (data) => {
      output += data
    })
    child.stderr?.on('data', (data) => {
      output += data
    })
    child.on('message', (message: FromBot) => {
      if (message.kind === 'online') {
        wasOnline = true
        this.logins++
        this.#isOnline = true
      }
      if (message.kind === 'rang') this.rings++
      if (message.kind === 'logged') this.#count(message)
    })
    return new Promise((resolve) => {
      child.on('exit', (_, signal) => {
        this.#isOnline = false
        if (signal !== 'SIGKILL' && this.#wanted) this.ends.push({ wasOnline, output })
        resolve()
      })
    })
  }

  #count({ level, message, reason }: FromBot & { kind: 'logged' }): void {
    const line = `${level} ${message}: ${reason.replaceAll(/\d+/g, 'N').slice(0, 160)}`
    this.log.set(line, (this.log.get(line) ?? 0) + 1)
  }
}
