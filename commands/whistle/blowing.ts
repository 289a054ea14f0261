/** How a whistle comes to be: of itself, or as what a matter of the village goes on as. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Org } from '../../src/domain/org.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import type { CommandId, Slots } from '../../src/speech/reading.ts'
import { homeName } from '../../src/speech/tallies.ts'
import { brief, no } from '../common/phrases.ts'
import { takenFrom } from '../common/referring.ts'
import { toPeople } from '../common/tells.ts'
import { CLASSES, type ClassId } from './classes.ts'
import { classOf, deadlineIn, momentsFrom, type Sent, SHARES_NUMBER } from './details.ts'
import { picturesOf } from './pictures.ts'
import { toDepartment, toTown } from './telling.ts'
import { classFor } from './terms.ts'
import { departmentsOf, peopleOf, sentOf, shortName, watchOf } from './township.ts'
import { called, numbered } from './words.ts'
import { whistle } from './workflow.ts'

/** What is blown for; `before` is the matter of the village that goes on as it, under the same number. */
export interface Blown {
  readonly title: string
  readonly before?: Matter
}

/** The township that is blown to, or why none can be. */
export function whereFrom(scene: Scene): { readonly township: Org } | { readonly instead: Outcome } {
  const { village, orgs } = scene
  if (!village || orgs.get(village.id)?.kind !== 'village')
    return { instead: refuse('吹哨请到村里的群里说，我才知道是哪个村吹的') }
  const township = scene.orgs.townshipOf(village.id)
  return township ? { township } : { instead: refuse('花名册上还没有镇，哨吹不出去。请管理员先把镇和部门写进花名册') }
}

/** Asks for the class, to be answered by a number alone. */
export function askClass(command: CommandId, slots: Slots): Outcome {
  const names = Object.values(CLASSES).map(({ name }) => name)
  const choices = names.map((name) => ({ text: [name, slots.text].filter(Boolean).join(' ') }))
  return {
    reply: { text: `是哪一类？回数字就行：${names.map((name, at) => `${at + 1} ${name}`).join('、')}` },
    ask: { kind: 'choose', reading: { command, slots, choices }, options: names.map((_, at) => at + 1) },
    outcome: 'asked',
  }
}

/** Raises it where it belongs in its life: an urgent one with the township's watch, others where it is agreed to. */
export async function blow(scene: Scene, township: Org, id: ClassId, { title, before }: Blown): Promise<Outcome> {
  const { tx, actor, village, room, now } = scene
  if (!actor || !village) return {}
  const urgent = CLASSES[id].atOnce === true
  const secretaries = (await tx.people.holding(['secretary'], [village.id])).filter((one) => one.id !== actor.personId)
  const waits = !urgent && !actor.roles.has('cadre') && !actor.roles.has('secretary') && secretaries.length > 0
  const sent = urgent ? await watchFor(title, township, scene) : []
  const taken = before && takenFrom(before)
  const details = {
    ...taken?.details,
    class: id,
    ...(before && { source: scene.registry.nameOf(before.kind) }),
    village: homeName(village),
    ...(urgent && { sent, ...momentsFrom(await classFor(id, village.id, scene), now) }),
  }
  const raised = await raise(scene, whistle, {
    ...taken,
    villageId: village.id,
    orgId: township.id,
    title,
    roomId: room?.id ?? null,
    listensFor: picturesOf(scene),
    state: urgent ? 'dispatched' : waits ? 'drafted' : 'blown',
    details,
    ...deadlineIn(details),
    participants: [
      { personId: actor.personId, name: actor.name, part: 'requester' },
      ...raisersOf(before, actor.personId),
      ...secretaries.map((one) => ({ personId: one.id, name: one.name, part: 'endorser' })),
      ...(await peopleOf(sent, scene)).map((one) => ({ ...one, part: 'responder', state: 'told' })),
    ],
    by: actor.personId,
  })
  const matter = await distinguished(scene, raised)
  if (urgent) return urgently(scene, matter, sent)
  const line = `${no(matter)} 吹哨登记好了（${CLASSES[id].name}）：${brief(title, 40)}`
  if (waits) {
    const asked = `${called(matter)}（${CLASSES[id].name}）${actor.name}申请：${brief(title, 60)}\n同意就发：同意 ${matter.number}；不行就发：不同意 ${matter.number} 原因`
    return reply(
      `${line}\n等村书记同意，答复了我告诉您`,
      ...(await toPeople(
        scene,
        secretaries.map((one) => one.id),
        asked,
      )),
    )
  }
  return reply(`${line}\n等镇里同意，答复了我告诉您`, ...(await askTown(scene, matter)))
}

/** Where another village has an open one of the same number, both are called by their villages from now on. */
async function distinguished(scene: Scene, matter: Matter): Promise<Matter> {
  const { tx, registry } = scene
  const others = scene.orgs
    .villagesUnder(matter.orgId)
    .filter(({ id, vanished }) => id !== matter.villageId && !vanished)
  const found = await Promise.all(others.map(({ id }) => tx.matters.byNumber(id, matter.number)))
  const alike = found.flatMap((one) =>
    one?.kind === whistle.kind && one.orgId === matter.orgId && !registry.isSettled(one) ? [one] : [],
  )
  if (alike.length === 0) return matter
  for (const one of [...alike, matter])
    if (one.details[SHARES_NUMBER] !== true)
      await move({ ...scene, actor: null }, one, 'distinguish', { details: { [SHARES_NUMBER]: true } })
  return (await tx.matters.byId(matter.id)) ?? matter
}

/** Who raised it first may look how it goes. */
function raisersOf(before: Matter | undefined, whistlerId: string) {
  const raisers = before ? playing(before, 'requester') : []
  return raisers.flatMap(({ personId, name }) =>
    personId === null || personId === whistlerId ? [] : [{ personId, name, part: 'raiser' }],
  )
}

/** The township's staff, and the department whose name the words hold. */
async function watchFor(title: string, township: Org, scene: Scene): Promise<readonly Sent[]> {
  const named = departmentsOf(township, scene).filter((org) => title.includes(shortName(org, township)))
  const all = [await watchOf(township, scene)]
  for (const org of named) all.push(await sentOf(org, false, township, scene))
  return all.filter(({ people }) => people.length > 0)
}

async function urgently(scene: Scene, matter: Matter, sent: readonly Sent[]): Promise<Outcome> {
  if (sent.length === 0) return reply(`${no(matter)} 急哨记下了，可是花名册上镇里还没有人，请马上打镇里电话`)
  const who = sent.map(({ name }) => name).join('、')
  const text = `急！${called(matter)} ${scene.actor?.name}：${brief(matter.title, 80)}\n看到请马上发：签收 ${numbered(matter)}`
  const tells: Tell[] = []
  for (const one of sent) tells.push(...(await toDepartment(scene, matter, one, text, true)))
  return reply(`${no(matter)} 急哨正在送${who}。10 分钟没人签收，我再叫镇领导\n有人受伤、被困先打 120、119`, ...tells)
}

/** The township is asked to agree. */
export function askTown(scene: Scene, matter: Matter): Promise<readonly Tell[]> {
  return toTown(
    scene,
    matter,
    `${called(matter)}（${classOf(matter).name}）：${brief(matter.title, 80)}\n镇书记、镇长同意就发：同意 ${numbered(matter)}；不行就发：不同意 ${numbered(matter)} 原因`,
  )
}
