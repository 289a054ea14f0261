/** Who was asked something answers in plain words, as if they quoted it. */
import { withoutThanks } from '../language/talk.ts'
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
  /** It was put to the whole group, whoever is in it. */
  readonly toAll: boolean
}

/** An answer, and the words as they are heard under what they answer. */
export interface Answering {
  readonly reading: Reading
  readonly utterance: Utterance
  /** When that was asked. */
  readonly at: Date
  /** It was put to everybody; what the words are by themselves goes before it, where that is something here. */
  readonly toAll: boolean
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
    // 同意 alone is said of other things too.
    const isOther = said !== null && reading?.command !== said.command
    if (reading === null || (isOther && !(one.toAll && Object.keys(said.slots).length === 0))) return []
    if (!asksFor(one.text, reading, context, now, hearing)) return []
    if (isMeant(reading, utterance, one, context, hearing))
      return [{ reading, utterance: under, at: one.at, toAll: one.toAll }]
    if (one.toAll) return []
    // Hours later among others it may be talk; who speaks of that very thing is asked.
    const isLikely =
      isWhole(reading, hearing) && reading.slots.number !== undefined && speaksOf(utterance.words, one.text)
    const guessed = { reading: { ...reading, ask: 'guessed' as const }, utterance: under, at: one.at, toAll: false }
    return isLikely ? [guessed] : []
  })
  const [first] = found
  if (!first) return null
  const { command, slots } = first.reading
  const numbers = new Set(found.flatMap(({ reading }) => (reading.command === command ? [reading.slots.number] : [])))
  if (numbers.size < 2 || isOfOne(hearing.registry.get(command))) return first
  const { number: _, ...others } = slots
  return { ...first, utterance, reading: { command, slots: others } }
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
 * In private, to the bot by name, and right after it was asked, whatever answers the question is meant for it. Later, in a group, only words that
 * are nothing else and that nobody says to others every day.
 */
function isMeant(
  reading: Reading,
  { words, addressed }: Utterance,
  { text, isFresh, aloud, toAll }: Told,
  { place }: Context,
  hearing: Hearing,
): boolean {
  const { putToAll } = hearing.registry.get(reading.command)
  if (toAll) return putToAll?.answers(text, words, isFresh || addressed) === true
  const isAll = isWhole(reading, hearing)
  if (place === 'direct' || addressed || (isFresh && (isAll || !aloud))) return true
  const isPlain = hearing.registry.get(reading.command).everyday !== true && /\p{Script=Han}/u.test(words)
  return !aloud && isPlain && isAll
}

/** The words are the answer and nothing else: as they are (3小时, where that is what was asked), or what they come to. */
function isWhole({ command, ask, slots }: Reading, { registry }: Hearing): boolean {
  const { chooses, everyday } = registry.get(command)
  const isAnswer = chooses !== undefined && everyday !== true
  return ask === undefined && (slots.text === undefined || isAnswer) && slots.reason === undefined
}

/**
 * Whether words that are this command in plain speech say what was done, and that is nothing the message is about: 锁换好了
 * of 「危房登记」.
 */
export function isOfElse(words: string, { quoted = [] }: Command, text: string): boolean {
  const said = withoutThanks(words).replace(/[\s\p{P}]+$/u, '')
  const end = Math.min(...quoted.flatMap((one) => (said.endsWith(one) ? [said.length - one.length] : [])))
  const what = Number.isFinite(end) ? said.slice(0, end).replace(EMPTY, '') : ''
  return /\p{Script=Han}/u.test(what) && !speaksOf(what, text)
}

/** What a message is about: what stands in 「」, or behind the number (#1 由您接单：灯泡坏了). */
const ABOUT = /「([^」]+)」|#\d+[^：「」\n]*：([^\n]+)/gu
/** Characters that stand in whatever one speaks of. */
const EMPTY = /[的了着过好完成已都没不有是在去来到就也还又给把和跟这那个些一我你他她您们家里上下做办弄搞人事]/gu

/** Whether words name something of what a message is about: 灯泡换好了 of 「灯泡坏了」. */
function speaksOf(words: string, text: string): boolean {
  const about = [...text.matchAll(ABOUT)].map(([, quoted = '', behind = '']) => quoted + behind).join('')
  const said = words.replace(EMPTY, '').match(/\p{Script=Han}/gu) ?? []
  return said.some((character) => about.includes(character))
}
