/** Whose the number in a quoted message of the bot is: it counts in one village, and the bot may serve several. */

import type { Matter } from '../../domain/matter.ts'
import { isAbove } from '../above.ts'
import { numbersIn } from '../match/read/matter.ts'
import type { Scene } from '../mechanism.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { homeName } from '../tallies.ts'
import type { Question } from './answer.ts'
import { raisedBelow } from './raised-below.ts'

/** Shorter, and what was said would be found in anything. */
const TELLING = 4

/**
 * What is answered where the quoted message is about another village's matter, or that matter where it is answered here; null
 * where it is this one's, or about none.
 */
export async function fromElsewhere({
  scene,
  utterance,
}: Question): Promise<{ readonly instead: Outcome } | { readonly matter: Matter } | null> {
  const { quote } = utterance
  const { village, orgs } = scene
  if (!quote?.ofBot || !village) return null
  const [number] = numbersIn(quote.text)
  const villageId = number === undefined ? null : await villageOf(quote.text, number, scene)
  if (villageId === 'earlier') return { instead: refuse(`这句是这个群归${homeName(village)}以前说的，没有照它办`) }
  if (villageId === null || villageId === village.id) return null
  const below = (await raisedBelow(number ?? 0, scene)).find((one) => one.villageId === villageId)
  if (below) return { matter: below }
  const name = homeName(orgs.get(villageId) ?? null)
  const told = `这句说的是${name}的 #${number}，不是${homeName(village)}的，没有照它办。要办请到${name}的群里说`
  return { instead: refuse(told) }
}

/**
 * The village whose number it is that the bot said in this text. Null where it may be this one's; 'earlier' when it was said
 * here before the group became what it is.
 */
export async function villageOf(text: string, number: number, scene: Scene): Promise<string | null> {
  const { village, tx } = scene
  if (!village || number > 2 ** 31 - 1) return null
  const others = await othersServed(scene)
  if (others.length === 0) return null
  const namesakes = await tx.quoted.namesakes(number, [village.id, ...others], scene.actor?.personId ?? null)
  if (namesakes.every((one) => one.villageId === village.id)) return null
  const said = plain(text)
  const told = namesakes.filter(({ title }) => plain(title).length >= TELLING && said.includes(plain(title)))
  const theirs = scene.chatId === null ? only(namesakes.filter((one) => one.theirs).map((one) => one.villageId)) : null
  return only(told.map((one) => one.villageId)) ?? (await saidFor(said, number, text, scene)) ?? theirs
}

/** The other villages a message of this account may be about. */
async function othersServed(scene: Scene): Promise<readonly string[]> {
  const { tx, bot, village, orgs } = scene
  const served = await tx.quoted.villagesOf(bot)
  const below = isAbove(scene)
    ? [...orgs.all].filter(({ id, kind }) => kind === 'village' && orgs.isWithin(id, village?.id ?? ''))
    : []
  return [...new Set([...served, ...below.map(({ id }) => id)])].filter((id) => id !== village?.id)
}

/**
 * The village for which the bot said this: here first, since that is where one quotes. `earlier`: here, before the group
 * became what it is; null when it is not found any more, or was said in private of nobody knows which.
 */
async function saidFor(said: string, number: number, text: string, scene: Scene): Promise<string | null> {
  const { tx, bot, account, chatId } = scene
  const words = new RegExp(`[#＃]\\s*${number}(?!\\d).?`, 'u').exec(text)?.[0] ?? `#${number}`
  const sayings = (await tx.quoted.sayings(bot, words, account.id)).filter((one) => isSame(plain(one.text), said))
  const known = (some: typeof sayings) => some.find((one) => one.villageId !== null)?.villageId
  const here = sayings.filter((one) => one.chatId === chatId)
  if (here.length === 0) return known(sayings) ?? null
  return known(here) ?? (chatId === null ? null : 'earlier')
}

/** A message quoted whole, with those it was said together with, or cut short; its lists stand as `{}` in what is kept. */
function isSame(kept: string, said: string): boolean {
  if (said.length >= TELLING && kept.includes(said.replace(/(?:…|\.{3})$/u, ''))) return true
  const pieces = kept.split(/\{\p{Script=Han}?\}/u).filter((piece) => piece.length >= TELLING)
  return pieces.length > 0 && pieces.every((piece) => said.includes(piece))
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

function only(ids: readonly string[]): string | null {
  const [first, second] = [...new Set(ids)]
  return first !== undefined && second === undefined ? first : null
}
