import type { Clock, Transport } from '../ports.ts'

const REST_MS = 1_000
const LONGEST_REST_MS = 60_000

/**
 * Whether anything can be said at all: by what the transport tells, and, since it may not know yet, by what became of the
 * last attempts. While there is no connection nothing is attempted, so that nothing is given up for it.
 */
export class CircuitBreaker {
  readonly #transport: Pick<Transport, 'isUp'>
  readonly #clock: Clock
  #rests = 0
  #restedAt = 0
  #restsUntil = 0
  /** Where the last attempt got no answer. */
  #silent: string | null = null

  constructor(transport: Pick<Transport, 'isUp'>, clock: Clock) {
    this.#transport = transport
    this.#clock = clock
  }

  isUp(): boolean {
    if (!this.#transport.isUp()) {
      // When it comes back it is a new one.
      this.carried()
      return false
    }
    const now = this.#clock.now().getTime()
    return now >= this.#restsUntil || now < this.#restedAt
  }

  /** WeChat answered, with yes or no. */
  carried(): void {
    this.#rests = 0
    this.#restsUntil = 0
    this.#silent = null
  }

  /** An attempt failed for want of a connection. */
  broke(): void {
    const now = this.#clock.now().getTime()
    this.#restedAt = now
    this.#restsUntil = now + Math.min(REST_MS * 2 ** ++this.#rests, LONGEST_REST_MS)
  }

  /** An attempt got no answer. One conversation may hang; when the next does as well it is the connection. */
  fellSilent(conversation: string): void {
    if (this.#silent !== null && this.#silent !== conversation) this.broke()
    this.#silent = conversation
  }
}
