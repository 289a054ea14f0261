import type { Role } from './roles.ts'

/** What the guidance (§10) wants of liaisons: a member visits 3 households, a village cadre 5, one of them a 致富能手. */
export const MEMBER_HOUSEHOLDS = 3
export const CADRE_HOUSEHOLDS = 5
export const MODEL_CATEGORY = '致富能手'

const CADRES: readonly Role[] = ['cadre', 'secretary']

/** Those who may be asked to visit, for whoever reads them. */
export const QUOTA_ROLES: readonly Role[] = ['member', ...CADRES]

/** Who visits whom in a village. Only what is present: nobody and nothing that vanished. */
export interface Visiting<Home extends VisitedHome = VisitedHome> {
  readonly people: readonly {
    readonly name: string
    readonly roles: readonly Role[]
    /** The categories of each household they visit, wherever it is. */
    readonly visits: readonly (readonly string[])[]
  }[]
  readonly households: readonly Home[]
}

interface VisitedHome {
  readonly visited: boolean
}

/** How a village stands. A cadre who is also a member is counted as a cadre. */
export interface Quota<Home extends VisitedHome = VisitedHome> {
  readonly members: Count<Liaison>
  readonly cadres: Count<Liaison>
  /** Cadres who visit no 致富能手. */
  readonly withoutModel: readonly string[]
  readonly unvisited: Count<Home>
}

/** How many there are, and those of them that fall short. */
export interface Count<Item> {
  readonly all: number
  readonly short: readonly Item[]
}

export interface Liaison {
  readonly name: string
  readonly households: number
}

/** Counts who falls short, in the order given: nobody is ranked. */
export function quotaOf<Home extends VisitedHome>({ people, households }: Visiting<Home>): Quota<Home> {
  const isCadre = ({ roles }: { roles: readonly Role[] }) => roles.some((role) => CADRES.includes(role))
  const cadres = people.filter(isCadre)
  const members = people.filter((one) => !isCadre(one) && one.roles.includes('member'))
  const count = (all: typeof people, wanted: number): Count<Liaison> => ({
    all: all.length,
    short: all
      .map(({ name, visits }) => ({ name, households: visits.length }))
      .filter((one) => one.households < wanted),
  })
  const visitsModel = (visits: readonly (readonly string[])[]) => visits.some((one) => one.includes(MODEL_CATEGORY))
  return {
    members: count(members, MEMBER_HOUSEHOLDS),
    cadres: count(cadres, CADRE_HOUSEHOLDS),
    withoutModel: cadres.filter((one) => !visitsModel(one.visits)).map((one) => one.name),
    unvisited: { all: households.length, short: households.filter((one) => !one.visited) },
  }
}
