import { dayOf, startOfDay } from '../../domain/day.ts'
import { nextAllowed } from '../../domain/hours.ts'
import type { Matter } from '../../domain/matter.ts'
import type { Org, OrgTree } from '../../domain/org.ts'
import { after } from '../../domain/time.ts'
import { entitled } from '../../speech/brief.ts'
import { oldestOf } from '../../speech/few.ts'
import type { Registry } from '../../speech/mechanism.ts'
import { homeName } from '../../speech/tallies.ts'
import { filterOf } from '../../speech/waiting.ts'
import { isDuplicate, type Transaction } from '../../store/index.ts'
import { unlessHeard } from './morning-parts.ts'
import { FROM_MS, UNTIL_MS } from './morning-word.ts'
import type { TickOptions } from './tick.ts'

/** No more of one village are read. */
const READ = 30

/**
 * Each morning tells a township's group, in one line, what its villages raised and is overdue there; nothing when nothing is.
 * Returns how many townships were told.
 */
export async function townshipMorning(now: Date, options: TickOptions): Promise<number> {
  const { store, hours } = options
  const day = dayOf(now)
  const from = after(startOfDay(day), FROM_MS)
  if (now < from || now >= after(startOfDay(day), UNTIL_MS)) return 0
  const waiting = await store.transaction(async (tx) => {
    const townships = [...(await tx.orgs()).all]
      .filter(({ id, kind, vanished }) => kind === 'township' && !vanished && nextAllowed(from, hours.of(id)) <= now)
      .map(({ id }) => id)
    const taken = await tx.slots.taken(townships.map((id) => keyOf(id, day)))
    return townships.filter((id) => !taken.has(keyOf(id, day)))
  })
  let told = 0
  for (const id of waiting) {
    try {
      if (await store.transaction((tx) => tell(tx, id, now, options))) told++
    } catch (error) {
      // Another process told them first.
      if (!isDuplicate(error)) throw error
    }
  }
  return told
}

async function tell(tx: Transaction, id: string, now: Date, { registry, silent }: TickOptions): Promise<boolean> {
  const day = dayOf(now)
  if ((await tx.slots.taken([keyOf(id, day)])).size > 0) return false
  tx.slots.take(keyOf(id, day), now)
  const rooms = await tx.rooms.ofVillage(id, ['town'])
  const room = rooms.find(({ account }) => !silent?.has(account)) ?? rooms[0]
  const orgs = await tx.orgs()
  const lines = room ? await overdue(tx, id, orgs, registry, now) : []
  if (!room || lines.length === 0) return false
  const text = `早上好，${lines.join('；')}`
  const expiresAt = after(startOfDay(day), UNTIL_MS)
  const { account, chatId } = room
  for (const part of await unlessHeard(tx, id, day, [{ text, short: text }]))
    tx.outbox.say({ account, chatId, contactId: null, purpose: 'nudge', text: part.text, expiresAt }, now)
  return true
}

/** What is past its deadline, a line a kind: 到期没办结的吹哨：青山村 #80 「水渠」，看一件发：查 青山村 80. */
async function overdue(
  tx: Transaction,
  townshipId: string,
  orgs: OrgTree,
  registry: Registry,
  now: Date,
): Promise<readonly string[]> {
  const villages = [...orgs.all].filter(({ id, kind }) => kind === 'village' && orgs.isWithin(id, townshipId))
  const lines: string[] = []
  for (const { workflow, answeredAbove, waits = [] } of registry.matters) {
    for (const wait of answeredAbove ? waits.filter(({ since }) => since === 'deadline') : []) {
      const late: (readonly [Org, Matter])[] = []
      for (const village of villages) {
        const { rows } = await tx.pages.waiting(village.id, filterOf(wait, workflow.kind, now), READ)
        for (const matter of rows) if (matter.orgId === townshipId) late.push([village, matter])
      }
      late.sort(([, one], [, other]) => (one.deadline?.getTime() ?? 0) - (other.deadline?.getTime() ?? 0))
      const [first] = late
      if (first) lines.push(line(wait.what, late, first))
    }
  }
  return lines
}

function line(what: string, late: readonly (readonly [Org, Matter])[], [village, { number }]: readonly [Org, Matter]) {
  const named = late.map(([org, matter]) => `${homeName(org)} ${entitled(matter, 16)}`)
  return `${what}：${oldestOf(named, '件')}，看一件发：查 ${homeName(village)} ${number}`
}

/** Once a day, whichever process rings. */
const keyOf = (townshipId: string, day: string): string => `township digest ${townshipId} ${day}`
