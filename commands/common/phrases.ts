/** Wording that several commands share. Short, warm, always the number. */

import { masked } from '../../src/domain/mask.ts'
import { type Matter, type Part, playing } from '../../src/domain/matter.ts'
import { brief, entitled } from '../../src/speech/brief.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { homeName } from '../../src/speech/tallies.ts'

export { brief, entitled, homeName }

/** `#12` */
export const no = (matter: Pick<Matter, 'number'>): string => `#${matter.number}`

/** The people who play a part, 、 between them; a person who asked to be forgotten is 村民. */
export function names(matter: Matter, part: Part): string {
  return playing(matter, part)
    .map((one) => one.name || '村民')
    .join('、')
}

/** `（说明）`, or nothing. */
export const aside = (text: string | null | undefined): string => (text ? `（${brief(masked(text), 40)}）` : '')

/** A nickname as it may be shown: one short line, and no @ of its own. */
export function nickname(name: string): string {
  return brief(name.replace(/[@＠「」]/gu, ''), 16) || '没有昵称'
}

/** Whether the speaker is who asked. */
export function isOwn({ actor }: Pick<Scene, 'actor'>, matter: Matter): boolean {
  return playing(matter, 'requester').some((one) => one.personId === actor?.personId)
}

/** So many are named in a row of a list; of more it is said how many. */
const NAMED = 3

/** `黄世明、陆大勇 接手`; empty where nobody plays the part. */
export function playersSay(matter: Matter, part: Part, does: string): string {
  const all = playing(matter, part).map((one) => one.name || '村民')
  if (all.length === 0) return ''
  const some = all.slice(0, NAMED).join('、')
  return `${all.length > NAMED ? `${some} 等 ${all.length} 人` : some} ${does}`
}

/** Who raised it and who has taken it on. */
export function raisedAndHeld(matter: Matter): readonly string[] {
  return [playersSay(matter, 'requester', '提出'), playersSay(matter, 'holder', '接手')]
}
