import type { Line, Sandbox } from '../../../src/sandbox/index.ts'

/** What is said once about a matter, wherever it is said: the number, and what it is about. */
const ONCE = [
  /#(\d+) 登记好了：.*第(\d+)件/u,
  /新点单 #(\d+) .*第(\d+)件/u,
  /(\p{Script=Han}+)，#(\d+) 由您接单/u,
  /#(\d+) 评了 \d 分，这件事办完了/u,
]

/** What the bot said, as far as it is said only once, and how often it was said again. */
export class Heard {
  /** How many messages held something that had been said before, by the fault that went on. */
  readonly doubled = new Map<string, number>()
  readonly #said = new Map<string, RegExpExecArray>()
  readonly #during: () => string

  constructor(sandbox: Sandbox, during: () => string) {
    this.#during = during
    sandbox.onBotSays((line) => this.#hear(line))
  }

  /** Whether an order's placing was answered. */
  placed(token: string): boolean {
    return this.acknowledged().some((one) => one.token === token)
  }

  /** Orders that were said to be placed: their number, and which they were. */
  acknowledged(): readonly { readonly number: number; readonly token: string }[] {
    return this.#all(0).map(([, number, token]) => ({ number: Number(number), token: token ?? '' }))
  }

  /** Orders that were said to be somebody's. */
  claimed(): readonly { readonly number: number; readonly name: string }[] {
    return this.#all(2).map(([, name, number]) => ({ number: Number(number), name: name ?? '' }))
  }

  /** Orders that were said to be over. */
  rated(): readonly number[] {
    return this.#all(3).map(([, number]) => Number(number))
  }

  #all(which: number): readonly RegExpExecArray[] {
    return [...this.#said].filter(([key]) => key.startsWith(`${which} `)).map(([, match]) => match)
  }

  #hear({ room, direct, text }: Line): void {
    let again = false
    for (const line of text.split('\n')) {
      for (const [which, pattern] of ONCE.entries()) {
        const match = pattern.exec(line)
        if (!match) continue
        const key = `${which} ${room} ${direct} ${match[0]}`
        again ||= this.#said.has(key)
        this.#said.set(key, match)
      }
    }
    const during = this.#during()
    if (again) this.doubled.set(during, (this.doubled.get(during) ?? 0) + 1)
  }
}
