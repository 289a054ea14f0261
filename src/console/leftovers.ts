import type { Acted } from '../engine/hear/on-behalf.ts'
import type { Command } from '../speech/mechanism.ts'
import { type Form, LONGEST } from './forms.ts'
import type { Visitor } from './options.ts'

/** What somebody filled into a form that was not carried out, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>

/** What is left of the last form of a session in a village: what the bot said, and what was filled in where that was in vain. */
export interface Left {
  readonly said: Acted
  readonly typed: Typed | null
}

/** More are not kept; the oldest is forgotten. */
const MOST = 500

/** What is left of forms, until the next page of their session and village is shown. */
export class Leftovers {
  readonly #left = new Map<string, Left>()

  keep(sessionId: string, villageId: string, left: Left): void {
    const [oldest] = this.#left.keys()
    if (oldest !== undefined && this.#left.size >= MOST) this.#left.delete(oldest)
    this.#left.set(placeOf(sessionId, villageId), left)
  }

  of({ sessionId, village }: Visitor): Left | null {
    return this.#left.get(placeOf(sessionId, village.id)) ?? null
  }

  /** Once it was shown. */
  forget({ sessionId, village }: Visitor): void {
    this.#left.delete(placeOf(sessionId, village.id))
  }
}

const placeOf = (sessionId: string, villageId: string): string => `${sessionId} ${villageId}`

/** What every form carries unseen, which is made anew. */
const TICKET: ReadonlySet<string> = new Set(['csrf', 'in', 'once', 'seen', 'back'])

/** What was filled into a form. */
export function typedIn(form: Form): Typed {
  return Object.fromEntries([...form].flatMap(([name, [value = '']]) => (TICKET.has(name) ? [] : [[name, value]])))
}

/** What was filled into a form as text, for a page that carries it along. */
export const packed = (typed: Typed): string => JSON.stringify(typed)

/** And back; null when it is none. */
export function unpacked(text: string): Typed | null {
  if (text === '' || text.length > 2 * LONGEST) return null
  try {
    const made: unknown = JSON.parse(text)
    const fields = typeof made === 'object' && made !== null && !Array.isArray(made) ? Object.entries(made) : []
    const own = fields.filter((one): one is [string, string] => /^\w{1,20}$/.test(one[0]) && typeof one[1] === 'string')
    return own.length > 0 ? Object.fromEntries(own) : null
  } catch {
    return null
  }
}

/** What was filled in vain into this form of a command, on what it is given; null when it was another. */
export function typedInto({ typed }: Visitor, command: Command, given: Typed): Typed | null {
  const isIt = typed?.command === command.id && Object.entries(given).every(([name, value]) => typed[name] === value)
  return isIt ? typed : null
}
