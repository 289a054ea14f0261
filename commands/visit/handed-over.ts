/** What somebody answers for, as it is named when they go and handed on by 交接. */

import type { HandedOver } from '../../src/speech/duty-parts.ts'
import type { Scene } from '../../src/speech/mechanism.ts'

/** What of one kind somebody answers for, besides whom they visit. */
interface Charge {
  readonly rule: HandedOver
  readonly owned: readonly { readonly id: string; readonly orgId: string }[]
}

/** All that goes along with visits when somebody hands over, kind by kind, as each mechanism says. */
export async function chargesOf(personId: string, { tx, registry }: Scene): Promise<readonly Charge[]> {
  const rules = registry.duties.flatMap(({ kind, handedOver }) => (handedOver ? [{ kind, rule: handedOver }] : []))
  const all = await tx.duties.ownedBy(
    personId,
    rules.map(({ kind }) => kind),
  )
  const charges = rules.map(({ kind, rule }) => ({ rule, owned: all.filter((one) => one.kind === kind) }))
  return charges.filter(({ owned }) => owned.length > 0)
}

/** Those of them that lie where the test holds. */
export function only(
  charges: readonly Charge[],
  holds: (orgId: string, rule: HandedOver) => boolean,
): readonly Charge[] {
  const some = charges.map(({ rule, owned }) => ({ rule, owned: owned.filter(({ orgId }) => holds(orgId, rule)) }))
  return some.filter(({ owned }) => owned.length > 0)
}

/** `2 项公开清单`, of each kind. */
export function amounts(charges: readonly Charge[]): readonly string[] {
  return charges.map(({ rule, owned }) => `${owned.length} ${rule.unit}`)
}

/** All that somebody else has to take over: `3 户联系户`, `1 处走访`, `2 项公开清单`. */
export async function heldBy(personId: string, scene: Scene): Promise<readonly string[]> {
  const homes = (await scene.tx.visits.ofLiaison(personId)).length
  const { any, whole } = await scene.tx.areas.ofLiaison(personId)
  return [...visited(homes, any.length + whole.length), ...amounts(await chargesOf(personId, scene))]
}

/** `3 户联系户`, `1 处走访`; nothing for none. */
export function visited(homes: number, areas: number): readonly string[] {
  return [...(homes > 0 ? [`${homes} 户联系户`] : []), ...(areas > 0 ? [`${areas} 处走访`] : [])]
}
