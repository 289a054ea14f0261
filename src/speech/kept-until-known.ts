/** What somebody said before the village knew who they are: kept for a day, and done once they are known. */
import { rolesTowards } from '../domain/roles.ts'
import { after, days } from '../domain/time.ts'
import type { Person } from '../store/index.ts'
import type { Command, Scene } from './mechanism.ts'
import type { Kept, Reading } from './reading.ts'

/**
 * Under these names it waits among the open questions, beside those of any conversation: what was said in private apart
 * from the rest, since no group hears of it.
 */
const UNKNOWN = 'until known'
const PRIVATELY = 'until known, in private'
/** More than this nobody means. */
const MOST = 5

/** Whether what a stranger says may be kept: where it is known that nobody is named, nothing is. */
export function isKeepable({ unnamed }: Command, { room, place }: Pick<Scene, 'room' | 'place'>): boolean {
  return unnamed === undefined && (room !== null || place === 'direct')
}

/**
 * Keeps what was said, after what is kept already; false where that is as much as is kept. In private nobody knows yet of
 * which village it is.
 */
export async function keepUntilKnown(said: Reading, { tx, account, village, place, now }: Scene): Promise<boolean> {
  const name = place === 'direct' ? PRIVATELY : UNKNOWN
  const villageId = village?.id ?? null
  const before = await tx.pendings.open(account.id, name, now)
  const kept = before?.villageId === villageId ? (before.reading as Reading) : null
  const { then: more = [], ...first } = kept ?? said
  if (kept && more.length >= MOST - 1) return false
  const then = (kept ? [...more, said] : more).slice(0, MOST - 1)
  const reading = { ...first, then }
  const pending = { villageId, kind: 'confirm' as const, reading, options: [] }
  await tx.pendings.ask(account.id, name, pending, now, after(now, days(1)))
  return true
}

/** What an account had said in the groups of this village, and in private; once. */
export async function takeKept(
  accountId: string,
  villageId: string,
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
): Promise<readonly Kept[]> {
  const all: Kept[] = []
  for (const name of [UNKNOWN, PRIVATELY]) {
    const kept = await tx.pendings.open(accountId, name, now)
    if (!kept || (kept.villageId !== villageId && kept.villageId !== null)) continue
    await tx.pendings.close(accountId, name)
    all.push({ reading: kept.reading as Reading, privately: name === PRIVATELY })
  }
  return all
}

/** The scene as it is for somebody who was just made known. */
export function asKnown(scene: Scene, person: Pick<Person, 'id' | 'name' | 'orgId' | 'holdings'>): Scene {
  const rolesIn = (orgId: string) => rolesTowards(person.holdings, orgId, scene.orgs)
  const roles = rolesIn(scene.village?.id ?? person.orgId)
  const actor = { personId: person.id, name: person.name, roles }
  return { ...scene, actor, rolesIn, home: scene.orgs.get(person.orgId) ?? null }
}

/** The same scene in private with who speaks, of the village it is about. */
export function inPrivate(scene: Scene): Scene {
  return { ...scene, place: 'direct', room: null, chatId: null, conversation: '' }
}
