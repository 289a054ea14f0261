import { claimOf, mayGrant } from '../domain/identity.ts'
import { isFinal, type Matter } from '../domain/matter.ts'
import { rolesTowards } from '../domain/roles.ts'
import { identity } from '../domain/workflows/identity.ts'
import { claimLines } from '../speech/identity-words.ts'
import type { Visitor } from './options.ts'

/** What an answer to a request for an identity comes to; nothing of other matters and of what was answered. */
export function claimSaid(matter: Matter, { orgs }: Pick<Visitor, 'orgs'>): readonly string[] {
  const { kind, state } = matter
  if (kind !== 'identity' || isFinal<string, string>(identity, state)) return []
  return claimLines(claimOf(matter), orgs)
}

/** Whether the roles it brings are theirs to give away; true of every other kind of matter. */
export function mayGive(matter: Matter, { person, orgs }: Pick<Visitor, 'person' | 'orgs'>): boolean {
  if (matter.kind !== 'identity') return true
  const { brings } = claimOf(matter)
  return mayGrant({ villageId: matter.villageId, brings }, (orgId) => rolesTowards(person.holdings, orgId, orgs))
}
