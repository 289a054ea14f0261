import type { Viewer } from '../domain/household-sight.ts'
import { rolesTowards } from '../domain/roles.ts'
import type { Transaction } from '../store/index.ts'
import type { Visitor } from './options.ts'

/** The village that is looked at and all its parts. */
export function orgIdsOf({ orgs, village }: Visitor): readonly string[] {
  return [...orgs.all].filter((org) => orgs.isWithin(org.id, village.id)).map((org) => org.id)
}

/** Who somebody is to a household. */
export function viewerOf({ person, orgs }: Visitor, orgId: string, liaisons: readonly string[]): Viewer {
  return { isLiaison: liaisons.includes(person.id), roles: rolesTowards(person.holdings, orgId, orgs) }
}

/** Writes down who looked at which households, as in chat. */
export function noteLooks(
  tx: Transaction,
  { person }: Visitor,
  page: string,
  households: readonly { readonly id: string; readonly villageId: string }[],
  now: Date,
): void {
  for (const { id, villageId } of households) {
    tx.audit.note(
      {
        personId: person.id,
        accountId: `console:${person.id}`,
        villageId,
        action: 'read-household',
        subject: id,
        detail: { by: page, place: 'console' },
      },
      now,
    )
  }
}
