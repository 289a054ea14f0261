/** What was said with 办 taken apart: which line, for whom, how much money, which decision. */

import type { PersonRef } from '../../src/speech/args/index.ts'
import { orgsAround } from '../../src/speech/around.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { amountIn } from './amount.ts'
import type { Power } from './powers.ts'

export interface Parts {
  /** What is left: the line and a remark. */
  readonly words: string
  readonly who: PersonRef | null
  /** In 分. */
  readonly amount: number | null
  /** The number of a decision; nothing for one that stands in no list here. Undefined where none was named. */
  readonly talks: number | undefined
}

const TALKS = /(?:走过|已走|走了|过了)?四议\s*(?:编号)?[#＃]?\s*(\d{1,6})号?|[#＃]\s*(\d{1,6})/u
const PARTED = /[\s,，、。:：;；]+/u
const MONEY = /^\d[\d.,]*\s*(?:万|千)?(?:元|块钱?|圆)?$/u

export async function partsOf(scene: Scene, text: string, people: readonly PersonRef[]): Promise<Parts> {
  const [whole, one, other] = TALKS.exec(text) ?? []
  const number = one ?? other
  const rest = whole === undefined ? text : text.replace(whole, ' ')
  let who = people[0] ?? null
  const words: string[] = []
  for (const token of rest.split(PARTED).filter(Boolean)) {
    const person = who ? null : await personCalled(scene, token)
    if (person) who = person
    else if (!MONEY.test(token)) words.push(token)
  }
  return {
    words: words.join(' '),
    who,
    amount: amountIn(rest),
    talks: number === undefined ? undefined : Number(number),
  }
}

/** Somebody of the village who is called so, when nobody else is. */
async function personCalled(scene: Scene, token: string): Promise<PersonRef | null> {
  const name = token.replace(/^@/u, '').replace(/^(?:给|帮|替|为)/u, '')
  if (!/^[\p{Script=Han}·]{2,8}$/u.test(name)) return null
  const [only, second] = await scene.tx.people.named(name, orgsAround(scene))
  return only && !second ? { id: only.id, name: only.name } : null
}

/** What was said beside the line's own names. */
export function remarkOf(words: string, { title, also }: Power): string {
  const names = [title, ...also]
  return words
    .split(' ')
    .filter((token) => !names.some((name) => name.includes(token) || token.includes(name)))
    .join(' ')
}
