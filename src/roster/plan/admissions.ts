import type { AdmissionItem } from '../../domain/admissions.ts'
import type { AdmissionChange, RosterRows } from '../../store/index.ts'
import type { Roster } from '../roster.ts'
import type { OrgPlan } from './orgs.ts'

/** A sheet that names anything is the whole 准入清单 of the roster's townships; one that names nothing leaves it as it is. */
export function planAdmissions(
  { admissions: known }: Pick<RosterRows, 'admissions'>,
  { orgs, admissions: items }: Pick<Roster, 'orgs' | 'admissions'>,
  plan: Pick<OrgPlan, 'idOf'>,
): readonly AdmissionChange[] {
  const townships = items.length > 0 ? orgs.filter(({ kind }) => kind === 'township').map((one) => plan.idOf(one)) : []
  return townships
    .filter((id) => keyed(items) !== keyed(known.get(id) ?? []))
    .map((townshipId) => ({ townshipId, items }))
}

/** In one order of fields: a database keeps JSON in an order of its own. */
const keyed = (items: readonly AdmissionItem[]): string =>
  JSON.stringify(items.map(({ title, category, source }) => [title, category, source]))
