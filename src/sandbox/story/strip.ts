import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../domain/ports.ts'
import type { Sandbox } from '../server.ts'
import { type Line, readScript } from './script.ts'
import { type Listener, tell } from './tell.ts'

/** Whose phones lie side by side, with which chat open. */
export const PHONES: readonly { readonly who: string; readonly chat: string; readonly is: string }[] = [
  { who: '莫老四', chat: '村民群', is: '村民' },
  { who: '王建国', chat: '志愿者群', is: '书记' },
  { who: '蓝春燕', chat: '志愿者群', is: '志愿者' },
]

/** What each line of the story means, in its order. */
const CAPTIONS: readonly string[] = [
  '莫老四家里有事，在村民群说一句，就登记好了',
  '志愿者群也看到了，书记请蓝春燕去看看',
  '蓝春燕答应了，莫老四马上知道谁来',
  '办好了说一声，连心请莫老四评一评',
  '用了多久报一句，记进志愿时长',
  '莫老四打 5 分，这件事就办完了',
  '谁办的、怎么评的，一查就有；台账也记好了',
]
/** One after the other, so that no two are taken for the same. */
const MATTERS: readonly string[] = ['灶台打不着火', '门锁坏了开不了', '厨房水管漏水', '热水器不热']

/** The bot has mostly answered when it was silent for so long, and does not answer any more after so much longer. */
const QUIET_MS = 500
const PATIENCE_MS = 15_000

export interface Scene {
  /** The number of the line that was said last, from 1; 0 before the first. */
  readonly step: number
  readonly of: number
  readonly caption: string
  /** Whose phone lies in front. */
  readonly front: string
  readonly isPlaying: boolean
}

/** Plays the story of one order through the real bot. Stopped, it is told to its end without pauses: the order is in order. */
export class Strip {
  readonly #sandbox: Sandbox
  readonly #clock: Clock
  readonly #onChange: () => void
  readonly #script: readonly Line[] = readScript(
    'strip.txt',
    readFileSync(new URL('strip.txt', import.meta.url), 'utf8'),
  )
  #scene: Scene = { step: 0, of: CAPTIONS.length, caption: '', front: PHONES[0]?.who ?? '', isPlaying: false }
  #stopping = new AbortController()
  #playing: Promise<void> = Promise.resolve()
  #played = 0

  constructor(sandbox: Sandbox, clock: Clock, onChange: () => void) {
    this.#sandbox = sandbox
    this.#clock = clock
    this.#onChange = onChange
  }

  get scene(): Scene {
    return this.#scene
  }

  /** Begins, unless it is playing. */
  play(): void {
    if (this.#scene.isPlaying) return
    this.#stopping = new AbortController()
    this.#show({ step: 0, caption: '', front: PHONES[0]?.who ?? '', isPlaying: true })
    this.#playing = this.#tell()
  }

  /** Resolves when the order is finished. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#playing
  }

  async #tell(): Promise<void> {
    const what = MATTERS[this.#played++ % MATTERS.length] ?? ''
    const said = new Map<string, string[]>()
    let heardAt = 0
    const forget = this.#sandbox.onBotSays(({ room, direct, text }) => {
      const place = room ?? `DM:${direct}`
      said.set(place, [...(said.get(place) ?? []), text])
      heardAt = performance.now()
    })
    let saidAt = 0
    const village: Listener = {
      say: async (room, who, text) => {
        const step = this.#scene.step + 1
        this.#show({ step, caption: CAPTIONS[step - 1] ?? '', front: who })
        saidAt = performance.now()
        this.#sandbox.speak({ room, who, text })
      },
      said: (room) => said.get(room) ?? [],
      rooms: () => [...said.keys()],
      async settle() {
        const isThinking = () => (heardAt > saidAt ? heardAt + QUIET_MS : saidAt + PATIENCE_MS) > performance.now()
        while (saidAt > 0 && isThinking()) await wait(50)
      },
      async more() {
        const [before, since] = [heardAt, performance.now()]
        while (heardAt === before && performance.now() < since + PATIENCE_MS) await wait(50)
        return heardAt > before
      },
      setClock: (to) => this.#pause(to.getTime() - this.#clock.now().getTime()),
      now: () => this.#clock.now(),
    }
    try {
      await tell({ file: 'strip.txt', lines: this.#script, knows: { what } }, village)
      this.#show({ isPlaying: false })
    } catch {
      this.#withdraw(said)
      this.#show({ isPlaying: false, caption: '没有演完：村里正好有别的事，这一单撤了。再看一遍试试' })
    }
    forget()
  }

  /** What was begun and could not be told to its end is not left behind. */
  #withdraw(said: ReadonlyMap<string, readonly string[]>): void {
    const [{ who, chat } = { who: '', chat: '' }] = PHONES
    const number = /^#(\d+) 登记好了/mu.exec(said.get(chat)?.join('\n') ?? '')?.[1]
    if (number) this.#sandbox.speak({ room: chat, who, text: `撤单 ${number}` })
  }

  /** In the second half whoever speaks next has the phone in hand. */
  async #pause(ms: number): Promise<void> {
    const { signal } = this.#stopping
    const says = this.#script.filter((line) => line.kind === 'says')
    await this.#clock.sleep(ms / 2, signal)
    this.#show({ front: says[this.#scene.step]?.who ?? this.#scene.front })
    await this.#clock.sleep(ms / 2, signal)
  }

  #show(change: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...change }
    this.#onChange()
  }
}
