/** What the township's 党委书记 decides of what a village sent back. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { after } from '../../src/domain/time.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { aside, entitled, no } from '../common/phrases.ts'
import { toEach } from './telling.ts'
import { whyNot } from './words.ts'

/** 同意: it is not to be done. */
export const lift: Shared = (scene, matter) => decided(scene, matter, 'approve', null)

/** 不同意: it is, by so much later as it waited. */
export const uphold: Shared = (scene, matter, { reason }) => decided(scene, matter, 'reject', reason)

/** 撤单: whoever sent it back has it done after all. */
export const takeBack: Shared = (scene, matter, { reason }) => decided(scene, matter, 'cancel', reason)

async function decided(scene: Scene, matter: Matter, made: string, reason: string | null): Promise<Outcome> {
  const step = await move(scene, matter, made, { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step))
  const isLifted = step.to === 'lifted'
  const given = typeof matter.details.of === 'string' ? await scene.tx.matters.byId(matter.details.of) : null
  const from = given && scene.registry.matter(given.kind)?.fromAbove
  if (!given || !from) return reply(`${no(matter)} 记下了`)
  const { actor } = scene
  // Whoever takes back what they sent up does so by their office in the village, wherever it is said.
  const seat =
    made === 'cancel' && typeof matter.details.village === 'string' ? matter.details.village : given.villageId
  const inOffice = { ...scene, actor: actor && { ...actor, roles: scene.rolesIn(seat) } }
  const deadline = isLifted ? null : later(given, matter, scene.now)
  const then = await move(inOffice, given, isLifted ? from.moves.end : from.moves.resume, {
    note: reason,
    ...(deadline && { deadline }),
  })
  if (isRefusal(then)) return reply(`${no(matter)} 记下了。${no(given)} 已经办完了`)
  const until = deadline ? `，${deadlineText(deadline, scene.now)} 前办好` : ''
  const what = isLifted
    ? '镇里定了：不用办'
    : `${made === 'cancel' ? '村里收回了' : '镇里定了'}：照办${aside(reason)}${until}`
  const concerned = [...playing(given, from.part), ...playing(given, 'requester'), ...playing(matter, 'requester')]
  const people = concerned.flatMap(({ personId }) => personId ?? []).filter((id) => id !== actor?.personId)
  return reply(
    `${entitled(given, 30)}${isLifted ? '不用办了' : `照办${until}`}，已告诉派的人和要办的人`,
    ...toEach(people, `${entitled(given, 40)}${what}`),
  )
}

/** What waited is due so much later; what had no day has none. */
function later({ deadline }: Matter, { details, createdAt }: Matter, now: Date): Date | null {
  const since = typeof details.since === 'string' ? new Date(details.since) : createdAt
  return deadline && after(deadline, now.getTime() - since.getTime())
}
