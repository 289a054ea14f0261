/** The moves of a notice that its groups hear of. */
import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import type { Room } from '../../src/store/index.ts'
import { aside, brief, names, no } from '../common/phrases.ts'
import { groups } from '../common/room-words.ts'
import { groupsOf, said, whyNot } from './words.ts'
import { noticeOf, ON_ITS_WAY, WRITERS } from './workflow.ts'

/** Who may decide about it besides its author. */
const whose = (matter: Matter): string => `${names(matter, 'requester') || '村干部'}或书记`

/** 确认: it is on its way, in the same transaction; `announced` knows when it is there. */
export const confirm: Shared = async (scene, draft) => {
  const { actor, room, orgs, rolesIn } = scene
  // Its author may have left the office since.
  if (!may(rolesIn(draft.villageId), WRITERS)) return refuse(`${no(draft)} 要由${whose(draft)}来办`)
  const rooms = await roomsOf(scene, draft)
  if (rooms.length === 0) return refuse(`${no(draft)} 发不出去：村里没有绑定${groupsOf(draft)}`)
  const confirmed = { personId: actor?.personId ?? '', roomId: room?.id ?? null }
  const step = await move(scene, draft, 'confirm', { details: { confirmed } })
  if (isRefusal(step)) return refuse(whyNot(step, whose(draft)))
  return {
    reply: {
      text: `${no(draft)} 正在发到 ${groups(rooms, orgs)}，发到了我告诉您`,
      unless: { ...draft, state: step.to },
    },
    tells: [{ ...toItsGroups(draft, said(draft)), about: draft, whileIn: ON_ITS_WAY }],
  }
}

/** 取消: nobody has read it yet. */
export const dismiss: Shared = async (scene, matter, { reason }) => {
  if (ON_ITS_WAY.some((state) => state === matter.state) && (await isBegun(scene, matter))) {
    return refuse(`${no(matter)} 群里已经看到了。不算数了就发：撤回 ${matter.number} 原因`)
  }
  const step = await move(scene, matter, 'dismiss', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, whose(matter)))
  return reply(`${no(matter)} 不发了`)
}

/** 撤回: said where it was read. */
export const withdraw: Shared = async (scene, matter, { reason }) => {
  const { state, number } = matter
  if ((state === 'confirmed' || state === 'unheard') && !(await isBegun(scene, matter))) {
    return refuse(`${no(matter)} 还没有发到群里，没人看到。不发了就发：取消 ${number}`)
  }
  const step = await move(scene, matter, 'withdraw', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, whose(matter)))
  const gone = `撤回通知 ${no(matter)} ${brief(matter.title, 40)}${aside(reason)}。这条不算数了，不用再回`
  return reply(`${no(matter)} 撤回了，正在告诉群里`, toItsGroups(matter, gone))
}

/** The groups it goes to. */
export function roomsOf({ tx }: Pick<Scene, 'tx'>, matter: Matter): Promise<readonly Room[]> {
  const { to, orgIds } = noticeOf(matter)
  return tx.rooms.ofVillage(matter.villageId, [to], orgIds)
}

/** Said in all its groups, and kept until it was. */
export function toItsGroups(matter: Matter, text: string): Tell {
  const { to, orgIds } = noticeOf(matter)
  return { to: { villageId: matter.villageId, rooms: [to], within: orgIds }, text, purpose: 'announcement' }
}

/** Whether some group has read it. */
async function isBegun({ tx }: Scene, { id }: Matter): Promise<boolean> {
  return (await tx.outbox.announcementsOf(id)).some(({ state }) => state === 'sent')
}
