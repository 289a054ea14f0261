import type { Role } from './roles.ts'

/** What the guidance (§10) wants of liaisons: a member visits 3 households, a village cadre 5, one of them a 致富能手. */
export const MEMBER_HOUSEHOLDS = 3
export const CADRE_HOUSEHOLDS = 5
export const MODEL_CATEGORY = '致富能手'

export const CADRE_ROLES: readonly Role[] = ['cadre', 'secretary']

/** Those who may be asked to visit, for whoever reads them. */
export const QUOTA_ROLES: readonly Role[] = ['member', ...CADRE_ROLES]

/** Somebody whom the quotas may concern, and whom they visit, wherever that is. */
export interface Visitor {
  readonly name: string
  readonly roles: readonly Role[]
  readonly households: number
  /** One of them is a 致富能手. */
  readonly visitsModel: boolean
}

/** How a village stands. A cadre who is also a member is counted as a cadre. */
export interface Quota {
  readonly members: Count
  readonly cadres: Count
  /** Cadres who visit no 致富能手. */
  readonly withoutModel: readonly string[]
}

/** How many there are, and those of them that fall short. */
export interface Count {
  readonly all: number
  readonly short: readonly Liaison[]
}

export type Liaison = Pick<Visitor, 'name' | 'households'>

/** Counts who falls short, in the order given: nobody is ranked. */
export function quotaOf(people: readonly Visitor[]): Quota {
  const isCadre = ({ roles }: Visitor) => roles.some((role) => CADRE_ROLES.includes(role))
  const cadres = people.filter(isCadre)
  const members = people.filter((one) => !isCadre(one) && one.roles.includes('member'))
  const count = (all: readonly Visitor[], wanted: number): Count => ({
    all: all.length,
    short: all.filter((one) => one.households < wanted),
  })
  return {
    members: count(members, MEMBER_HOUSEHOLDS),
    cadres: count(cadres, CADRE_HOUSEHOLDS),
    withoutModel: cadres.filter((one) => !one.visitsModel).map((one) => one.name),
  }
}
