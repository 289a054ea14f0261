import { saysNothing, trimText } from '../../language/edges.ts'
import { numberAt } from '../../language/numerals.ts'
import { asks, isPolite } from '../../language/talk.ts'
import type { Command } from '../define.ts'
import { ratingOf } from '../readers/rating.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'
import type { Cursor } from './line.ts'
import { toReading } from './reading.ts'

/** 我去，这么贵 is an exclamation, 我来不了 a refusal. */
const TURNED = /^[\s,，。!]*(?:这么|那么|怎么|太|什么|吓|真的?假|不了|不到|不成|没空|没法)/u
const PARTICLE = /^(?:吧|啊|呀|哈|啦|咯|喽|哦|噢|嘞|哟|嗯)+(?=[\s,，。.!~、]|$)/u

/**
 * A natural reply (我来, 修好了, 满意, 到): the quoted message of the bot says which matter is meant, or a sure number
 * stands beside it. The word must stand alone; the rest is a note, or is dropped.
 */
export function readReply(
  command: Command,
  after: Cursor,
  _topics: ReadonlySet<string>,
  given?: number,
): Reading | null {
  const { line } = after
  const word = line.text.slice(0, after.at)
  const particle = PARTICLE.exec(after.peek(6))
  if (particle !== null) after.moveTo(after.at + particle[0].length)
  const figure = /\d$/u.test(word)
  const number = given === undefined && !figure ? numberBeside(after) : null
  if (number !== null) after.moveTo(number.end)
  const quoted = line.quotedNumbers.length > 0 && isPrompted(command, line.utterance.quote?.text ?? '')
  if (given === undefined && !quoted && !(number?.sure && !line.quotesPerson)) return null
  if (figure && (given !== undefined || /^[\d#]/u.test(after.peek(1)))) return null
  const ahead = after.clone().skip()
  const rest = ahead.rest
  if (!saysNothing(rest) && (ahead.gap === 'none' || TURNED.test(rest) || isRefused(rest))) return null
  if (saysNothing(rest) && /[?]/u.test(rest)) return null
  const draft: Draft = { command, sure: true }
  const own = given ?? number?.value
  if (own !== undefined) draft.number = own
  else if (line.quotedNumbers.length > 1) draft.ask = 'which'
  else {
    draft.number = line.quotedNumbers[0]!
    draft.quoted = true
  }
  const rating = ratingAt(command, line.text, after.at, particle?.[0].length ?? 0)
  if (rating !== null) draft.rating = rating
  if (!saysNothing(rest)) note(command, ahead, draft)
  return toReading(draft, false)
}

/** 接 12号单, 我接15: under a quoted list a bare number is enough when nothing follows it. */
function numberBeside(after: Cursor): { value: number; end: number; sure: boolean } | null {
  const ahead = after.clone().skip()
  const number = numberAt(ahead.line.text, ahead.at)
  if (number === null || number.sure) return number
  return saysNothing(ahead.line.text.slice(number.end)) && ahead.line.quotedNumbers.includes(number.value)
    ? number
    : null
}

function isPrompted(command: Command, quote: string): boolean {
  return command.prompts === undefined || command.prompts.some((prompt) => quote.includes(prompt))
}

function isRefused(rest: string): boolean {
  return /^(?:的|了[吗没]?|吗|没|不|得|过|着)/u.test(rest) || (asks(rest) && rest.length < 30)
}

function ratingAt(command: Command, text: string, end: number, particle: number): Draft['rating'] | null {
  if (command.id !== 'rate') return null
  const head = text.slice(0, end - particle)
  const word = command.quoted?.find((one) => head.endsWith(one))
  return word === undefined ? null : ratingOf(word)
}

/** What follows a report or a score is kept; after a claim it adds nothing. */
function note(command: Command, ahead: Cursor, draft: Draft): void {
  const reader = Object.values(command.args).find((arg) => arg.kind === 'text')
  if (reader?.kind !== 'text') return
  const text = trimText(ahead.typed())
  const keep = command.id === 'rate' || !isPolite(ahead.rest)
  if (keep && text !== '') draft[reader.slot] = text
}
