/** Which words answer a message of the bot about a poll. Pure. */
import { optionsOffered } from './choices.ts'
import { choiceOf, choosesAgain, isChoosing, mayMeanAnything, saysThatItChooses } from './chosen.ts'

/** What the bot answers to somebody's choice: the choices themselves are not said again. */
const ANSWERED = /表态(?:记下了|改好了)/u
/** 表态 2 is the command as it is said by itself. */
const OWN_WORD = /^[\s@#/]*(?:我们?家)?表态/u
/** Nobody chooses in more words than this. */
const LONGEST = 30

/**
 * Whether these words, said under that message, choose: one of what it names, or what it does not name, which is told then.
 * Under the bot's word that something was noted, they choose again.
 */
export function choosesUnder(offer: string, words: string): boolean {
  if (words.length > LONGEST || OWN_WORD.test(words)) return false
  const options = optionsOffered(offer)
  if (options.length > 0) return choiceOf(options, words) !== null || isChoosing(words)
  return ANSWERED.test(offer) && choosesAgain(words)
}

/** What was put to a whole group, so that people answer it without a quote. */
export const isPutToAll = (text: string): boolean => optionsOffered(text).length > 0

/**
 * Whether they count there without a quote: right after it was asked whatever chooses one of these; later only what says that
 * it chooses, since 1 and 同意 are said of other things too.
 */
export function choosesUnquoted(offer: string, words: string, isFresh: boolean): boolean {
  if (choiceOf(optionsOffered(offer), words) === null) return false
  return saysThatItChooses(words) || (isFresh && !mayMeanAnything(words))
}
