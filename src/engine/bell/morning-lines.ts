import { dayOf, startOfDay } from '../../domain/day.ts'
import { nextAllowed } from '../../domain/hours.ts'
import { after } from '../../domain/time.ts'
import type { MorningLine } from '../../speech/mechanism-parts.ts'
import { isDuplicate } from '../../store/index.ts'
import { Hearers } from './hearers.ts'
import { FROM_MS, UNTIL_MS } from './morning-word.ts'
import type { TickOptions } from './tick.ts'

/**
 * Each morning reminds people of what follows from who they are and what day it is; each line is said once, by its key. One
 * that is not needed on its morning may be so on a later one. Returns how many were said.
 */
export async function morningLines(now: Date, options: TickOptions): Promise<number> {
  const { store, registry, hours } = options
  const from = after(startOfDay(dayOf(now)), FROM_MS)
  if (now < from || now >= after(startOfDay(dayOf(now)), UNTIL_MS)) return 0
  const asked = registry.mechanisms.flatMap(({ mornings }) => mornings ?? [])
  const waiting = await store.transaction(async (tx) => {
    const stage = { tx, now, orgs: await tx.orgs(), registry }
    const lines: MorningLine[] = []
    for (const ask of asked) lines.push(...(await ask(stage)))
    const allowed = lines.filter(({ villageId }) => nextAllowed(now, hours.of(villageId)) <= now)
    const taken = await tx.slots.taken(allowed.map(({ key }) => key))
    return allowed.filter(({ key }) => !taken.has(key))
  })
  let said = 0
  for (const line of waiting) {
    try {
      if (await say(line, now, options)) said++
    } catch (error) {
      // Another process said it first.
      if (!isDuplicate(error)) throw error
    }
  }
  return said
}

function say(
  { key, personId, villageId, text, openText }: MorningLine,
  now: Date,
  options: TickOptions,
): Promise<boolean> {
  return options.store.transaction(async (tx) => {
    const words = await text({ tx, now, orgs: await tx.orgs() })
    if (words === '' || (await tx.slots.taken([key])).size > 0) return false
    tx.slots.take(key, now)
    const targets = await new Hearers(tx, options.account, options.silent).persons([personId], villageId)
    const expiresAt = after(startOfDay(dayOf(now)), UNTIL_MS)
    for (const target of targets) tx.outbox.say({ ...target, purpose: 'nudge', text: words, openText, expiresAt }, now)
    return targets.length > 0
  })
}
