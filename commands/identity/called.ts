/** Who is meant by a name, where somebody is to be known as them. */
import { soundOf } from '../../src/language/sound.ts'
import { orgsAround } from '../../src/speech/around.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import type { Person } from '../../src/store/index.ts'

interface Wanted {
  readonly name: string
  /** The part of the village they belong to, where namesakes are told apart by it. */
  readonly within: string | undefined
  /** What is said where several are called so; what follows who they are. */
  readonly tellApart: string
  /** How the name is said again. */
  readonly again: string
}

/** The one person of the village who is called this, or who heads the one household of this name. */
export async function personCalled(
  { name, within, tellApart, again }: Wanted,
  scene: Scene,
): Promise<Person | Outcome> {
  const { tx, orgs, village } = scene
  const orgIds = orgsAround({ orgs, village })
  const found = await tx.people.named(name, orgIds)
  const here = found.filter((one) => within !== undefined && orgs.isWithin(one.orgId, within))
  const [only, second] = here.length === 1 ? here : found
  if (only && !second) return only
  if (only) {
    const all = found.map(({ orgId }) => orgs.get(orgId)?.name ?? '').join('、')
    return refuse(`村里叫${name}的有 ${found.length} 位（${all}），${tellApart}`)
  }
  const head = await headCalled(name, scene)
  if (head) return head
  const alike = await tx.people.sounding(soundOf(name), orgIds)
  const hint = alike.length > 0 ? `是不是${alike.map((one) => one.name).join('、')}？` : ''
  return refuse(`花名册里没有${name}。${hint}${again}`)
}

/** Who heads the one household of this name, and stands in the roster as nothing else yet: a villager from now on. */
async function headCalled(name: string, { tx, village, now }: Scene): Promise<Person | null> {
  const [home, other] = village ? await tx.households.headed(name, [village.id]) : []
  if (!home || other) return null
  const id = await tx.people.add({ name, sound: soundOf(name), orgId: home.orgId }, now)
  await tx.people.hold(id, home.orgId, 'villager')
  return tx.people.byId(id)
}
