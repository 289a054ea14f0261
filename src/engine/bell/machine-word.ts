import { dayOf, startOfDay } from '../../domain/day.ts'
import { after } from '../../domain/time.ts'
import { isDuplicate, type Transaction } from '../../store/index.ts'
import { Hearers } from './hearers.ts'
import { unlessHeard } from './morning-parts.ts'
import { FROM_MS, UNTIL_MS } from './morning-word.ts'
import type { TickOptions } from './tick.ts'

/**
 * Each morning tells the administrators what has to be mended on the bot's machine, in one message; nothing when nothing has,
 * and not every day the same. It is looked at once a morning, by one process. Returns whether anybody was told.
 */
export async function machineWord(now: Date, options: TickOptions): Promise<boolean> {
  const { store, ailing } = options
  const day = dayOf(now)
  const from = after(startOfDay(day), FROM_MS)
  if (!ailing || now < from || now >= after(startOfDay(day), UNTIL_MS)) return false
  const key = `machine ${day}`
  const isLooked = async (tx: Transaction) => (await tx.slots.taken([key])).size > 0
  if (await store.transaction(isLooked)) return false
  const ailments = await ailing()
  try {
    return await store.transaction(async (tx) => {
      if (await isLooked(tx)) return false
      tx.slots.take(key, now)
      const orgs = await tx.orgs()
      const administrators = await tx.people.holding(
        ['admin'],
        [...orgs.all].map((org) => org.id),
      )
      const hearers = new Hearers(tx, options.account, options.silent)
      const expiresAt = after(startOfDay(day), UNTIL_MS)
      for (const part of await unlessHeard(tx, 'machine', day, partsOf(ailments))) {
        for (const { id, orgId } of administrators)
          for (const target of await hearers.persons([id], orgs.villageOf(orgId) ?? orgId))
            tx.outbox.say({ ...target, purpose: 'nudge', text: part.text, openText: OPEN, expiresAt }, now)
      }
      return ailments.length > 0 && administrators.length > 0
    })
  } catch (error) {
    // Another process told them first.
    if (isDuplicate(error)) return false
    throw error
  }
}

const HOW = '请管电脑的人在那台电脑上看看怎么办：npm run doctor'
/** Where others listen. */
const OPEN = `我这台电脑有事要办，${HOW}`

function partsOf(ailments: readonly string[]) {
  if (ailments.length === 0) return []
  return [
    {
      text: ['早上好，我这台电脑有事要办：', ...ailments, HOW].join('\n'),
      short: `早上好，我这台电脑的事还在：${ailments.join('；')}。${HOW}`,
    },
  ]
}
