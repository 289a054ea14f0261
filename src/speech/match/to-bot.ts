/**
 * What somebody asks the bot by name in a sentence of their own: 58号单我得闲，我接; 83号任务还有哪几个没交; 现在还有哪些单没人接.
 * Nobody else is spoken to, so a word further on counts, and the number may stand anywhere; it is the last resort of a
 * line that nothing else could read.
 */

import { isCounted } from '../../language/measures.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import { asks } from '../../language/talk.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { looksUp, takes } from './arg-of.ts'
import { complete } from './complete.ts'
import { type Draft, toReading } from './draft.ts'
import { Cursor, type Line } from './line.ts'
import { nearestAsked } from './questions.ts'
import { readReply } from './reply.ts'
import { type Entry, endsAt, entryOf, isTypo, type Table } from './table.ts'
import { passDone, passTail } from './word.ts'

/** Who asks for one thing says so within this. */
const LONGEST = 80
/** 能不能延期到星期天, 可以帮我退单吗: asked so, it is a request and no question. */
const POLITELY = /能不能|可不可以|能否|可否|得不得|好不好|行不行|(?:可以|好|行|得)[吗不](?=[\s,。.!?~]|$)/gu
/** 怎么点单; 走访走得怎样了 asks how it stands. */
const HOW = /怎么(?!样)|怎样(?!了)|如何(?!了)|教/u
/** Behind these a word is not what is asked for. */
const DENIED = /(?:[没未别莫不忘]|忘记|不[要用想会能是]|别再|不要再|没有|还没)$/u
/** How it stands is asked with one of these, and told by a list of that name: 签到情况. */
const STANDS = /多少|几|哪|谁|什么(?!时候)|怎么?样|如何/u
const STATE = '情况'

/** Reads a line said to the bot by name, or a question in private; null where it takes more than this to know what is meant. */
export function askedOfBot(table: Table, line: Line): Reading | null {
  if (!line.isToBot || line.utterance.quote !== null || line.text.length > LONGEST) return null
  const number = numberSaid(line.text)
  if (number === 'several') return null
  // What only makes it polite says nothing; every word stays at its place.
  const plain = line.text.replace(POLITELY, (said) => ' '.repeat(said.length))
  const words = wordsIn(table, plain)
  const isQuestion = asks(plain) || HOW.test(plain)
  // In private what is told may answer what the bot asked, and how something is done is explained elsewhere.
  if (!line.utterance.addressed) return isQuestion && number === null ? nearestAsked(table, line.text) : null
  const reading = isQuestion ? question(words, table, line, number) : deed(words, table, line, number)
  return reading ?? (number === null ? nearestAsked(table, line.text) : null)
}

interface Said {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly sure: boolean
}

/** The one number of a matter in a line; a day, a count and a time are none. */
function numberSaid(text: string): Said | 'several' | null {
  const found: Said[] = []
  for (let at = 0; at < text.length; at++) {
    if (/[\d月年:.点]/u.test(text.charAt(at - 1))) continue
    const number = numberAt(text, at)
    if (number === null) continue
    const isClosed = text.charAt(number.end - 1) === '号'
    if (number.sure || ((isClosed || at === 0) && !isCounted(text.slice(number.end, number.end + 12)))) {
      const sure = number.sure || isNoDay(number, text)
      found.push({ value: number.value, start: at, end: number.end, sure })
    }
    at = number.end - 1
  }
  const [first, ...others] = found
  if (first === undefined) return null
  return others.some(({ value }) => value !== first.value) ? 'several' : first
}

interface Word {
  readonly entry: Entry
  readonly at: number
  readonly end: number
}

/** The commands' words in a line, the last first: what is asked for mostly closes it. Of those that overlap the longest. */
function wordsIn(table: Table, text: string): readonly Word[] {
  const found: Word[][] = []
  for (let at = 0; at < text.length; at++) {
    const here = endsAt(table, text, at).filter(
      ({ entry }) => !isTypo(entry) && entry.as !== 'verb' && !DENIED.test(text.slice(Math.max(0, at - 4), at)),
    )
    const longest = here.find(({ entry }) => entry.word.length > 1 || entry.as === 'numbered')
    if (longest === undefined) continue
    found.push(here.filter(({ end }) => end === longest.end).map(({ entry, end }) => ({ entry, at, end })))
    // 我请个假: 我请 begins with a number only.
    if (longest.entry.as !== 'numbered') at = longest.end - 1
  }
  // 关于#42质询，现答复：…: a colon says that all behind it is told with that word.
  const told = found.findIndex(([word]) => word?.entry.as === 'says' && text.charAt(word.end) === ':')
  return told >= 0 ? found[told]! : found.reverse().flat()
}

/** What is asked for with its number, or with nothing left over: 二十九号那个申请我看过了 同意. */
function deed(words: readonly Word[], table: Table, line: Line, number: Said | null): Reading | null {
  for (const { entry, at, end } of words) {
    const { command } = entry
    if (number !== null && (at < number.end || !takes(command, 'matter'))) continue
    // What a list is asked for with is read in front of all this, or it is something else.
    if (number === null && (entry.as !== 'says' || (looksUp(command) && Object.keys(command.args).length > 0))) continue
    const after = new Cursor(line, end)
    passTail(passDone(after))
    const reading = entry.as === 'reply' ? readReply(entry, after, number?.value) : said(command, after, table, number)
    if (reading === null || reading.ask !== undefined) continue
    return number?.sure === false ? { ...reading, bare: true } : reading
  }
  return null
}

function said(command: Command, after: Cursor, table: Table, number: Said | null): Reading | null {
  const given: Partial<Draft> = number === null ? {} : { number: number.value, numberFirst: true, sure: true }
  const draft = complete(command, after, table.topics, given)
  return draft === null || !isWhole(draft) ? null : toReading(draft, false)
}

/** Without a number it names what it is about, or its word is all there is to it. */
function isWhole({ command, number, people, household, text, reason, date, category }: Draft): boolean {
  if (number !== undefined || command.everyday) return true
  return (
    (people ?? household ?? text ?? reason ?? date ?? category) !== undefined || Object.keys(command.args).length === 0
  )
}

/** A question moves nothing: how a thing is done, how it stands, or a look at the matter it names. */
function question(words: readonly Word[], table: Table, line: Line, number: Said | null): Reading | null {
  const named = words.filter(({ entry }) => entry.as === 'says')
  if (number === null && HOW.test(line.text)) {
    // 怎么办 is a word of its own.
    const topic = named.find(({ entry }) => !HOW.test(entry.word))
    const help = topic && [...table.commands.values()].find(({ args }) => 'topic' in args)
    return help ? toReading({ command: help, sure: true, text: topic.entry.word }, false) : null
  }
  for (const word of STANDS.test(line.text) ? named.map(({ entry }) => entry.word) : []) {
    const list = entryOf(table, word + STATE, 'says')?.command
    if (list && takes(list, 'matter') === (number !== null)) return about(list, number)
  }
  // 这个季度公开清单还差什么
  const list = number === null && named.find(({ entry }) => looksUp(entry.command) && !takes(entry.command, 'matter'))
  if (list && STANDS.test(line.text.slice(list.end))) return about(list.entry.command, null)
  const look = number && [...table.commands.values()].find(({ looksAt }) => looksAt)
  return look ? about(look, number) : null
}

function about(command: Command, number: Said | null): Reading {
  const reading = toReading({ command, sure: true, ...(number && { number: number.value }) }, false)
  return number?.sure === false ? { ...reading, bare: true } : reading
}
