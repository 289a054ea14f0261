/** Who mediates: the roster's 人民调解员, else whoever looks after the grid, else the secretary. */
import type { Org } from '../../src/domain/org.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Person } from '../../src/store/index.ts'

const IN_ORDER: readonly Role[] = ['mediator', 'gridWorker', 'secretary', 'cadre']

/**
 * Whoever writes it down mediates where that is their office; else somebody of the same part of the village, of those the one
 * whom the bot can reach. Null where the roster names nobody at all.
 */
export async function mediatorFor(scene: Scene, village: Org): Promise<Pick<Person, 'id' | 'name'> | null> {
  const { tx, actor, orgs, home } = scene
  const within = [...orgs.all].map(({ id }) => id).filter((id) => orgs.isWithin(id, village.id))
  for (const role of IN_ORDER) {
    const all = await tx.people.holding([role], within)
    if (actor && all.some(({ id }) => id === actor.personId)) return { id: actor.personId, name: actor.name }
    const reachable = all.filter(({ accounts }) => accounts.length > 0)
    const known = reachable.length > 0 ? reachable : all
    const near = known.filter(({ holdings }) => holdings.some((held) => held.role === role && held.orgId === home?.id))
    const [one] = near.length > 0 ? near : known
    if (one) return one
  }
  return null
}
