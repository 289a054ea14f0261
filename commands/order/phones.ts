/** Helper and requester see each other's number once both said 可以给电话: privately, never in a group. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import type { Phoned } from '../../src/store/index.ts'
import { entitled, no } from '../common/phrases.ts'

/** What is asked of each side when an order is taken, and told where both had agreed before. */
export interface Phones {
  readonly toHelper: string
  readonly toRequester: string
  readonly tells: readonly Tell[]
}

/** The numbers of who asked and who comes, where both are known; nobody is asked in vain. */
export async function phonesFor({ tx }: Scene, matter: Matter, helperIds: readonly string[]): Promise<Phones> {
  const requesterIds = playing(matter, 'requester').flatMap(({ personId }) => personId ?? [])
  const known = await tx.people.withPhones([...requesterIds, ...helperIds])
  const requesters = known.filter(({ id }) => requesterIds.includes(id))
  const helpers = known.filter(({ id }) => helperIds.includes(id) && !requesterIds.includes(id))
  if (requesters.length === 0 || helpers.length === 0) return { toHelper: '', toRequester: '', tells: [] }
  return {
    toHelper: asked(helpers, '点单人'),
    toRequester: asked(requesters, '帮忙的人'),
    tells: requesters.flatMap((one) => helpers.flatMap((other) => exchange(matter, one, other))),
  }
}

/** The orders in which somebody asked or comes, and what both sides are told of each now. */
export async function exchangedBy(scene: Scene, personId: string): Promise<readonly Tell[]> {
  const { tx, village } = scene
  const tells: Tell[] = []
  for (const part of ['requester', 'holder']) {
    const where = { villageId: village?.id ?? '', kind: 'order', states: ['claimed'], player: { personId, part } }
    for (const matter of await tx.matters.list(where, MOST)) {
      const helpers = playing(matter, 'holder').flatMap((one) => one.personId ?? [])
      tells.push(...(await phonesFor(scene, matter, helpers)).tells)
    }
  }
  return tells
}

/** Nobody is busy with more at once. */
const MOST = 5

function asked(people: readonly Phoned[], whom: string): string {
  return people.every(({ givesPhone }) => givesPhone) ? '' : `\n愿意让${whom}看到您的电话，就发：可以给电话`
}

function exchange(matter: Matter, one: Phoned, other: Phoned): readonly Tell[] {
  if (!one.givesPhone || !other.givesPhone) return []
  return [numberOf(matter, other, one), numberOf(matter, one, other)]
}

function numberOf(matter: Matter, { name, phone }: Phoned, { id }: Phoned): Tell {
  return {
    to: { person: id, roomId: null },
    text: `${entitled(matter)}${name}的电话：${phone}`,
    openText: `${no(matter)} ${name}同意给您电话了，号码只能私下说。加我好友后，私聊我发：可以给电话`,
    atOnce: true,
  }
}
