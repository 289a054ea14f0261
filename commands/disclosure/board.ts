/** One disclosure as a whole, to whoever may see it where they ask. */

import type { Attachment } from '../../src/domain/attachment.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { disclosed, whole } from './publications.ts'
import { PUBLISHERS, SHOWN } from './workflow.ts'

/** What was published is everybody's; a draft is shown to those who publish, among themselves. */
export async function shown(scene: Scene, matter: Matter): Promise<Outcome> {
  const { tx, place, rolesIn } = scene
  const attached = await tx.attachments.ofMatter(matter.id)
  const text = whole(matter, attached)
  const files = filesFor(scene, matter, attached)
  if (isPublic(matter))
    return reply(attached.length > 0 && !files ? `${text}${whereFiles(matter)}` : text, ...(files ?? []))
  const among = place === 'cadres' || place === 'direct'
  if (!among || !may(rolesIn(matter.villageId), PUBLISHERS)) return refuse(`${no(matter)} ${disclosed(matter)}`)
  return reply(`${text}\n———\n${disclosed(matter)}`, ...(files ?? []))
}

/** Who asks alone gets what is attached; a group is not filled with it again, nor anybody with what was withdrawn. */
function filesFor(
  { place, account }: Scene,
  { state }: Matter,
  attached: readonly Attachment[],
): readonly Tell[] | null {
  if (place !== 'direct' || state === 'withdrawn') return null
  return attached.map(({ id, name }) => ({ to: { account: account.id, roomId: null }, text: name, attachmentId: id }))
}

function whereFiles({ number, state }: Matter): string {
  return state === 'withdrawn' ? '' : `，要看就私聊我发：公开栏 ${number}`
}

/** Only what the village was told may be spoken of where others listen. */
export function isPublic({ state }: Matter): boolean {
  return (SHOWN as readonly string[]).includes(state)
}
