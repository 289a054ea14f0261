import type { Role } from '../../domain/roles.ts'
import { soundOf } from '../../language/sound.ts'
import type { Person } from '../../store/index.ts'
import { groupCalled } from '../args/groups.ts'
import type { ArgOf, PersonRef } from '../args/index.ts'
import { orgsAround } from '../around.ts'
import type { Scene } from '../mechanism.ts'
import { refuse } from '../outcome.ts'
import { type Answer, MISSING, type Question } from './answer.ts'

/** Everybody who was named; the first who cannot be found, or who could be two, is asked about. */
export async function resolvePeople(_: ArgOf<'people'>, question: Question): Promise<Answer> {
  const names = question.reading.slots.people ?? []
  if (names.length === 0) return MISSING
  const people = new Map<string, PersonRef>()
  for (const name of names) {
    const role = groupCalled(name)
    if (role) {
      for (const person of await everybodyAs(role, question.scene)) people.set(person.id, person)
      continue
    }
    const found = await personCalled(name, question)
    if ('instead' in found) return found
    people.set(found.person.id, found.person)
  }
  if (people.size === 0) return { instead: refuse(`花名册里没有${names.join('、')}`) }
  return { value: [...people.values()] }
}

/** Everybody who holds a role in the organisation of the group, as of now. */
async function everybodyAs(role: Role, { tx, orgs, room, village }: Scene): Promise<readonly PersonRef[]> {
  const around = room?.orgId ?? village?.id ?? ''
  const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, around)).map((org) => org.id)
  const people = await tx.people.holding([role], within)
  return people.map((one) => ({ ...ref(one), as: role }))
}

export async function resolvePerson(_: ArgOf<'person'>, question: Question): Promise<Answer> {
  const name = question.reading.slots.people?.[0]
  if (name === undefined) return MISSING
  const found = await personCalled(name, question)
  return 'instead' in found ? found : { value: found.person }
}

/** By the mentioned account first, since a nickname is nothing; then by the name as the roster writes it; then by its sound. */
async function personCalled(
  name: string,
  { scene, utterance }: Question,
): Promise<{ person: PersonRef } | Extract<Answer, { instead: unknown }>> {
  const accountId = utterance.mentions.find((mention) => mention.name === name)?.accountId
  const speaker = accountId === undefined ? null : await scene.tx.speaker(accountId)
  if (speaker) return { person: { id: speaker.id, name: speaker.name } }

  const orgIds = orgsAround(scene)
  const found = await scene.tx.people.named(name, orgIds)
  if (found.length === 1) return { person: ref(found[0] as Person) }
  if (found.length > 1)
    return { instead: refuse(`叫${name}的有 ${found.length} 位：${described(found, scene)}。请 @ 那一位`) }
  const alike = await scene.tx.people.sounding(soundOf(name), orgIds)
  if (alike.length > 0)
    return { instead: refuse(`花名册里没有${name}。是不是${alike.map((one) => one.name).join('、')}？请改好再发一次`) }
  const home = await headedBy(name, scene)
  if (home)
    return { instead: refuse(`${name}在花名册里只写了是户主。请村干部先发：加人 ${name} ${home} 村民，再发一次这句`) }
  return { instead: refuse(`花名册里没有${name}，请核对名字，或直接 @ 那一位`) }
}

/** Where the household lies whose head is called so, when the roster has them in no other sheet; null where there is none. */
async function headedBy(name: string, { tx, village, orgs }: Scene): Promise<string | null> {
  const named = village ? await tx.households.namedIn(name, village.id) : []
  const [only, second] = named.filter(({ head }) => head === name)
  return only && !second ? (orgs.get(only.orgId)?.name ?? null) : null
}

function described(people: readonly Person[], { orgs }: Scene): string {
  return people.map((one) => `${one.name}（${orgs.get(one.orgId)?.name ?? ''}）`).join('、')
}

function ref({ id, name }: Person): PersonRef {
  return { id, name }
}
