/** What is written for publication and waits to be confirmed. */

import type { Category } from '../../src/domain/disclosure-schedule.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { LONGEST } from '../../src/speech/cut-long-text.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { settledIn } from '../../src/speech/org-setting.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import type { Room } from '../../src/store/index.ts'
import { no } from '../common/phrases.ts'
import { privacyWarning } from '../common/private-words.ts'
import { groups } from '../common/room-words.ts'
import { toSecretaries } from '../common/tells.ts'
import { pages } from './publications.ts'
import { TWO_PERSONS } from './two-persons.ts'
import { attachableUntil, detailsOf, disclosure, type Publication, publicationOf, publishingMove } from './workflow.ts'

/** Ten messages; what is longer belongs into a file. */
export const LONGEST_DISCLOSURE = 5_000

/** What an author writes for publication. */
interface Written {
  readonly title: string
  readonly body: string
  readonly category: Category
  readonly orgIds: readonly string[]
  /** The disclosure it puts right. */
  readonly original?: Matter
  /** What it makes public, where that is a matter of its own. */
  readonly about?: Matter
}

/** Writes a draft and shows it to its author as the village will see it. */
export async function drafted(
  scene: Scene,
  { title, body, category, orgIds, original, about }: Written,
): Promise<Outcome> {
  const { tx, actor, village, room, account, chatId, now } = scene
  if (!actor || !village) return {}
  const rooms = await tx.rooms.ofVillage(village.id, ['villagers'], orgIds)
  if (rooms.length === 0) return refuse('村里还没有绑定村民群，发不出去。请先在村民群里发：绑定本群 组织名 村民群')
  const before = await saidBefore(scene, disclosure, title, (one) => {
    const written = publicationOf(one)
    return one.state === disclosure.start && written.body === body && written.corrects === original?.number
  })
  if (before) return preview(scene, before, rooms)
  const publication: Publication = {
    category,
    body,
    orgIds,
    from: { accountId: account.id, chatId: chatId ?? '' },
    ...(original ? { corrects: original.number } : {}),
  }
  const matter = await raise(scene, disclosure, {
    villageId: village.id,
    orgId: orgIds[0] ?? village.id,
    title,
    details: detailsOf(publication),
    roomId: room?.id ?? null,
    listensFor: { files: publication.from, until: attachableUntil(now) },
    parentId: original?.id ?? about?.id ?? null,
    participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
    by: actor.personId,
  })
  return preview(scene, matter, rooms)
}

/** The draft exactly as it will be read, and where it will be read. */
async function preview(scene: Scene, matter: Matter, rooms: readonly Room[]): Promise<Outcome> {
  const { tx, orgs } = scene
  const { number, villageId } = matter
  const move = publishingMove(matter, await asksForTwo(scene, matter))
  const seen = pages(matter)
  const where = `预览 ${no(matter)}，发到 ${groups(rooms, orgs)}`
  const text = `${matter.title}\n${publicationOf(matter).body}`
  const next = [...(await privacyWarning(tx, { text, villageId, number })), ...howToGoOn(move, number)]
  const whole = [`${where}：`, ...seen, '———', ...next].join('\n')
  const tells = move === 'countersign' && scene.place === 'direct' ? await toSecretaries({ tx, villageId }, whole) : []
  if (whole.length <= LONGEST) return { reply: { text: whole }, tells }
  return {
    tells,
    reply: { text: [`${where}，下面 ${seen.length} 条就是大家看到的`, ...next].join('\n'), more: seen },
  }
}

function howToGoOn(move: string, number: number): readonly string[] {
  const files = '两分钟内发来的图片、文件会附上。'
  if (move !== 'countersign') return [`${files}确认 ${number} / 取消 ${number}`]
  return [`财务公开要两个人确认，请另一位村干部或书记发：确认 ${number}`, `${files}不发了就发：取消 ${number}`]
}

/** Whether the village wants a second person to confirm its accounts. */
export async function asksForTwo(scene: Scene, { villageId }: Matter): Promise<boolean> {
  return (await settledIn(scene, villageId, TWO_PERSONS)).value === 1
}

/** The groups a disclosure goes to. */
export function readersOf(scene: Scene, matter: Matter): Promise<readonly Room[]> {
  return scene.tx.rooms.ofVillage(matter.villageId, ['villagers'], publicationOf(matter).orgIds)
}
