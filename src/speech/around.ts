import type { Scene } from './mechanism.ts'

/** The organisations people of a village are looked for in: the village with all its parts, and those above it. */
export function orgsAround({ orgs, village }: Pick<Scene, 'orgs' | 'village'>): readonly string[] {
  if (!village) return []
  return [...orgs.all]
    .filter((org) => orgs.isWithin(org.id, village.id) || orgs.isWithin(village.id, org.id))
    .map((org) => org.id)
}
