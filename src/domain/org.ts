export const ORG_KINDS = [
  'township',
  'village',
  'grid',
  'group',
  'hub',
  'department',
  'unit',
  'volunteers',
  'supervisors',
] as const
export type OrgKind = (typeof ORG_KINDS)[number]

/** The Chinese names of the kinds as the roster may write them; the first is the one we write (guidance §3, §6, §12). */
export const ORG_KIND_NAMES: Readonly<Record<OrgKind, readonly [string, ...string[]]>> = {
  township: ['乡镇党委', '镇党委', '乡党委', '街道党工委', '乡镇'],
  village: ['村党组织', '村党支部', '村党总支', '村党委', '行政村党组织', '行政村', '村'],
  grid: ['网格党支部', '网格', '自然村党支部', '屯党支部'],
  group: ['党小组', '自然村', '屯', '村民小组'],
  hub: ['党员中心户', '中心户'],
  department: ['部门', '镇直部门'],
  unit: ['单位', '企业', '学校'],
  volunteers: ['志愿服务队', '志愿队'],
  supervisors: ['村务监督委员会', '监督委员会'],
}

export interface Org {
  readonly id: string
  readonly name: string
  readonly kind: OrgKind
  readonly parentId: string | null
  /** The roster no longer names it; it stays for what happened in it, and cannot be named any more. */
  readonly vanished?: boolean
}

/** The tree of organisations, for walking up and down. Unknown ids have no ancestors but themselves. */
export class OrgTree {
  readonly #byId: ReadonlyMap<string, Org>

  constructor(orgs: Iterable<Org>) {
    this.#byId = new Map([...orgs].map((org) => [org.id, org]))
  }

  get all(): Iterable<Org> {
    return this.#byId.values()
  }

  get(id: string): Org | undefined {
    return this.#byId.get(id)
  }

  /** The organisation itself, then its parents up to the root. */
  *upward(id: string): Iterable<Org> {
    const seen = new Set<string>()
    for (let org = this.#byId.get(id); org && !seen.has(org.id); org = this.#parent(org)) {
      seen.add(org.id)
      yield org
    }
  }

  isWithin(id: string, ancestorId: string): boolean {
    if (id === ancestorId) return true
    for (const org of this.upward(id)) if (org.id === ancestorId) return true
    return false
  }

  /** The village that numbers what happens here: the nearest village upward, else the top of the tree. */
  villageOf(id: string): string {
    let top = id
    for (const org of this.upward(id)) {
      if (org.kind === 'village') return org.id
      top = org.id
    }
    return top
  }

  /** The township something belongs to; undefined where the roster names none. */
  townshipOf(id: string): Org | undefined {
    return [...this.upward(id)].find(({ kind }) => kind === 'township')
  }

  /** The villages of a township, in the roster's order; those it no longer names too, for what they raised stays. */
  villagesUnder(townshipId: string): readonly Org[] {
    return [...this.all].filter(({ id, kind }) => kind === 'village' && this.isWithin(id, townshipId))
  }

  /** Organisations that a written name may mean: exact names first, else those whose name begins with it. */
  named(name: string): readonly Org[] {
    const all = [...this.#byId.values()].filter((org) => !org.vanished)
    const exact = all.filter((org) => org.name === name)
    return exact.length > 0 ? exact : all.filter((org) => org.name.startsWith(name))
  }

  #parent(org: Org): Org | undefined {
    return org.parentId === null ? undefined : this.#byId.get(org.parentId)
  }
}
