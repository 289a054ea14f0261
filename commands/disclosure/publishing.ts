/** The moves of a disclosure that the whole village hears of. */

import { counted } from '../../src/domain/attachment.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { brief, names, no } from '../common/phrases.ts'
import { asksForTwo, readersOf } from './drafts.ts'
import { checkOff, fulfilled, itemsOf, owedAgain } from './listed.ts'
import { disclosed, groups, pages, whyNotDisclosure } from './publications.ts'
import { PUBLISHERS, publicationOf, publishingMove } from './workflow.ts'

/** 确认: the draft goes to the village's groups, in the same transaction. */
export async function publish(scene: Scene, draft: Matter): Promise<Outcome> {
  const { tx, orgs, now, rolesIn } = scene
  // Its author may have left the office since.
  if (!may(rolesIn(draft.villageId), PUBLISHERS)) {
    return refuse(whyNotDisclosure({ refused: 'not-allowed', matter: draft }, `${names(draft, 'requester')}或书记`))
  }
  const original = await originalOf(scene, draft)
  if (original && original.state !== 'published') {
    return refuse(`${no(original)} ${disclosed(original)}，不用更正了。请发：取消 ${draft.number}`)
  }
  const rooms = await readersOf(scene, draft)
  if (rooms.length === 0) return refuse(`${no(draft)} 发不出去：村里没有绑定村民群`)
  const how = publishingMove(draft, await asksForTwo(scene, draft))
  // A correction is of the round its original was of.
  const items = original ? [] : await itemsOf(scene, draft)
  const fulfils = original ? publicationOf(original).fulfils : fulfilled(items)
  const step = await move(scene, draft, how, {
    details: { publishedAt: now.toISOString(), ...(fulfils && { fulfils }) },
  })
  if (isRefusal(step)) {
    const author = names(draft, 'requester')
    return refuse(
      whyNotDisclosure(step, how === 'confirm' ? `${author}或书记` : `${author}以外的村干部或书记（财务公开要两个人）`),
    )
  }
  if (original) await move(scene, original, 'correct', { note: no(draft), details: { correctedBy: draft.number } })
  tx.attachments.enough(draft.id)
  const attached = await tx.attachments.ofMatter(draft.id)
  const beside = attached.length > 0 ? `，附 ${counted(attached)}` : ''
  return reply(
    [`${no(draft)} 已公开，发到 ${groups(rooms, orgs)}${beside}`, ...(await checkOff(scene, items))].join('\n'),
    ...pages(draft).map((text) => toReaders(draft, text)),
    ...attached.map(({ id, name }) => ({ ...toReaders(draft, name), attachmentId: id })),
  )
}

/** The disclosure a correction puts right. */
async function originalOf({ tx }: Scene, draft: Matter): Promise<Matter | null> {
  const { corrects } = publicationOf(draft)
  return corrects === undefined ? null : tx.matters.byNumber(draft.villageId, corrects)
}

/** 撤回: the reason is left where it was read. */
export async function withdraw(scene: Scene, matter: Matter, reason: string): Promise<Outcome> {
  const step = await move(scene, matter, 'withdraw', { note: reason, details: { withdrawn: reason } })
  if (isRefusal(step)) return refuse(whyNotDisclosure(step, `${names(matter, 'requester')}或书记`))
  const { category } = publicationOf(matter)
  const gone = `撤回 ${no(matter)} ${category}《${matter.title}》\n原因：${reason}`
  const owed = await owedAgain(scene, matter)
  return reply([`${no(matter)} 撤回了：${brief(reason, 40)}`, ...owed].join('\n'), toReaders(matter, gone))
}

/** Drops a draft. */
export async function drop(scene: Scene, matter: Matter, reason: string | null): Promise<Outcome> {
  const step = await move(scene, matter, 'dismiss', { note: reason })
  if (isRefusal(step)) return refuse(whyNotDisclosure(step, `${names(matter, 'requester')}或书记`))
  scene.tx.attachments.enough(matter.id)
  return reply(`${no(matter)} 不公开了，草稿已经取消`)
}

function toReaders(matter: Matter, text: string): Tell {
  const { villageId } = matter
  return {
    to: { villageId, rooms: ['villagers'], within: publicationOf(matter).orgIds },
    text,
    purpose: 'announcement',
  }
}
