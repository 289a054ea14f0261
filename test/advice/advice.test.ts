import { afterAll, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { readTranscripts, tell } from '../support/transcript.ts'
import { type Advice, adviceIn, kindOf } from './advice.ts'
import { STORIES } from './stories.ts'

/** What was tried already, in whichever story. */
const tried = new Set<string>()

/**
 * Every sentence of the bot that tells somebody what to send is sent: in the state in which it was said, by whom and where
 * it was said to. It must be carried out or asked about, and must not find that there is nothing to do.
 */
describe('advice works', () => {
  afterAll(() => {
    expect(tried.size).toBeGreaterThan(400)
    // Answers with thanks among them.
    expect([...tried].filter((kind) => kind.includes('谢谢')).length).toBeGreaterThan(60)
  })

  for (const transcript of readTranscripts()) {
    it(`in the story: ${transcript.name}`, { timeout: 600_000 }, async () => {
      const village = await startInProcess(transcript.setup, transcript.now)
      const trial = new Trial(village)
      await tell(transcript, { ...watched(village, trial) })
      await village.close()
      expect(trial.failures).toEqual([])
    })
  }

  for (const [name, now, lines] of STORIES) {
    it(`in the story: ${name}`, { timeout: 600_000 }, async () => {
      const village = await startInProcess('village', now)
      const trial = new Trial(village)
      const told = watched(village, trial)
      for (const [room, who, text] of lines) {
        if (room === '==') await told.setClock?.(new Date(who))
        else await told.say(room, who, text ?? '')
        await told.settle()
      }
      await village.close()
      expect(trial.failures).toEqual([])
    })
  }
})

/** A village that has all that is said in it tried out as it settles. */
function watched(village: InProcess, trial: Trial): InProcess {
  return {
    ...village,
    async say(room, who, text) {
      trial.spoke(room, who)
      await village.say(room, who, text)
    },
    async settle() {
      await village.settle()
      await trial.look()
    },
  }
}

class Trial {
  readonly #village: InProcess
  readonly #heard = new Map<string, number>()
  readonly #speakers = new Map<string, string>()
  readonly failures: string[] = []

  constructor(village: InProcess) {
    this.#village = village
  }

  spoke(room: string, who: string): void {
    this.#speakers.set(room, who)
  }

  /** Tries what was said since the last look, each in a village of its own. */
  async look(): Promise<void> {
    for (const room of this.#village.rooms()) {
      const said = this.#village.said(room)
      for (const text of said.slice(this.#heard.get(room) ?? 0)) {
        for (const advice of adviceIn({
          text,
          room,
          after: this.#speakers.get(room) ?? null,
          code: this.#village.setupCode,
        }))
          await this.#try(advice)
      }
      this.#heard.set(room, said.length)
    }
    this.#speakers.clear()
  }

  async #try(advice: Advice): Promise<void> {
    const kind = kindOf(advice)
    if (tried.has(kind)) return
    tried.add(kind)
    const fork = await this.#village.fork()
    const { say, who, room, quoting, from } = advice
    const words = quoting
      ? `「连心小助手：${from.replace(/^@\S+\u2005/u, '')}」\n- - - - - - - - - - - - - - -\n${say}`
      : say
    const before = await fork.store.client.inbox.count()
    const answer = (await fork.answers(room, who, words)).join('\n')
    const row = await fork.store.client.inbox.findFirst({
      where: { handledAt: { not: null } },
      orderBy: { id: 'desc' },
    })
    const isHeard = (await fork.store.client.inbox.count()) > before
    const outcome = isHeard ? row?.outcome : 'not heard'
    await fork.close()
    if (!['done', 'asked'].includes(outcome ?? '') || NOTHING.test(answer)) {
      this.failures.push(
        `[${room}] ${who}> ${say}\n    ${outcome}: ${answer.slice(0, 120)}\n    told: ${from.slice(0, 160)}`,
      )
    }
  }
}

/** An answer that finds nothing where advice had promised something. */
const NOTHING = /还是空的|没有可以|怎么用|例如：/u
