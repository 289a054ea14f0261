/** What comes of a disclosure once the village's groups have heard it, or cannot. */

import { counted } from '../../src/domain/attachment.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { Announced } from '../../src/speech/mechanism-parts.ts'
import type { Scene, Stage } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { groups } from '../common/room-words.ts'
import { toSecretaries } from '../common/tells.ts'
import { checkOff, fulfilled, itemsOf } from './listed.ts'
import { upUntil } from './period.ts'
import { disclosure, publicationOf } from './workflow.ts'

/** Published counts when a group has heard all of it: from then on the list and every term. Nobody's hearing it is told at once. */
export async function announced(matter: Matter, far: Announced, stage: Stage): Promise<readonly Tell[]> {
  if (matter.state !== 'confirmed' && matter.state !== 'unheard') return []
  if (far.said.length > 0) return reached(matter, far, stage)
  return far.waits || matter.state === 'unheard' ? [] : missed(matter, stage)
}

async function reached(matter: Matter, { said, missed: others }: Announced, stage: Stage): Promise<readonly Tell[]> {
  const { tx, now, orgs } = stage
  const original = await originalOf(stage, matter)
  // A correction is of the round its original was of.
  const items = original ? [] : await itemsOf(stage, matter)
  const fulfils = original ? publicationOf(original).fulfils : fulfilled(items)
  const until = await upUntil(stage, matter.villageId)
  const details = { publishedAt: now.toISOString(), upUntil: until.toISOString(), ...(fulfils && { fulfils }) }
  const step = advance(disclosure, matter, 'reach', { actor: null, now, details })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return []
  if (original) {
    const input = { actor: null, now, note: no(matter), details: { correctedBy: matter.number } }
    const corrected = advance(disclosure, original, 'correct', input)
    if (!isRefusal(corrected)) await tx.matters.apply(corrected)
  }
  const attached = await tx.attachments.ofMatter(matter.id)
  const beside = attached.length > 0 ? `，附 ${counted(attached)}` : ''
  const lacking = others.length > 0 ? `；${groups(others, orgs)}没发到，要再发就发：重发` : ''
  const lines = [
    `${no(matter)} 已公开，发到 ${groups(said, orgs)}${beside}${lacking}`,
    ...(await checkOff(stage, items)),
  ]
  // What was given up of it is told here, and so not once more with all else.
  await tx.outbox.announcementsReported(matter.id, now)
  return toWhoConfirmed(matter, lines.join('\n'))
}

/** The author may be away, and the secretary answers for it. */
async function missed(matter: Matter, { tx, now }: Stage): Promise<readonly Tell[]> {
  const step = advance(disclosure, matter, 'miss', { actor: null, now })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return []
  await tx.outbox.announcementsReported(matter.id, now)
  const { confirmed } = publicationOf(matter)
  const room = confirmed?.roomId ? await tx.rooms.byId(confirmed.roomId) : null
  const text = `${no(matter)} 没有公开出去：村民群收不到机器人的话，大家没看到。请把机器人请回群里，再发：重发\n不发了就发：取消 ${matter.number}`
  const others = room?.kind === 'cadres' ? [] : await toSecretaries({ tx, villageId: matter.villageId }, text)
  return [...toWhoConfirmed(matter, text), ...others]
}

/** Who confirmed it hears of it where they did. */
function toWhoConfirmed(matter: Matter, text: string): readonly Tell[] {
  const { confirmed } = publicationOf(matter)
  const person = confirmed?.personId ?? playing(matter, 'requester')[0]?.personId
  return person ? [{ to: { person, roomId: confirmed?.roomId ?? null }, text }] : []
}

/** The disclosure a correction puts right. */
export async function originalOf({ tx }: Pick<Scene, 'tx'>, draft: Matter): Promise<Matter | null> {
  const { corrects } = publicationOf(draft)
  return corrects === undefined ? null : tx.matters.byNumber(draft.villageId, corrects)
}
