import { endOfHour, type VillageHours } from '../../domain/hours.ts'
import { NOT_ALOUD, type Said } from '../../domain/where-told.ts'
import type { Transaction, WaitingMessage } from '../../store/index.ts'
import { beforeItsEcho, type Echo, type Echoes } from './echo.ts'
import { compose, idsOf, type Message } from './merge.ts'
import type { Pace } from './pace.ts'
import { sayable } from './sayable.ts'
import type { Stumbles } from './stumbles.ts'
import { conversationOf, groupOf, type Turns } from './turns.ts'
import { inConversation, type Reached, type Whereabouts, whereabouts } from './way-to.ts'

const READ = 500

/** By what it is chosen what is said next. */
export interface Choosing {
  readonly account: string
  readonly now: Date
  readonly hours: VillageHours
  readonly pace: Pace
  readonly turns: Turns
  readonly stumbles: Stumbles
  readonly echoes: Echoes
}

/** What a look into the outbox came to. */
export type Choice =
  /** Nothing may be said now; `more`: there is more than was read. */
  | { readonly kind: 'nothing'; readonly more: boolean }
  /** Others may ride along, or the pace wants it. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** Taken for sending. */
  | { readonly kind: 'taken'; readonly head: WaitingMessage; readonly message: Message }
  /** WeChat must be asked first whether anybody is there who did not hear it in those groups. */
  | Echo
  /** WeChat must be asked first how somebody is reached. */
  | { readonly kind: 'asking'; readonly head: WaitingMessage; readonly found: Whereabouts | null }

/** Chooses whose turn it is and takes what is said there, in the one transaction. */
export async function choose(tx: Transaction, by: Choosing): Promise<Choice> {
  const { account, now, hours, pace, turns, stumbles } = by
  const rows = await tx.outbox.ready(account, now, READ)
  const leftAlone = (row: WaitingMessage) => stumbles.until(groupOf(row), now)
  const said = await sayable(tx, rows, { now, hours, leftAlone })
  const more = rows.length >= READ
  const turn = turns.next(said, now)
  const next = turn && said.find((row) => conversationOf(row) === turn.conversation)
  const head = next && beforeItsEcho(next, said)
  if (!head) return { kind: 'nothing', more }
  const ms = pace.limited ? Math.max(turn.hold, pace.wait(turn.first ? 0 : 1)) : 0
  if (ms > 0) return { kind: 'wait', ms }
  if (head.personId !== null) return { kind: 'asking', head, found: await whereabouts(tx, head.personId, account) }
  const waiting = said.filter((row) => groupOf(row) === groupOf(head))
  const echo = await by.echoes.among(tx, waiting)
  if (echo) return echo
  const here = await by.echoes.settle(tx, waiting)
  if (!here.some(({ id }) => id === head.id)) return choose(tx, by)
  // Only when not all was read can there be more to say with it.
  const message = more ? await take(tx, head, by, inConversation(head)) : await lease(tx, compose(here), now)
  return message ? { kind: 'taken', head, message } : { kind: 'nothing', more }
}

/**
 * Takes what is said there now together with a row; what concerns a household stays behind where that is not spoken of.
 * Null when nothing of it is to be said any more.
 */
export async function take(
  tx: Transaction,
  head: WaitingMessage,
  { account, now, hours }: Pick<Choosing, 'account' | 'now' | 'hours'>,
  { open, discreet }: Pick<Reached, 'open' | 'discreet'>,
): Promise<Message | null> {
  const all = await waitingWith(tx, head, account, now, discreet ? undefined : { discreet: false })
  const unsayable = open ? all.filter(({ openText }) => openText === NOT_ALOUD) : []
  if (unsayable.length > 0) await tx.outbox.drop(idsOf({ rows: unsayable }), 'for nobody else to hear')
  const rows = all.filter((row) => !unsayable.includes(row))
  return lease(tx, compose(await sayable(tx, rows, { now, hours }), open), now)
}

/**
 * All that waits to be said together with a row. A person hears at once all that is due in the same hour. `said`: only what
 * may be spoken of as freely.
 */
export function waitingWith(
  tx: Transaction,
  head: WaitingMessage,
  account: string,
  now: Date,
  said?: Said,
): Promise<readonly WaitingMessage[]> {
  const before = head.personId !== null && head.purpose === 'nudge' ? endOfHour(now) : undefined
  return tx.outbox.alongside(account, head, { now, before, take: READ, discreet: said?.discreet })
}

async function lease(tx: Transaction, message: Message | null, now: Date): Promise<Message | null> {
  if (!message) return null
  const ids = idsOf(message)
  if ((await tx.outbox.lease(ids, now)) < ids.length) throw new Error('another process speaks for this account')
  return message
}
