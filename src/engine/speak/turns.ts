import { alike } from '../../domain/alike.ts'
import type { Purpose } from '../../domain/shelf-life.ts'
import type { WaitingMessage } from '../../store/index.ts'

/** A conversation spoken to this recently leaves the last message of the allowance to one that was silent. */
const BUSY_MS = 12_000
/** Lines that merge are gathered: not at all for the first of a burst, then ever longer up to the longest. */
const GATHER_MS = 2_000
const LONGEST_GATHER_MS = 8_000
/** After so much silence a burst is over. */
const CALM_MS = 20_000
const REMEMBERED = 500
/** Whoever asked so long ago hardly waits for the answer any more; those who still do go first. */
const AWAITED_MS = 2 * 60_000

/** Whose turn it is. */
export interface Turn {
  readonly conversation: string
  /** How long it should wait for others to ride along; 0 when it may speak. */
  readonly hold: number
  /** It may use the last message of the allowance: an answer where nothing was said lately. */
  readonly first: boolean
}

/** Names the rows that are said together: of one conversation and one purpose. */
export function groupOf(row: Pick<WaitingMessage, 'chatId' | 'contactId' | 'personId' | 'purpose'>): string {
  return `${row.purpose} ${conversationOf(row)}`
}

/** Names the conversation a row belongs to. */
export function conversationOf({
  chatId,
  contactId,
  personId,
}: Pick<WaitingMessage, 'chatId' | 'contactId' | 'personId'>): string {
  return `${chatId} ${contactId} ${personId}`
}

/**
 * Shares what may be said among conversations. Answers go before reminders and those before announcements; among equals
 * it is the turn of whoever waited longest to be spoken to, so that a busy group starves no other. When more answers wait
 * than can be said, it is that of whoever asked last. What it remembers is only for fairness: a new start forgets it and
 * nothing is lost.
 */
export class Turns {
  readonly #lately = new Map<string, { readonly at: number; readonly streak: number }>()

  /** Of rows that are ready. Null when there are none. */
  next(rows: readonly WaitingMessage[], now: Date): Turn | null {
    let best: Turn | null = null
    let bestAt = Number.POSITIVE_INFINITY
    let bestUrgency: Urgency | undefined
    for (const { group, urgency } of byUrgency(rows, now)) {
      const [head] = group
      // A less urgent row only has its turn while all that is more urgent is being gathered.
      if (best?.hold === 0 && urgency !== bestUrgency) break
      const conversation = conversationOf(head)
      const lately = this.#lately.get(conversation)
      const since = passed(lately?.at ?? Number.NEGATIVE_INFINITY, now)
      const hold = group.every((row) => row.mergeKey !== null) ? Math.max(0, gatherFor(lately, since) - since) : 0
      const at = urgency === 'old reply' ? -newest(group) : (lately?.at ?? Number.NEGATIVE_INFINITY)
      const better = best === null || hold < best.hold || (hold === best.hold && at < bestAt)
      if (!better) continue
      best = { conversation, hold, first: head.purpose === 'reply' && since > BUSY_MS }
      bestAt = at
      bestUrgency = urgency
    }
    return best
  }

  /** Something was said there: lines that merge, one more of a burst, or anything else. */
  spoke(conversation: string, merging: boolean, now: Date): void {
    const at = now.getTime()
    const before = this.#lately.get(conversation)
    const streak = (before && at - before.at < CALM_MS ? before.streak : 0) + (merging ? 1 : 0)
    this.#lately.set(conversation, { at, streak })
    if (this.#lately.size <= REMEMBERED) return
    for (const [one, lately] of this.#lately) if (at - lately.at > CALM_MS) this.#lately.delete(one)
  }
}

/** A moment that is still to come was long ago: the clock was put back. */
function passed(at: number, now: Date): number {
  return at > now.getTime() ? Number.POSITIVE_INFINITY : now.getTime() - at
}

function gatherFor(lately: { readonly streak: number } | undefined, since: number): number {
  return lately && since < CALM_MS ? Math.min(GATHER_MS * lately.streak, LONGEST_GATHER_MS) : 0
}

type Urgency = Purpose | 'old reply'
const URGENCIES: readonly Urgency[] = ['reply', 'old reply', 'nudge', 'announcement']

interface Group {
  readonly group: readonly [WaitingMessage, ...WaitingMessage[]]
  readonly urgency: Urgency
}

/** Rows of the same conversation and purpose, the urgent groups first, else in the order of their first rows. */
function byUrgency(rows: readonly WaitingMessage[], now: Date): readonly Group[] {
  return alike(rows, groupOf)
    .map((group) => ({ group, urgency: urgencyOf(group, now) }))
    .toSorted((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency))
}

function urgencyOf(group: Group['group'], now: Date): Urgency {
  const [{ purpose }] = group
  if (purpose !== 'reply') return purpose
  return newest(group) > now.getTime() - AWAITED_MS ? 'reply' : 'old reply'
}

function newest(group: Group['group']): number {
  return Math.max(...group.map((row) => row.createdAt.getTime()))
}
