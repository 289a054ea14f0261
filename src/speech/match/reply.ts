import { SOFT, saysNothing, trimText } from '../../language/edges.ts'
import { feelingOf, showsDispleasure } from '../../language/feeling.ts'
import { normalize } from '../../language/fold.ts'
import { isCounted } from '../../language/measures.ts'
import { numberAt } from '../../language/numerals.ts'
import { asks, isPolite, RESULT_TOLD, withoutClosingThanks } from '../../language/talk.ts'
import { ratingOf } from '../args/rating.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { argOf, takes } from './arg-of.ts'
import { type Draft, toReading } from './draft.ts'
import { type Cursor, type Line, leaves } from './line.ts'
import { isAbout, isPrompted, quotedFor } from './prompt.ts'
import { whyOf } from './read/rating.ts'
import { type Entry, endsAt, entryOf, type Table } from './table.ts'

/** 我去，这么贵 is an exclamation, 我来不了 a refusal. */
const TURNED =
  /^[\s,，。!~]*(?:这|那[么也]|怎么|太|真|什么|吓|原来|居然|竟然|又|好[多大贵远难高重长吓恐麻]|算了|不[了到成接去来]|没空|没法)/u
/** 好的啊, 好的书记 */
const PARTICLE = new RegExp(`^[吧晒${SOFT}]*(?:书记|支书|主任|领导|队长|组长|老师)?(?=[\\s,，。.!~、]|$)`, 'u')

/**
 * A natural reply (我来, 修好了, 满意, 到): the quoted message of the bot says which matter is meant, or a sure number
 * stands beside it. The word must stand alone; the rest is a note, or is dropped.
 */
export function readReply({ command, word }: Entry, after: Cursor, given?: number): Reading | null {
  const figure = /\d$/u.test(word)
  if (figure && (given !== undefined || /^[\d#]/u.test(after.peek(1)))) return null
  // 接啊 and 到吧 urge somebody else; a longer word keeps its meaning with a particle.
  if (word.length > 1) {
    // 我来我来, 收到收到: said twice it means the same.
    while (after.line.text.startsWith(word, after.at)) after.moveTo(after.at + word.length)
    // 我去嘛 offers, 好的嘛 does not.
    if (word.startsWith('我')) after.pass(/^嘛(?=[\s,。.!~]|$)/u)
    after.pass(PARTICLE)
  }
  const beside = given === undefined && !figure ? numberBeside(after, isPoor(word)) : null
  if (beside !== null) after.moveTo(beside.end)
  const isSure = !command.hears?.onlyQuoted && (given !== undefined || beside?.sure === true)
  const matter = pointed(command, after.line, given ?? beside?.value, isSure)
  const isNumbered = (given ?? beside) !== undefined && (given ?? beside) !== null
  if (matter === null || !(explains(after, word, isNumbered) || onlyNoteBehind(command, after) || !leaves(after.line)))
    return null
  const draft: Draft = { command, sure: true, ...matter }
  const rating = takes(command, 'rating') ? ratingOf(word) : null
  if (rating !== null && rating > 2 && showsDispleasure(after.rest)) return null
  if (rating !== null) draft.rating = rating
  note(command, after.ahead(), draft)
  return { ...toReading(draft, false), word: { start: after.at - word.length, end: after.at, as: 'reply' } }
}

/** The matter meant: the number beside the word, else the one quoted; a quoted list must be asked about. */
function pointed(command: Command, line: Line, own: number | undefined, sure: boolean): Partial<Draft> | null {
  const prompted = line.quotedNumbers.length > 0 && isPrompted(command, line)
  if (!prompted && !(sure && !line.quotesPerson)) return null
  if (own !== undefined) return { number: own }
  const [only, second] = quotedFor(command, line)
  return second === undefined && only !== undefined ? { number: only, quoted: true } : { ask: 'which' }
}

/**
 * 不满意 没有发票: behind a poor score comes why, which mostly is that something is not as it should be. Whoever says of which
 * matter may ask what was left open: 不满意 #3 钱到底花哪了.
 */
function explains(after: Cursor, word: string, isNumbered: boolean): boolean {
  const ahead = after.ahead()
  if (!isPoor(word) || ahead.gap === 'none') return false
  return !asks(ahead.rest) || (isNumbered && !ASKS_WHAT_TO_DO.test(ahead.rest))
}

/** 不满意 3 怎么办, 找谁说, 行吗: nothing was left open but how one goes on. */
const ASKS_WHAT_TO_DO =
  /^(?:我|那|的话|该|要|又)*(?:怎么|如何|咋)(?:办|说|发|回|弄|搞|写)|^(?:要|该)?(?:找|跟|去)(?:谁|哪)|吗[?\s]*$/u

const isPoor = (word: string): boolean => (ratingOf(word) ?? 5) <= 2

/** Nothing follows the word, or a remark that takes nothing back. */
function onlyNoteBehind(command: Command, after: Cursor): boolean {
  const ahead = after.parted()
  const { rest } = ahead
  if (saysNothing(rest)) return !rest.includes('?')
  // 很满意，没收钱: behind a stop a report goes on as it likes; after a claim it may take it back.
  if (takes(command, 'text') && ahead.gap === 'stop') return !(asks(rest) && rest.length < 30)
  return ahead.gap !== 'none' && !TURNED.test(rest) && !REFUSED.test(rest) && !asks(rest)
}

/** 接 12号单, 我接15: a bare number is enough apart from 不满意, or under a quoted list when nothing follows it. */
function numberBeside(after: Cursor, poor: boolean): { value: number; end: number; sure: boolean } | null {
  const ahead = after.ahead()
  const number = numberAt(ahead.line.text, ahead.at)
  if (number === null) return null
  const sure = number.sure || (poor && (ahead.gap !== 'none' || ahead.line.context.place === 'direct'))
  const behind = ahead.line.text.slice(number.end, number.end + 12)
  if (sure) return isCounted(behind) || (!number.sure && /^[、.]/u.test(behind)) ? null : { ...number, sure }
  return ahead.line.quotedNumbers.includes(number.value) ? number : null
}

const REFUSED = /^(?:[的了吗没得过着]|不(?!该|好意思))/u

/** What follows a report or a score is kept; after a claim it adds nothing. */
function note(command: Command, ahead: Cursor, draft: Draft): void {
  const arg = argOf(command, 'text')
  // 都搬好了，完成: the command's own word says it once more.
  if (arg === undefined || saysNothing(ahead.rest) || command.says.includes(trimText(ahead.rest))) return
  const isScore = takes(command, 'rating')
  if (isScore || !isPolite(ahead.rest))
    draft[arg.slot] = trimText(isScore ? ahead.typed() : withoutClosingThanks(ahead.typed()))
}

/** 球场, under a message that asks which of several it shall be. */
export function readChoice(choosing: readonly Command[], line: Line): Reading | null {
  const { quote, words } = line.utterance
  const command = quote?.ofBot && choosing.find((one) => one.chooses?.(quote.text, words) && isAbout(one, line))
  const matter = command && pointed(command, line, undefined, false)
  if (!command || !matter) return null
  const arg = argOf(command, 'text')
  const slot = arg?.slot ?? 'text'
  return toReading({ command, sure: true, ...matter, [slot]: trimText(words) }, false)
}

/** 👍, [强][强]: a picture answers as a word does, under a message of the bot. */
export function readPicture({ pictures }: Table, at: Cursor): Reading | null {
  const shown = normalize(at.line.utterance.words).trimStart()
  const entry = pictures.find(({ word }) => shown.startsWith(word))
  return entry && at.line.quotedNumbers.length > 0 ? readReply(entry, at) : null
}

/** What else answers a message of the bot: a reply behind a filler, or the result of the work in one's own words. */
export function readAnswer(table: Table, at: Cursor): Reading | null {
  if (at.line.quotedNumbers.length === 0) return null
  return behindFiller(table, at) ?? byPattern(table, at, GOING, '我来') ?? byPattern(table, at, RESULT, '好了')
}

/** 已经修好了, 都送到了, 这单我接: under a message of the bot a word before the reply changes nothing. */
function behindFiller(table: Table, at: Cursor): Reading | null {
  const before = BEFORE_REPLY.exec(at.rest)
  if (before === null) return null
  const word = at.to(at.at + before[0].length)
  for (const { entry, end } of endsAt(table, at.line.text, word.at)) {
    // 已确认发布 tells of it; only the plain word publishes.
    if (entry.as !== 'reply' || entry.command.hears?.isPlain) continue
    const reading = readReply(entry, word.to(end))
    if (reading !== null) return reading
  }
  return null
}

interface Pattern {
  /** What the quoted message says when it asks for this. */
  readonly prompt: RegExp
  readonly said: RegExp
}

/** 我和老邓去, 我下班就去: who goes, in one's own words, under an order that waits. */
const GOING: Pattern = {
  prompt: /新点单|待接单|没人接|已登记/u,
  said: /^我(?:(?![不没想怕看问谁哪能可要会是也还叫让喊派请昨前刚曾次年如若])\p{Script=Han}){0,6}?(?:过去|去|来|接)(?=[\s,。!~]|$)/u,
}
/** Any result, under a message that tells how to report it. */
const RESULT: Pattern = { prompt: /你已接|您接单|办[好完]请?[回发]|还在[你您]这里|到期/u, said: RESULT_TOLD }

/** Words that follow a pattern stand for the reply `word`. */
function byPattern(table: Table, at: Cursor, { prompt, said }: Pattern, word: string): Reading | null {
  const quote = at.line.utterance.quote?.text ?? ''
  const hit = prompt.test(quote) ? said.exec(at.peek(24)) : null
  const entry = entryOf(table, word, 'reply')
  return hit === null || entry === undefined ? null : readReply(entry, at.to(at.at + hit[0].length))
}

const BEFORE_REPLY =
  /^(?:(?:都|已经?|全部?|刚刚?|终于|不好意思|抱歉|这个单?|这单|这条|那我|好的?(?:[,，\s]|书记|主任|支书|领导|[队组]长)|行[,，\s]|ok[,，\s])\s*)+(?=\p{Script=Han})/u

/**
 * How content somebody is, in their own words, under a message of the bot that asks for it. What does not settle a score
 * leaves the slot open, so that it is asked for: nobody is taken for content who did not say so.
 */
export function readFeeling(commands: readonly Command[], line: Line): Reading | null {
  if (line.quotedNumbers.length === 0) return feelingAlone(commands, line)
  const command = commands.find((one) => isPrompted(one, line))
  const matter = command && pointed(command, line, undefined, false)
  const { words } = line.utterance
  const felt = matter ? feelingOf(words) : null
  if (!command || felt === null) return null
  const score = felt === 'unclear' ? told(words) : { rating: felt, ...told(whyOf(words.trim(), felt)) }
  return toReading({ command, sure: true, ...matter, ...score }, false)
}

/** 不满意，还是滴水, in private without a quote: it can only be about what the speaker is asked to rate, if that is one thing. */
function feelingAlone(commands: readonly Command[], { utterance, context }: Line): Reading | null {
  if (context.place !== 'direct' || utterance.quote !== null || !CONTENT.test(utterance.words)) return null
  const rating = feelingOf(utterance.words)
  const [command] = commands
  if (command === undefined || rating === null || rating === 'unclear') return null
  return { command: command.id, slots: { rating, ...told(whyOf(utterance.words.trim(), rating)) }, casual: true }
}

/** Nobody is content, or not, with anything else that was done for them. */
const CONTENT = /满意|[好差]评|[五四三二一1-5]\s?[分星]/u

/** What was told beside the score, where it is words. */
function told(words: string): Pick<Draft, 'text'> {
  const text = trimText(words)
  return /\p{L}/u.test(text) ? { text } : {}
}
