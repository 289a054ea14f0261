interface Asked<Ask, Answer> {
  readonly ask: Ask
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}

/**
 * Does in one statement what the lanes of a commit ask for in the same turn of the event loop, and sends one statement at
 * a time: Prisma compiles statements it is given in one turn as one, anew for each mixture of them (measured: a quarter of
 * a burst's CPU), and keeps the plan of one that comes alone. Whoever asks waits until it is done, so nobody ever reads
 * past what is still to be written.
 */
export class SharedStatements {
  readonly #kinds: (() => Promise<void> | null)[] = []
  #running = false

  /** A kind of ask; `work` answers many of them in their order. */
  of<Ask, Answer>(work: (asks: readonly Ask[]) => Promise<readonly Answer[]>): (ask: Ask) => Promise<Answer> {
    let asked: Asked<Ask, Answer>[] = []
    this.#kinds.push(() => {
      if (asked.length === 0) return null
      const now = asked
      asked = []
      return answer(now, work)
    })
    return (ask) =>
      new Promise((done, failed) => {
        asked.push({ ask, done, failed })
        if (!this.#running) void this.#run()
      })
  }

  async #run(): Promise<void> {
    this.#running = true
    for (let busy = true; busy;) {
      // The next tick comes after every promise of this turn has moved its lane on.
      await new Promise<void>((resolve) => process.nextTick(resolve))
      busy = false
      for (const kind of this.#kinds) {
        const answered = kind()
        if (answered) await answered
        busy ||= answered !== null
      }
    }
    this.#running = false
  }
}

async function answer<Ask, Answer>(
  asked: readonly Asked<Ask, Answer>[],
  work: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await work(asked.map((one) => one.ask))
    asked.forEach(({ done }, at) => {
      done(answers[at] as Answer)
    })
  } catch (error) {
    for (const { failed } of asked) failed(error)
  }
}
