/** One voice a household: who speaks for it (户代表, else its head), and which household somebody speaks for. */
import type { Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Household } from '../../src/store/index.ts'
import { homeName, no } from '../common/phrases.ts'

/** The household the speaker answers for; else why they answer for none here. */
export async function ownHousehold(scene: Scene, matter: Matter): Promise<Household | string> {
  const { tx, actor, orgs } = scene
  const person = actor && (await tx.people.byId(actor.personId))
  if (!person) return NOBODY
  const home = (await tx.households.representedBy(person.id)) ?? (await headedBy(scene, person))
  if (!home) return NOBODY
  if (home.delegate && home.delegate.personId !== person.id) return `您家由${home.delegate.name}表态，您这句没有算`
  const isAsked = orgs.isWithin(home.orgId, matter.orgId)
  return isAsked ? home : `${no(matter)} 只问${homeName(orgs.get(matter.orgId) ?? null)}的户，您家不在里面`
}

const NOBODY = '您不是户主，也没有登记成户代表，这句没有算。想表态请找网格员登记一下'

/** The household that somebody heads, as far as the roster leaves no doubt. */
export async function headedBy(
  { tx }: Pick<Scene, 'tx'>,
  { name, orgId }: { readonly name: string; readonly orgId: string },
): Promise<Household | null> {
  const id = await tx.households.headedBy(name, orgId)
  return id === null ? null : tx.households.byId(id)
}

/** Who speaks for a household, where they are known: whom it named, else its head. */
export async function voiceOf({ tx }: Pick<Scene, 'tx'>, { delegate, head, orgId }: Household): Promise<string | null> {
  if (delegate) return delegate.personId
  const [only, second] = await tx.people.named(head, [orgId])
  return only && !second ? only.id : null
}
