/** Wording that several commands share. Short, warm, always the number. */

import { masked } from '../../src/domain/mask.ts'
import { type Matter, type Part, playing } from '../../src/domain/matter.ts'
import { brief, entitled } from '../../src/speech/brief.ts'
import { FEW } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { nameList } from '../../src/speech/name-list.ts'
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

/** `黄世明、陆大勇 接手`; empty where nobody plays the part. */
export function playersSay(matter: Matter, part: Part, does: string): string {
  const all = playing(matter, part).map((one) => one.name)
  if (all.length === 0) return ''
  return `${nameList(all, FEW)} ${does}`
}

/** Who raised it and who has taken it on. */
export function raisedAndHeld(matter: Matter): readonly string[] {
  return [playersSay(matter, 'requester', '提出'), playersSay(matter, 'holder', '接手')]
}

/** Whoever raised it is asked how it was. */
export const isItWell = ({ number }: Pick<Matter, 'number'>): string =>
  `满意吗？回「满意」「一般」或「不满意」，或者发：评单 ${number} 5`
