import { may, rolesTowards, SECRETARY_UP } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { HandedOver } from '../../src/speech/mechanism-parts.ts'

/** What of one kind somebody answers for, as far as the speaker is in charge there. */
interface Answered {
  readonly rule: HandedOver
  readonly owned: readonly { readonly id: string; readonly orgId: string }[]
}

/** All that goes along with visits when somebody hands over, kind by kind, as each mechanism says. */
export async function answeredBy(personId: string, { tx, registry, rolesIn }: Scene): Promise<readonly Answered[]> {
  const kinds = registry.duties.flatMap(({ kind, handedOver }) => (handedOver ? [{ kind, rule: handedOver }] : []))
  const all = await tx.duties.ownedBy(
    personId,
    kinds.map(({ kind }) => kind),
  )
  return kinds.flatMap(({ kind, rule }) => {
    const owned = all.filter((one) => one.kind === kind && may(rolesIn(one.orgId), SECRETARY_UP))
    return owned.length > 0 ? [{ rule, owned }] : []
  })
}

/** `2 项公开清单`, of each kind. */
export function counted(answered: readonly Answered[]): readonly string[] {
  return answered.map(({ rule, owned }) => `${owned.length} ${rule.unit}`)
}

/** Only what this person may answer for. */
export async function takenBy(
  personId: string,
  answered: readonly Answered[],
  { tx, orgs }: Scene,
): Promise<readonly Answered[]> {
  const person = await tx.people.byId(personId)
  return answered.flatMap(({ rule, owned }) => {
    const theirs = owned.filter(({ orgId }) => may(rolesTowards(person?.holdings ?? [], orgId, orgs), rule.roles))
    return theirs.length > 0 ? [{ rule, owned: theirs }] : []
  })
}
