import type { Role } from '../../domain/roles.ts'
import { type Rehearsing, rehearse } from '../../engine/hear/rehearse.ts'
import { stage } from '../../engine/hear/stage.ts'
import type { Outcome } from '../../speech/outcome.ts'
import { aboutOpen } from '../../speech/suggested.ts'
import type { Sandbox } from '../server.ts'
import { examplesFor } from './examples.ts'
import { namedIn } from './named.ts'

export interface ChipsOptions extends Omit<Rehearsing, 'botName'> {
  readonly sandbox: Pick<Sandbox, 'bot' | 'people' | 'rooms' | 'transcript'>
}

/** So many are looked at and so many shown; those about what is open push the others off a phone. */
const OPEN_LOOKED_AT = 12
const OPEN_SHOWN = 6
const SHOWN = 10
/** What the bot said so long ago is looked through for what it named. */
const LATELY = 8

/** Lines that somebody can send as they stand in one of their chats. None of them is refused or met with silence. */
export class Chips {
  readonly #with: ChipsOptions
  /** Of what one can always say, what works, by who and where: it changes seldom, and a look costs a rehearsal a line. */
  readonly #always = new Map<string, Promise<readonly string[]>>()

  constructor(options: ChipsOptions) {
    this.#with = options
  }

  /** What can be said now, about what is open to them first. */
  async for(who: string, chat: string): Promise<readonly string[]> {
    const { store, clock, random, registry, sandbox } = this.#with
    const talkerId = sandbox.people().find(({ name }) => name === who)?.id ?? ''
    const roomId = sandbox.rooms().find(({ name }) => name === chat)?.id ?? null
    const account = sandbox.bot.id
    const message = { account, chatId: roomId, talkerId, talkerName: who, sentAt: clock.now() }
    const works = async (text: string) => {
      const line = { account, roomId, talker: { id: talkerId, name: who }, text, mentions: [] }
      return isAnswered(await rehearse(line, { ...this.#with, botName: sandbox.bot.name }))
    }
    const { open, always } = await store.transaction(async (tx) => {
      const scene = await stage(message, tx, clock.now(), { random, registry })
      const { actor, home, rolesIn, place } = scene
      // Whoever comes to the township's group has their roles at home.
      const roles = actor?.roles.size === 0 && home ? rolesIn(home.id) : (actor?.roles ?? new Set<Role>())
      const examples = examplesFor(registry.live, roles, place)
      return { open: await aboutOpen(scene, OPEN_LOOKED_AT), always: examples }
    })
    const said = sandbox
      .transcript()
      .filter((line) => line.byBot && (roomId ? line.room === chat : line.direct === who))
    const named = said
      .slice(-LATELY)
      .reverse()
      .flatMap(({ text }) => namedIn(text))
    const key = `${who}\n${chat}`
    const known = this.#always.get(key) ?? firstOf(always, SHOWN, works)
    this.#always.set(key, known)
    return [...(await firstOf(eachMatterOnce([...named, ...open]), OPEN_SHOWN, works)), ...(await known)]
  }

  /** What one can always say is looked at anew. */
  forget(): void {
    this.#always.clear()
  }
}

function isAnswered(outcome: Outcome | null): boolean {
  return outcome?.reply !== undefined && outcome.outcome !== 'refused'
}

async function firstOf(
  lines: readonly string[],
  most: number,
  works: (line: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const line of new Set(lines)) if (found.length < most && (await works(line))) found.push(line)
  return found
}

/** One line of each matter before the second of any. */
function eachMatterOnce(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const [first, more]: [string[], string[]] = [[], []]
  for (const line of lines) {
    const number = /\d+/u.exec(line)?.[0] ?? line
    ;(seen.has(number) ? more : first).push(line)
    seen.add(number)
  }
  return [...first, ...more]
}
