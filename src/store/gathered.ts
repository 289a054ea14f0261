/**
 * Does in one statement what the lanes of a commit ask for in the same turn of the event loop. Whoever asks waits until
 * it is done, so nobody ever reads past what is still to be written.
 */
export class Gathered<Ask, Answer = undefined> {
  readonly #work: (asks: readonly Ask[]) => Promise<readonly Answer[]>
  #asked: { ask: Ask; done: (answer: Answer) => void; failed: (error: unknown) => void }[] = []

  /** `work` answers in the order of the asks. */
  constructor(work: (asks: readonly Ask[]) => Promise<readonly Answer[]>) {
    this.#work = work
  }

  of(ask: Ask): Promise<Answer> {
    return new Promise((done, failed) => {
      // The next tick comes after every promise of this turn has moved its lane on.
      if (this.#asked.push({ ask, done, failed }) === 1) process.nextTick(() => void this.#answer())
    })
  }

  async #answer(): Promise<void> {
    const asked = this.#asked.splice(0)
    try {
      const answers = await this.#work(asked.map((one) => one.ask))
      asked.forEach(({ done }, at) => {
        done(answers[at] as Answer)
      })
    } catch (error) {
      for (const { failed } of asked) failed(error)
    }
  }
}
