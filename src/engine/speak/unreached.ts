import { dayOf } from '../../domain/day.ts'
import { expiryOf } from '../../domain/shelf-life.ts'
import { callThem } from '../../speech/unreached.ts'
import type { Person, Transaction, WaitingMessage } from '../../store/index.ts'

const NO_WAY = 'no friend, and no group to mention them in'
const TOLD = 'nowhere to say it; the cadres were asked to reach them'
const NOBODY = 'nowhere to say it, and no group of cadres to ask'

/**
 * What becomes of rows of one person who can be told them nowhere. A reminder of the usual kind is dropped: its ladder
 * reaches a superior in time. What concerns a household is never dropped unheard: the village's cadres are asked to reach
 * them, and where there is no group of cadres it waits as given up, which the secretary is told.
 */
export async function settleUnreached(
  tx: Transaction,
  personId: string | null,
  rows: readonly WaitingMessage[],
  now: Date,
): Promise<void> {
  if (personId !== null) await tx.people.unreached(personId, now)
  const ids = (some: readonly WaitingMessage[]) => some.map((row) => row.id)
  const person = personId === null ? null : await tx.people.byId(personId)
  const discreet = person ? rows.filter((row) => row.discreet) : []
  await tx.outbox.drop(ids(rows.filter((row) => !discreet.includes(row))), NO_WAY)
  if (!person || discreet.length === 0) return
  if (await callThrough(tx, person, discreet, now)) await tx.outbox.drop(ids(discreet), TOLD)
  else await tx.outbox.giveUp(ids(discreet), NOBODY, now)
}

/**
 * Asks the cadres of the village to reach somebody: for reminders at most once a day, for what was just reported each
 * time, since it does not wait. False when they have no group.
 */
async function callThrough(
  tx: Transaction,
  person: Person,
  rows: readonly WaitingMessage[],
  now: Date,
): Promise<boolean> {
  for (const row of rows) {
    const matter = row.matterId === null ? null : await tx.matters.byId(row.matterId)
    const village =
      matter?.villageId ??
      (row.dutyId === null ? null : await tx.duties.villageOf(row.dutyId)) ??
      (await tx.orgs()).villageOf(person.orgId)
    const cadres = await tx.rooms.ofVillage(village, ['cadres'])
    if (cadres.length === 0) return false
    const key = `unreached ${person.id} ${dayOf(now)}`
    const urgent = row.purpose === 'reply' && matter !== null
    const keys = urgent ? [`${key} ${matter.id}`, key] : [key]
    const taken = await tx.slots.taken(keys)
    if (taken.has(keys[0] as string)) continue
    for (const one of keys) if (!taken.has(one)) tx.slots.take(one, now)
    const words = callThem({ name: person.name, called: calledOf(person), number: matter?.number ?? null })
    const { purpose } = row
    // Nobody waits for it as for an answer, and it is worth knowing for longer.
    const lasting = purpose === 'reply' ? { expiresAt: expiryOf('news', now) } : {}
    for (const { account, chatId } of cadres) {
      tx.outbox.say({ account, chatId, contactId: null, purpose, ...words, ...lasting }, now)
    }
  }
  return true
}

/** Who watches from the township holds an office there; all others who are told of households visit them. */
function calledOf({ holdings }: Person): '联系人' | '镇干部' {
  return holdings.some(({ role }) => role === 'townStaff') ? '镇干部' : '联系人'
}
