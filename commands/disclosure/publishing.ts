/** The moves of a disclosure that the whole village hears of. */

import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { names, no } from '../common/phrases.ts'
import { groups } from '../common/room-words.ts'
import { originalOf } from './announced.ts'
import { asksForTwo, readersOf } from './drafts.ts'
import { disclosed, pages, whyNotDisclosure } from './publications.ts'
import { isUp, ON_ITS_WAY, PUBLISHERS, publicationOf, publishingMove } from './workflow.ts'

/** 确认: the draft is on its way to the village's groups, in the same transaction; `announced` knows when it is there. */
export async function publish(scene: Scene, draft: Matter): Promise<Outcome> {
  const { tx, orgs, actor, room, rolesIn } = scene
  // Its author may have left the office since.
  if (!may(rolesIn(draft.villageId), PUBLISHERS)) {
    return refuse(whyNotDisclosure({ refused: 'not-allowed', matter: draft }, `${names(draft, 'requester')}或书记`))
  }
  const original = await originalOf(scene, draft)
  if (original && !isUp(original)) {
    return refuse(`${no(original)} ${disclosed(original)}，不用更正了。请发：取消 ${draft.number}`)
  }
  const rooms = await readersOf(scene, draft)
  if (rooms.length === 0) return refuse(`${no(draft)} 发不出去：村里没有绑定村民群`)
  const how = publishingMove(draft, await asksForTwo(scene, draft))
  const confirmed = { personId: actor?.personId ?? '', roomId: room?.id ?? null }
  const step = await move(scene, draft, how, { details: { confirmed } })
  if (isRefusal(step)) {
    const author = names(draft, 'requester')
    return refuse(
      whyNotDisclosure(step, how === 'confirm' ? `${author}或书记` : `${author}以外的村干部或书记（财务公开要两个人）`),
    )
  }
  tx.attachments.enough(draft.id)
  const attached = await tx.attachments.ofMatter(draft.id)
  return {
    reply: {
      text: `${no(draft)} 正在发到 ${groups(rooms, orgs)}，发到了我告诉您`,
      unless: { ...draft, state: step.to },
    },
    tells: [
      ...pages(draft).map((text) => ({ ...toReaders(draft, text), about: draft, whileIn: ON_ITS_WAY })),
      ...attached.map(({ id, name }) => ({
        ...{ ...toReaders(draft, name), about: draft, whileIn: ON_ITS_WAY, attachmentId: id },
      })),
    ],
  }
}

/** Drops what nobody has read: a draft, or what is on its way. */
export async function drop(scene: Scene, matter: Matter, reason: string | null): Promise<Outcome> {
  if (isOnItsWay(matter) && (await isBegun(scene, matter))) {
    return refuse(`${no(matter)} 群里已经看到一部分了。不要了就发：撤回 ${matter.number} 原因`)
  }
  const step = await move(scene, matter, 'dismiss', { note: reason })
  if (isRefusal(step)) return refuse(whyNotDisclosure(step, `${names(matter, 'requester')}或书记`))
  scene.tx.attachments.enough(matter.id)
  return reply(`${no(matter)} 不公开了，${matter.state === 'draft' ? '草稿' : '没发出去的'}已经取消`)
}

export const isOnItsWay = ({ state }: Matter): boolean => state === 'confirmed' || state === 'unheard'

/** Whether some of it was said somewhere. */
export async function isBegun({ tx }: Scene, { id }: Matter): Promise<boolean> {
  return (await tx.outbox.announcementsOf(id)).some(({ state }) => state === 'sent')
}

export function toReaders(matter: Matter, text: string): Tell {
  const { villageId } = matter
  return {
    to: { villageId, rooms: ['villagers'], within: publicationOf(matter).orgIds },
    text,
    purpose: 'announcement',
  }
}
