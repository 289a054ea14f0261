import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../../../src/store/index.ts'
import type { Spoken, Villagers } from './villagers.ts'

/** Nothing stands still for longer, whatever else this machine does. */
const PATIENCE_MS = 60_000
const AGAIN_MS = 1_000
/** What one person may say at once, and then each second, without being throttled. */
const AT_ONCE = 40

/** What was not kept is said again until it is; returns what that was. */
export async function sayAgain({ client }: Store, villagers: Villagers): Promise<readonly Spoken[]> {
  const missing = async () => {
    const rows = await client.inbox.findMany({ select: { messageId: true } })
    const kept = new Set(rows.map((one) => one.messageId))
    return [...villagers.spoken.values()].filter(({ id }) => !kept.has(id))
  }
  await wait(2 * AGAIN_MS)
  const lost = await missing()
  let rest = lost
  let late = Date.now() + PATIENCE_MS
  for (let each = AT_ONCE; rest.length > 0 && Date.now() < late; each = 1) {
    for (const one of firstOfEach(rest, each)) villagers.deliver(one)
    await wait(AGAIN_MS)
    const still = await missing()
    if (still.length < rest.length) late = Date.now() + PATIENCE_MS
    rest = still
  }
  return lost
}

/** Resolves when everything kept is handled and every answer is said; says what is wrong when that does not come. */
export async function quiet({ client }: Store): Promise<readonly string[]> {
  let [least, late] = [Number.POSITIVE_INFINITY, 0]
  for (;;) {
    const kept = await client.inbox.count({ where: { handledAt: null } })
    const sending = await client.outbox.count({ where: { state: 'sending' } })
    const waiting = await client.outbox.count({ where: { state: 'waiting', purpose: 'reply' } })
    const left = kept + sending + waiting
    if (left === 0) return []
    if (left < least) late = Date.now() + PATIENCE_MS
    least = Math.min(least, left)
    if (Date.now() > late) {
      return [`not quiet: ${kept} messages not handled, ${sending} being sent, ${waiting} answers waiting`]
    }
    await wait(200)
  }
}

/** So many of each person's: they may not talk faster. */
function firstOfEach(messages: readonly Spoken[], most: number): readonly Spoken[] {
  const taken = new Map<string, number>()
  return messages.filter(({ talkerId }) => {
    const count = (taken.get(talkerId) ?? 0) + 1
    taken.set(talkerId, count)
    return count <= most
  })
}
