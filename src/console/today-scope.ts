import { dayOf } from '../domain/day.ts'
import { may, rolesTowards } from '../domain/roles.ts'
import { monthOf } from '../ledger/index.ts'
import type { AnyLedger, Scope } from '../ledger/ledger.ts'
import type { Visitor } from './options.ts'
import { orgIdsOf } from './scope.ts'

/** What of a village is read today for whoever looks; null where they may not have this ledger. */
export function todayScope(
  visitor: Visitor,
  { roles }: AnyLedger,
  { now, kinds }: { readonly now: Date; readonly kinds: Scope['kinds'] },
): Scope | null {
  const { person, orgs, village } = visitor
  const month = monthOf(dayOf(now).slice(0, 7))
  if (!month || !may(rolesTowards(person.holdings, village.id, orgs), roles)) return null
  const exporter = { personId: person.id, name: person.name, via: 'console' as const, holdings: person.holdings }
  return {
    ...{ villageId: village.id, isAbove: false, villageIds: [village.id], orgIds: orgIdsOf(visitor), orgs, month },
    ...{ kinds, exporter, wordOf: (action: string) => action },
  }
}
