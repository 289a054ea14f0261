import type { Matter } from './matter.ts'
import { CADRE_UP, type Holding, knownRoles, may, type Role, SECRETARY_UP } from './roles.ts'

/** A request to be known as somebody, as it was shown to whoever answers it. */
export interface Claim {
  readonly accountId: string
  /** What the account called itself when it asked. */
  readonly nickname: string
  readonly personId: string
  readonly name: string
  /** The person's own organisation, and those of others of the village who are called the same: which of them is meant. */
  readonly orgId: string
  readonly namesakes: readonly string[]
  /** Every role the account will speak with. */
  readonly brings: readonly Holding[]
  /** The accounts that speak for the person now and will not any more. */
  readonly replaces: readonly string[]
  /** Whom the account speaks for now and will not any more; null when it is nobody yet. */
  readonly leaves: string | null
  /** What came of asking the accounts it replaces. */
  readonly answer?: 'agreed' | 'denied' | 'silent'
}

/** Of requests from before all of this was kept, what is missing is empty: it is then shown anew before it is granted. */
const UNTOLD = {
  accountId: '',
  nickname: '',
  personId: '',
  name: '',
  orgId: '',
  namesakes: [],
  brings: [],
  replaces: [],
  leaves: null,
}

export function claimOf({ details }: Pick<Matter, 'details'>): Claim {
  const claim: Claim = { ...UNTOLD, ...details }
  return { ...claim, brings: knownRoles(claim.brings) }
}

/** Whether two requests come to the same: what was shown when it was asked, and what it would do now. */
export function comesToTheSame(shown: Claim, now: Claim): boolean {
  return deal(shown) === deal(now)
}

function deal({ brings, replaces, leaves, namesakes }: Claim): string {
  const roles = brings.map(({ orgId, role }) => `${orgId} ${role}`).sort()
  return JSON.stringify([roles, [...replaces].sort(), leaves, [...namesakes].sort()])
}

/**
 * Whether somebody may give these roles away: they stand in office at or above the organisation of every one of them, and
 * an administrator is made by an administrator alone. `rolesIn` are their roles towards an organisation.
 */
export function mayGrant(
  { villageId, brings }: { readonly villageId: string; readonly brings: readonly Holding[] },
  rolesIn: (orgId: string) => ReadonlySet<Role>,
): boolean {
  if (!may(rolesIn(villageId), SECRETARY_UP)) return false
  return brings.every(({ orgId, role }) => may(rolesIn(orgId), role === 'admin' ? ['admin'] : SECRETARY_UP))
}

/** Whether somebody may write what the roster says of a person: of a plain villager any cadre may, of others see `mayGrant`. */
export function mayWrite(
  { villageId, orgId, brings }: { villageId: string; orgId: string; brings: readonly Holding[] },
  rolesIn: (orgId: string) => ReadonlySet<Role>,
): boolean {
  if (brings.some(({ role }) => role !== 'villager')) return mayGrant({ villageId, brings }, rolesIn)
  return [orgId, ...brings.map((one) => one.orgId)].every((id) => may(rolesIn(id), CADRE_UP))
}
