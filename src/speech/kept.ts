/** What somebody said before the village knew who they are: kept for a day, and done once they are known. */
import { rolesTowards } from '../domain/roles.ts'
import { after, days } from '../domain/time.ts'
import type { Person } from '../store/index.ts'
import type { Scene } from './mechanism.ts'
import type { Reading } from './reading.ts'

/** Under this name it waits among the open questions, beside those of any conversation. */
const UNKNOWN = 'until known'
/** More than this nobody means. */
const MOST = 5

/** Keeps what was said in a group, after what is kept already. */
export async function keepUntilKnown(said: Reading, { tx, account, village, now }: Scene): Promise<void> {
  const before = await tx.pendings.open(account.id, UNKNOWN, now)
  const kept = before && before.villageId === village?.id ? (before.reading as Reading) : null
  const { then: more = [], ...first } = kept ?? said
  const then = (kept ? [...more, said] : more).slice(0, MOST - 1)
  const reading = { ...first, then }
  const pending = { villageId: village?.id ?? null, kind: 'confirm' as const, reading, options: [] }
  await tx.pendings.ask(account.id, UNKNOWN, pending, now, after(now, days(1)))
}

/** What an account had said in this village, once; null where there is nothing. */
export async function takeKept(
  accountId: string,
  villageId: string,
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
): Promise<Reading | null> {
  const kept = await tx.pendings.open(accountId, UNKNOWN, now)
  if (!kept || kept.villageId !== villageId) return null
  await tx.pendings.close(accountId, UNKNOWN)
  return kept.reading as Reading
}

/** The scene as it is for somebody who was just made known. */
export function asKnown(scene: Scene, person: Pick<Person, 'id' | 'name' | 'orgId' | 'holdings'>): Scene {
  const rolesIn = (orgId: string) => rolesTowards(person.holdings, orgId, scene.orgs)
  const roles = rolesIn(scene.village?.id ?? person.orgId)
  const actor = { personId: person.id, name: person.name, roles }
  return { ...scene, actor, rolesIn, home: scene.orgs.get(person.orgId) ?? null }
}
