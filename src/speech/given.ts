/** What those above a village give to people of it (guidance §20): whose it is, and what other mechanisms say to it. */
import { type Matter, type Participant, playing } from '../domain/matter.ts'
import type { Org } from '../domain/org.ts'
import type { UponGiven } from './mechanism-parts.ts'
import type { MatterKind, Overview, Registry, Stage } from './mechanism.ts'

/** The people of one village who are to do something that was given from above. */
export interface GivenTo {
  readonly village: Org
  readonly people: readonly Participant[]
}

/** The villages whose people are to do it, in the roster's order; none where it was not given from above. */
export async function givenTo(
  { tx, orgs }: Pick<Stage, 'tx' | 'orgs'>,
  registry: Pick<Registry, 'matter'>,
  matter: Matter,
): Promise<readonly GivenTo[]> {
  const part = registry.matter(matter.kind)?.fromAbove?.part
  if (part === undefined || orgs.get(matter.villageId)?.kind !== 'township') return []
  const homes = new Map<string, Participant[]>()
  for (const one of playing(matter, part)) {
    const person = one.personId === null ? null : await tx.people.byId(one.personId)
    const home = person && orgs.villageOf(person.orgId)
    if (home) homes.set(home, [...(homes.get(home) ?? []), one])
  }
  const villages = orgs.villagesUnder(matter.villageId)
  return villages.flatMap((village) => {
    const people = homes.get(village.id)
    return people ? [{ village, people }] : []
  })
}

/** What all mechanisms say to what was just given; nothing where it is not given from above. */
export async function uponGiven(stage: Overview, matter: Matter): Promise<readonly UponGiven[]> {
  const { registry } = stage
  if ((await givenTo(stage, registry, matter)).length === 0) return []
  const said: UponGiven[] = []
  for (const { uponGiven: says } of registry.mechanisms) {
    const one = says && (await says(stage, matter))
    if (one) said.push(one)
  }
  return said
}

/** The kinds of matter that may be given from above. */
export const givable = ({ matters }: Pick<Registry, 'matters'>): readonly MatterKind[] =>
  matters.filter(({ fromAbove }) => fromAbove !== undefined)

/** What something given from above rests on, as whoever gave it said. */
export interface Ground {
  /** Of the list of what may be asked; left out where it stands besides it. */
  readonly item?: string
  /** 文号 and 经费, as they were said. */
  readonly paper?: string
}

/** Null where nobody said. */
export const groundOf = ({ details }: Pick<Matter, 'details'>): Ground | null =>
  (details.ground as Ground | undefined) ?? null
