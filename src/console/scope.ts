import type { Viewer } from '../domain/household-sight.ts'
import { rolesTowards } from '../domain/roles.ts'
import { looksOf } from '../speech/note-reads.ts'
import type { Transaction } from '../store/index.ts'
import type { Visitor } from './options.ts'

/** The village that is looked at and all its parts. */
export function orgIdsOf({ orgs, village }: Visitor): readonly string[] {
  return [...orgs.all].filter((org) => orgs.isWithin(org.id, village.id)).map((org) => org.id)
}

/** Whoever looks, as they are to the village or township that something is of: what they may do there, and forms made for it. */
export function seenIn(orgId: string, visitor: Visitor): Visitor {
  const village = visitor.orgs.get(orgId) ?? visitor.village
  return { ...visitor, village, roles: rolesTowards(visitor.person.holdings, village.id, visitor.orgs) }
}

/** Who somebody is to a household. */
export function viewerOf({ person, orgs }: Visitor, orgId: string, liaisons: readonly string[]): Viewer {
  return { isLiaison: liaisons.includes(person.id), roles: rolesTowards(person.holdings, orgId, orgs) }
}

/** Writes down who looked at which households, as in chat: one line for a page, however many it shows. */
export function noteLooks(
  tx: Transaction,
  { person }: Visitor,
  page: string,
  households: readonly { readonly id: string; readonly villageId: string }[],
  now: Date,
): void {
  const who = { personId: person.id, accountId: `console:${person.id}` }
  for (const line of looksOf(households, { by: page, place: 'console' })) tx.audit.note({ ...who, ...line }, now)
}

/** Writes down who looked at somebody's page. */
export function noteReadOf(tx: Transaction, { person, village }: Visitor, personId: string, now: Date): void {
  const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
  tx.audit.note({ ...who, action: 'read-person', subject: personId, detail: { place: 'console' } }, now)
}
