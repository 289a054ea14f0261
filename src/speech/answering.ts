/** Who was asked something answers in plain words, as if they quoted it. */
import type { Utterance } from '../language/utterance.ts'
import type { Context } from './match/context.ts'
import type { Listener } from './match/index.ts'
import type { Command, Registry } from './mechanism.ts'
import type { Reading } from './reading.ts'
import { toldToSend } from './told-to-send.ts'

/** What somebody was told that names what to send. */
export interface Told {
  readonly text: string
  readonly at: Date
  /** Said just now: what they say next is about it. */
  readonly isFresh: boolean
  /** It answered them in a group and called nobody by name: what else they say there is said to the others as well. */
  readonly aloud: boolean
}

/** An answer, and the words as they are heard under what they answer. */
export interface Answering {
  readonly reading: Reading
  readonly utterance: Utterance
  /** When that was asked. */
  readonly at: Date
}

interface Hearing {
  readonly listen: Listener
  readonly registry: Pick<Registry, 'get'>
}

/**
 * The question these words answer: the newest that names the command they come to. With several of the same command it is
 * asked which. `said` is what the words come to by themselves; null where they answer nothing.
 */
export function answering(
  utterance: Utterance,
  said: Reading | null,
  told: readonly Told[],
  context: Context,
  now: Date,
  hearing: Hearing,
): Answering | null {
  if (told.length === 0 || utterance.quote !== null || said?.then !== undefined || said?.slots.numbers !== undefined)
    return null
  // A number that was said counts by itself; in private it may be another village's than that of who says it.
  if (said?.slots.number !== undefined && context.place !== 'direct') return null
  const found = told.flatMap((one) => {
    const under = quoting(utterance, one.text)
    const reading = said?.slots.number === undefined ? hearing.listen(under, context, now) : said
    if (reading === null || (said !== null && reading.command !== said.command)) return []
    if (!asksFor(one.text, reading, context, now, hearing)) return []
    return isMeant(reading, utterance, one, context, hearing) ? [{ reading, utterance: under, at: one.at }] : []
  })
  const [first] = found
  if (!first) return null
  const { command, slots } = first.reading
  const numbers = new Set(found.flatMap(({ reading }) => (reading.command === command ? [reading.slots.number] : [])))
  if (numbers.size < 2 || isOfOne(hearing.registry.get(command))) return first
  const { number: _, ...others } = slots
  return { utterance, reading: { command, slots: others }, at: first.at }
}

/** 收到 is said of one thing, which then is the last. */
function isOfOne({ args }: Command): boolean {
  return Object.values(args).some((arg) => arg.kind === 'matter' && arg.sole === true)
}

function quoting(utterance: Utterance, text: string): Utterance {
  return { ...utterance, quote: { speaker: '', text, ofBot: true } }
}

/** Whether a message tells people to send what comes to the same command, of the same matter where one was said. */
function asksFor(text: string, reading: Reading, context: Context, now: Date, { listen }: Hearing): boolean {
  const { number } = reading.slots
  return toldToSend(text).some((words) => {
    const told = listen(quoting({ words, quote: null, mentions: [], addressed: false }, text), context, now)
    return told?.command === reading.command && (number === undefined || told.slots.number === number)
  })
}

/**
 * In private, and right after it was asked, whatever answers the question is meant for it. Later, in a group, only words that
 * are nothing else and that nobody says to others every day.
 */
function isMeant(
  { command, slots, ask }: Reading,
  { words }: Utterance,
  { isFresh, aloud }: Told,
  { place }: Context,
  { registry }: Hearing,
): boolean {
  const isWhole = ask === undefined && slots.text === undefined && slots.reason === undefined
  if (place === 'direct' || (isFresh && (isWhole || !aloud))) return true
  return isWhole && registry.get(command).everyday !== true && /\p{Script=Han}/u.test(words)
}
