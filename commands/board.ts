/** One disclosure as a whole, to whoever may see it where they ask. */
import { type Outcome, refuse, reply, type Scene } from '../src/command/scene.ts'
import type { Matter } from '../src/domain/matter.ts'
import { may } from '../src/domain/roles.ts'
import { PUBLISHERS } from '../src/domain/workflows/disclosure.ts'
import { no } from './phrases.ts'
import { disclosed, whole } from './publications.ts'

/** What was published is everybody's; a draft is shown to those who publish, among themselves. */
export async function shown(scene: Scene, matter: Matter): Promise<Outcome> {
  const { tx, place, rolesIn } = scene
  const text = whole(matter, await tx.attachments.ofMatter(matter.id))
  if (isPublic(matter)) return reply(text)
  const among = place === 'cadres' || place === 'direct'
  if (!among || !may(rolesIn(matter.villageId), PUBLISHERS)) return refuse(`${no(matter)} ${disclosed(matter)}`)
  return reply(`${text}\n———\n${disclosed(matter)}`)
}

/** Only what the village was told may be spoken of where others listen. */
export function isPublic({ state }: Matter): boolean {
  return state === 'published' || state === 'withdrawn'
}
