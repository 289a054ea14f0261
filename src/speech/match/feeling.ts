import { trimText } from '../../language/edges.ts'
import { CLAUSE_END, feelingOf } from '../../language/feeling.ts'
import { type Felt, scoreIn } from '../../language/score.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'
import type { Line } from './line.ts'
import { isPrompted } from './prompt.ts'
import { toReading } from './reading.ts'

/**
 * How content somebody is, in their own words, under a message of the bot that asks for it. What does not settle a score
 * leaves the slot open, so that it is asked for: nobody is taken for content who did not say so.
 */
export function readFeeling(commands: readonly Command[], line: Line): Reading | null {
  const [number, second] = line.quotedNumbers
  if (number === undefined) return null
  const command = commands.find((one) => isPrompted(one, line))
  const { words } = line.utterance
  const felt = command === undefined ? null : feelingOf(words)
  if (command === undefined || felt === null) return null
  const matter: Partial<Draft> = second === undefined ? { number, quoted: true } : { ask: 'which' }
  const draft: Draft = { command, sure: true, ...matter }
  if (felt === 'unclear') return toReading({ ...draft, ...told(words) }, false)
  return toReading({ ...draft, rating: felt, ...told(whyOf(words.trim(), felt)) }, false)
}

/** What was said beside the feeling: the clause that holds it in front or at the end, and a score of it, add nothing. */
export function whyOf(words: string, felt: Felt): string {
  const [first = ''] = words.split(CLAUSE_END)
  const last = words.split(CLAUSE_END).findLast((clause) => clause.trim() !== '') ?? ''
  const isLast = feelingOf(first) !== felt && feelingOf(last) === felt
  const why = feelingOf(first) === felt ? words.slice(first.length) : words
  const rest = isLast ? why.slice(0, why.lastIndexOf(last)) : why
  return scoreIn(trimText(rest)) === felt ? '' : rest
}

/** What was told beside the score, where it is words. */
function told(words: string): Pick<Draft, 'text'> {
  const text = trimText(words)
  return /\p{L}/u.test(text) ? { text } : {}
}
