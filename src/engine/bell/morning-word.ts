import { dayOf, startOfDay } from '../../domain/day.ts'
import { nextAllowed } from '../../domain/hours.ts'
import { after, days, hours as h } from '../../domain/time.ts'
import type { Registry } from '../../speech/mechanism.ts'
import { waitingFor } from '../../speech/waiting.ts'
import { isDuplicate, type Person, type Transaction } from '../../store/index.ts'
import { LATE_MS } from '../speak/silent-accounts.ts'
import { Hearers } from './hearers.ts'
import { partsOf, unlessHeard } from './morning-parts.ts'
import type { TickOptions } from './tick.ts'

/** It is a word for the morning: after noon it waits for the next day. */
export const FROM_MS = h(8)
export const UNTIL_MS = h(12)
/** No more are read of whom nothing reaches. */
const UNREACHED = 50

/**
 * Each morning tells a village's secretary, in one short message, what waits for them; nothing when nothing does. What is
 * counted is how things stood at 08:00, or when the village's quiet ends after that, however late it is looked at.
 * Returns how many villages were told.
 */
export async function morningWord(
  now: Date,
  { store, registry, account, silent, hours }: TickOptions,
): Promise<number> {
  const day = dayOf(now)
  const from = after(startOfDay(day), FROM_MS)
  if (now < from || now >= after(startOfDay(day), UNTIL_MS)) return 0
  const morningOf = (villageId: string) => nextAllowed(from, hours.of(villageId))
  const waiting = await store.transaction(async (tx) => {
    const villages = [...(await tx.orgs()).all]
      .filter((org) => org.kind === 'village' && morningOf(org.id) <= now)
      .map((org) => org.id)
    const taken = await tx.slots.taken(villages.map((id) => keyOf(id, day)))
    return villages.filter((id) => !taken.has(keyOf(id, day)))
  })
  let told = 0
  for (const villageId of waiting) {
    const morning = { villageId, registry, account, silent, at: morningOf(villageId), day, now }
    try {
      const said = await store.transaction((tx) => tell(tx, morning))
      if (said) told++
    } catch (error) {
      // Another process told them first.
      if (!isDuplicate(error)) throw error
    }
  }
  return told
}

interface Morning {
  readonly villageId: string
  readonly registry: Registry
  readonly account: string
  readonly silent: ReadonlySet<string> | undefined
  readonly at: Date
  readonly day: string
  readonly now: Date
}

async function tell(
  tx: Transaction,
  { villageId, registry, account, silent, at, day, now }: Morning,
): Promise<boolean> {
  if ((await tx.slots.taken([keyOf(villageId, day)])).size > 0) return false
  tx.slots.take(keyOf(villageId, day), now)
  const unsaid = await tx.outbox.late(
    (await tx.rooms.accounts(villageId)).filter((one) => silent?.has(one)),
    after(now, -LATE_MS),
  )
  const whole = partsOf(
    await waitingFor(tx, registry, villageId, { at, day }),
    unsaid.reduce((sum, one) => sum + one.rows, 0),
    await lostLately(tx, villageId, at),
  )
  const parts = await unlessHeard(tx, villageId, day, whole)
  if (parts.length === 0) return false
  const secretaries = await tx.people.holding(['secretary'], [villageId])
  const targets = await new Hearers(tx, account, silent).persons(
    secretaries.map((one) => one.id),
    villageId,
  )
  const expiresAt = after(startOfDay(day), UNTIL_MS)
  for (const target of targets)
    for (const part of parts) tx.outbox.say({ ...target, purpose: 'nudge', ...part, expiresAt }, now)
  return targets.length > 0
}

/** Whom nothing reaches any more since the morning before: each is told of once. */
async function lostLately(tx: Transaction, villageId: string, at: Date): Promise<readonly Person[]> {
  const orgs = await tx.orgs()
  const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, villageId)).map((org) => org.id)
  const unreached = await tx.people.unreachedIn(within, UNREACHED)
  return unreached.filter(({ unreachedAt }) => unreachedAt && unreachedAt > after(at, -days(1)) && unreachedAt <= at)
}

/** Named as it was first, so that an upgrade in the morning says nothing twice. */
function keyOf(villageId: string, day: string): string {
  return `digest ${villageId} ${day}`
}
