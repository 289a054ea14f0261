import { firstWord } from '../../language/edges.ts'
import { fold } from '../../language/fold.ts'
import { namesTold } from '../../language/mention.ts'
import { courtesyStart } from '../../language/talk.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Registry } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { takes } from './arg-of.ts'
import { behindWords, wordLast } from './behind.ts'
import { type Context, type KnownNames, NOBODY_KNOWN } from './context.ts'
import { framed } from './frames.ts'
import { greetingEnd } from './front.ts'
import { isMeant, isTalk, LEARNED, LONGEST, scoreOf } from './gate/gate.ts'
import type { Candidate } from './gate/look.ts'
import { type IsLedTo, ledCandidate, linesBehind, mayBeLed } from './led.ts'
import { Cursor, type Line } from './line.ts'
import { mayOpen } from './may-open.ts'
import { takePrefix } from './prefix.ts'
import { asksFor, kindsTold } from './prompt.ts'
import { numbersIn } from './read/matter.ts'
import { readAnswer, readChoice, readFeeling, readPicture } from './reply.ts'
import { createSeveral, type ReadOne } from './several-commands.ts'
import { openings, type Table, tableOf } from './table.ts'
import { askedOfBot } from './to-bot.ts'
import { readWord } from './word.ts'

/** Takes what was said for a command, or leaves it alone: null is talk. */
export type Listener = (utterance: Utterance, context: Context, now: Date) => Reading | null

/** Builds the table once and returns the function that reads a line; its cost does not grow with the commands. */
export function createListener(
  registry: Pick<Registry, 'live' | 'matters'>,
  known: KnownNames = NOBODY_KNOWN,
  weights = LEARNED,
): Listener {
  const table = tableOf(registry.live)
  const { lineOf, readLine, doubt } = createReaders(table, registry, known)
  const isLedTo: IsLedTo = (from, whole, own, context, now) =>
    scoreOf(ledCandidate(lineOf(whole, context, now), from, own, table), weights) > 0
  /** Of the message that is listened to: where the gate decides, its pieces are read a second time. */
  const sure = new Map<string, Reading | null>()
  const readSure: ReadOne = (utterance, context, now) => {
    const key = utterance.quote === null ? utterance.words : `${utterance.words}\0`
    const known = sure.get(key)
    if (known !== undefined) return known
    const candidate = candidateIn(lineOf(utterance, context, now), readLine, table)
    const reading = candidate && !isTalk(candidate, weights) ? candidate.reading : null
    sure.set(key, reading)
    return reading
  }
  const readMeant: ReadOne = (...said) => {
    const candidate = candidateIn({ ...lineOf(...said), gated: true }, readLine, table)
    return candidate && isMeant(candidate, weights) ? candidate.reading : null
  }
  const readAll = createSeveral(readSure, table, isLedTo)
  const readDoubtful = createSeveral((...said) => readSure(...said) ?? readMeant(...said), table, isLedTo)
  return (utterance, context, now) => {
    const isLookedAt = context.place === 'direct' || mayOpen(table, utterance, wordsBegin(utterance.words))
    const isToBot = utterance.addressed || context.place === 'direct'
    doubt.any = false
    sure.clear()
    const reading =
      (isLookedAt ? readAll(utterance, context, now) : null) ??
      (isToBot ? askedOfBot(table, lineOf(utterance, context, now)) : null) ??
      (doubt.any && utterance.words.length <= LONGEST ? readDoubtful(utterance, context, now) : null)
    return reading && withoutWord(reading)
  }
}

/** What others see: where a word stands is of no use once the line is read. */
function withoutWord({ word: _, then, ...reading }: Reading): Reading {
  return { ...reading, ...(then && { then: then.map(withoutWord) }) }
}

/** What has the form of a command in a saying, whether it is meant or not: what the gate learns from. */
export function createCandidates(
  registry: Pick<Registry, 'live' | 'matters'>,
): (...said: Parameters<Listener>) => readonly Candidate[] {
  const table = tableOf(registry.live)
  const { lineOf, readLine } = createReaders(table, registry, NOBODY_KNOWN)
  const candidateOf = (...said: Parameters<Listener>) => candidateIn(lineOf(...said), readLine, table)
  const ledIn = (utterance: Utterance, context: Context, now: Date): Candidate[] => {
    const { words } = utterance
    for (const { from, to } of linesBehind(utterance)) {
      const own = candidateOf({ ...utterance, words: words.slice(from, to), quote: null }, context, now)
      if (own === null || !mayBeLed(words.slice(0, from), own.reading, table)) continue
      const whole = { ...utterance, words: words.slice(0, to), quote: null }
      return [ledCandidate(lineOf(whole, context, now), from, own.reading, table)]
    }
    return []
  }
  return (...said) => [
    ...ledIn(...said),
    ...[false, true].flatMap((gated) => candidateIn({ ...lineOf(...said), gated }, readLine, table) ?? []),
  ]
}

function candidateIn(line: Line, readLine: ReadLine, table: Table): Candidate | null {
  const reading = readLine(line)
  return reading && { line, reading, command: table.commands.get(reading.command)! }
}

/** Past pictures and stops that mean nothing in front: ！！点单 …. */
function wordsBegin(words: string): number {
  const first = firstWord(words)
  STOPS.lastIndex = first
  const end = first + (STOPS.exec(words)?.[0].length ?? 0)
  return end === first ? first : end + firstWord(words.slice(end))
}

const STOPS = /[!！~～、,，。…][!！~～、,，。…\s]*/uy

/** Reads a line that may open a command. */
type ReadLine = (line: Line) => Reading | null

interface Readers {
  /** Puts together what is known of a line. */
  readonly lineOf: (utterance: Utterance, context: Context, now: Date) => Line
  readonly readLine: ReadLine
  /** Of the lines read since it was last set back. */
  readonly doubt: Line['doubt']
}

function createReaders(
  table: Table,
  { live, matters }: Pick<Registry, 'live' | 'matters'>,
  known: KnownNames,
): Readers {
  const doubt = { any: false }
  const kindOf = kindsTold(matters)
  const choosing = live.filter(({ chooses }) => chooses)
  const rated = live.filter((command) => takes(command, 'rating'))
  const lineOf = (utterance: Utterance, context: Context, now: Date): Line => {
    const folded = fold(utterance.words.slice(wordsBegin(utterance.words)))
    const prefix = takePrefix(folded.text)
    return {
      folded,
      text: folded.text,
      prefix,
      openings: openings(table, folded.text),
      utterance,
      context,
      now,
      known,
      dates: new Map(),
      names: namesTold(utterance.mentions.map((mention) => mention.name)),
      explicit: utterance.addressed || prefix.explicit,
      isToBot: utterance.addressed || prefix.explicit || context.place === 'direct',
      quotedNumbers: utterance.quote?.ofBot ? numbersIn(utterance.quote.text) : [],
      quotedKind: utterance.quote?.ofBot ? kindOf(utterance.quote.text) : undefined,
      asksToRate: utterance.quote?.ofBot === true && rated.some((one) => asksFor(one, utterance.quote?.text ?? '')),
      quotesPerson: utterance.quote !== null && !utterance.quote.ofBot,
      gated: false,
      doubt,
    }
  }
  const readLine = (line: Line): Reading | null => {
    const { closing } = line.prefix
    const chosen = readChoice(choosing, line)
    if (chosen !== null) return chosen
    const at = new Cursor(line, line.prefix.at)
    if (at.done && line.utterance.quote?.ofBot) return readFeeling(rated, line) ?? readPicture(table, at)
    const reading = readFrom(table, at, closing) ?? greeted(table, at) ?? readFeeling(rated, line)
    return reading ?? closed(table, at, closing)
  }
  return { lineOf, readLine, doubt }
}

/** 公开栏 财务哈, 帮助 接单🙏: where the line as it stands is no command, what closes it may be no part of it. */
function closed(table: Table, { line, at }: Cursor, closing: number): Reading | null {
  const end = courtesyStart(line.text)
  if (end === line.text.length || end < at + 2) return null
  const cut = { ...line, text: line.text.slice(0, end), dates: new Map() }
  const reading = readFrom(table, new Cursor(cut, at), closing)
  return reading?.ask === undefined || reading.ask === 'typo' ? reading : null
}

/** Nobody greets more often before they say what they want: 好的，收到，谢谢书记，…. */
const GREETINGS = 4

/** 书记，我来; 好的，签到: behind a greeting that stands apart a line means what it means without. */
function greeted(table: Table, at: Cursor, more = GREETINGS): Reading | null {
  const from = at.to(greetingEnd(at.line.text, at.at))
  if (more === 0 || from.at === at.at || from.done) return null
  const prefixed = takePrefix(from.rest)
  const closing = prefixed.closing === 0 ? 0 : from.at + prefixed.closing
  return readFrom(table, from.to(from.at + prefixed.at), closing) ?? greeted(table, from, more - 1)
}

function readFrom(table: Table, at: Cursor, closing: number): Reading | null {
  const inFrame = framed(table, at)
  // 收到 31号 马上办: what begins with a word is no bare number.
  if (inFrame !== null && !inFrame.bare) return inFrame
  return (
    readWord(table, at, closing) ?? inFrame ?? behindWords(table, at) ?? wordLast(table, at) ?? readAnswer(table, at)
  )
}
