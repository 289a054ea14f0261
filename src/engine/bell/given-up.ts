import { whoMissed } from '../../speech/who-missed.ts'
import { isDuplicate, type Receiver, type Transaction } from '../../store/index.ts'
import { Hearers } from './hearers.ts'
import type { TickOptions } from './tick.ts'

/** Read at once; what is more is told of an hour later. */
const READ = 500

/** Whether an account could not say something that nobody was told of yet. */
export async function isAnyGivenUp(tx: Transaction, account: string): Promise<boolean> {
  return (await tx.outbox.unreported(account, 1)).length > 0
}

/**
 * Tells each village's secretary, in one line and at most once an hour, what this account could not say; nothing when
 * there is nothing new. To be called while there is a line, so that a long silence is told of once. Returns how many
 * villages were told.
 */
export async function reportGivenUp(now: Date, { store, account, silent }: TickOptions): Promise<number> {
  try {
    return await store.transaction((tx) => report(tx, { now, account, silent }))
  } catch (error) {
    // Another process told them first.
    if (isDuplicate(error)) return 0
    throw error
  }
}

interface Reporting {
  readonly now: Date
  readonly account: string
  readonly silent: TickOptions['silent']
}

async function report(tx: Transaction, { now, account, silent }: Reporting): Promise<number> {
  const lines = await tx.outbox.unreported(account, READ)
  if (lines.length === 0) return 0
  const receivers = await tx.outbox.receivers(lines)
  const villages = [...new Set([...receivers.values()].map((one) => one.villageId))]
  const hour = now.toISOString().slice(0, 13)
  const key = (villageId: string) => `given up ${account} ${villageId} ${hour}`
  const taken = await tx.slots.taken(villages.map(key))
  const told = villages.filter((id) => !taken.has(key(id)))
  const hearers = new Hearers(tx, account, silent)
  for (const villageId of told) {
    tx.slots.take(key(villageId), now)
    const missed = lines.filter(({ id }) => receivers.get(id)?.villageId === villageId)
    const who = (state: 'dead' | 'dropped') =>
      missed.filter((line) => line.state === state).map(({ id }) => receivers.get(id) as Receiver)
    const words = givenUpText(who('dead'), who('dropped'))
    const secretaries = (await tx.people.holding(['secretary'], [villageId])).map((one) => one.id)
    for (const target of await hearers.persons(secretaries, villageId)) {
      tx.outbox.say({ ...target, purpose: 'nudge', ...words }, now)
    }
  }
  // What was for nobody we know is told of to nobody.
  const done = lines.filter(({ id }) => told.includes(receivers.get(id)?.villageId ?? '') || !receivers.has(id))
  await tx.outbox.reported(
    done.map((line) => line.id),
    now,
  )
  return told.length
}

/** One line with what to do; where others listen nobody is named. */
export function givenUpText(
  dead: readonly Receiver[],
  late: readonly Receiver[],
): { readonly text: string; readonly openText: string } {
  const lost = late.length > 0 ? `${late.length} 条话过了时候，没再发` : ''
  if (dead.length === 0) {
    return { text: `${lost}：${whoMissed(late)}。要紧的请当面说一声`, openText: `${lost}，要紧的请当面说一声` }
  }
  const more = lost === '' ? '' : `；另有 ${lost}`
  return {
    text: `${dead.length} 条话没发成：${whoMissed(dead)}。要再发就回：重发${more}`,
    openText: `${dead.length} 条话没发成，要再发请私聊我：重发${more}`,
  }
}
