import type { Matter } from '../domain/matter.ts'
import type { Actor } from '../domain/workflow.ts'
import type { Scene } from './mechanism.ts'

/** The speaker with the roles that count in a matter: towards the village, or towards what it is of where it is answered above. */
export function actorTowards(scene: Pick<Scene, 'actor' | 'registry' | 'rolesIn'>, matter: Matter): Actor | null {
  const { actor, registry, rolesIn } = scene
  return actor && registry.matter(matter.kind)?.answeredAbove ? { ...actor, roles: rolesIn(matter.orgId) } : actor
}
