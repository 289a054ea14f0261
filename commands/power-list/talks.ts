/** What a village decides together first: 走四议了吗？ */

import type { Scene } from '../../src/speech/mechanism.ts'
import type { Outcome } from '../../src/speech/outcome.ts'
import type { Slots } from '../../src/speech/reading.ts'
import { brief, no } from '../common/phrases.ts'
import { ENDED } from '../decision/procedure.ts'
import { fourTalks } from '../four-talks/procedure.ts'
import { yuan } from './amount.ts'
import type { Power } from './powers.ts'
import { talksLimitOf } from './village-powers.ts'

/** So many decisions are offered, the newest first. */
const OFFERED = 5
/** Answers that it was decided before anything stood in a list here. */
const ELSEWHERE = 0

/** Why all have to agree first: the line says so itself, or so much money is above what the village set. Null where nothing does. */
export async function whyTalks(
  scene: Scene,
  villageId: string,
  { title, steps }: Power,
  amount: number | null,
): Promise<string | null> {
  if (steps.some(({ does }) => does.includes('四议'))) return `${title}要先走四议`
  const limit = await talksLimitOf(scene, villageId)
  if (!limit || amount === null || amount <= limit.above) return null
  return `${yuan(amount)}超过村里定的 ${yuan(limit.above)}${limit.basis ? `（${brief(limit.basis, 30)}）` : ''}`
}

/** Asks which decision it rests on; a bare number answers. */
export async function askTalks(
  { tx }: Scene,
  { villageId, why, title }: { readonly villageId: string; readonly why: string; readonly title: string },
  command: string,
  said: Slots,
): Promise<Outcome> {
  const held = (await tx.matters.newest({ villageId, kind: fourTalks.kind, states: BEGUN }, OFFERED)).map((one) => ({
    number: one.number,
    says: `${no(one)} ${brief(one.title, 16)}`,
  }))
  const options = [...held.map(({ number }) => number), ELSEWHERE]
  const which = held.length > 0 ? `走过了就回编号：${held.map(({ says }) => says).join('、')}；` : ''
  return {
    reply: {
      text: `${why}，走四议了吗？\n${which}以前走过、没记在这里的回 0\n还没走先发：四议 ${title}`,
    },
    ask: {
      kind: 'choose',
      reading: {
        command,
        slots: said,
        choices: options.map((number) => ({ text: `${said.text ?? ''} 四议#${number}` })),
      },
      options,
    },
    outcome: 'asked',
  }
}

/** Those of which more than the beginning is done. */
const BEGUN: readonly string[] = [...fourTalks.steps.slice(1).map(({ state }) => state), ENDED]

/** The decision of this number; null where there is none of that number. */
export async function talksCalled({ tx }: Scene, villageId: string, number: number) {
  const matter = await tx.matters.byNumber(villageId, number)
  return matter?.kind === fourTalks.kind ? matter : null
}
