import { leadingDate } from '../../language/dates/index.ts'
import { firstWord } from '../../language/edges.ts'
import { fold, foldCharacter } from '../../language/fold.ts'
import { namesTold } from '../../language/mention.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Command, Registry } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { complete } from './complete.ts'
import type { Context } from './context.ts'
import { isEvident, isEvidentDespiteTypo } from './evidence.ts'
import { readFeeling } from './feeling.ts'
import { Cursor, type Line } from './line.ts'
import { kindsTold } from './prompt.ts'
import { numbersIn } from './read/matter.ts'
import { toReading } from './reading.ts'
import { readAnswer, readReply } from './reply.ts'
import { NO_ROLL, type Roll } from './roll.ts'
import { buildTable, isTypo, type Table, wordEnd, wordsAt } from './table.ts'

/** Takes what was said for a command, or leaves it alone: null is talk. */
export type Listener = (utterance: Utterance, context: Context, now: Date) => Reading | null

/** Signs that may stand before a command's word. */
const PREFIX = /^[/#\\]\s*(?=\p{Script=Han}\s*\p{Script=Han}|\p{Script=Han}\s*[#\d])/u
const BRACKETED = /^[【[「《]([^】\]」》\s]{1,6})[】\]」》]/u
/** What people say before the word when they ask for it. */
const LEAD =
  /^(?:(?:你好|您好|大家好|(?:连心)?小助手|机器人)[\s,，、。!~]*)?(?:(?:我?要|我?想要?|申请|麻烦(?:帮我|你|您)|请?帮我|帮忙?|请|麻烦|我(?=点单[\s:,]))\s*)?(?=\p{Script=Han})/u

/** Builds the table once and returns the function that reads a line; its cost does not grow with the commands. */
export function createListener({ live, matters }: Pick<Registry, 'live' | 'matters'>, roll: Roll = NO_ROLL): Listener {
  const table = buildTable(live)
  const kindOf = kindsTold(matters)
  const rated = live.filter(({ args }) => Object.values(args).some((arg) => arg.kind === 'rating'))
  return (utterance, context, now) => {
    const start = firstWord(utterance.words)
    if (!mayOpen(table, utterance, start)) return null
    const folded = fold(utterance.words.slice(start))
    const prefixed = takePrefix(folded.text)
    const line: Line = {
      folded,
      text: folded.text,
      utterance,
      context,
      now,
      roll,
      names: namesTold(utterance.mentions.map((mention) => mention.name)),
      explicit: utterance.addressed || prefixed.explicit,
      isToBot: utterance.addressed || prefixed.explicit || context.place === 'direct',
      quotedNumbers: utterance.quote?.ofBot ? numbersIn(utterance.quote.text) : [],
      quotedKind: utterance.quote?.ofBot ? kindOf(utterance.quote.text) : undefined,
      quotesPerson: utterance.quote !== null && !utterance.quote.ofBot,
    }
    const at = new Cursor(line, prefixed.at)
    return (
      readWord(table, at, prefixed.closing) ??
      numberFirst(table, at) ??
      led(table, at) ??
      scheduled(table, at) ??
      readAnswer(table, at) ??
      readFeeling(rated, line)
    )
  }
}

/** Prefixes, brackets and numbers, after which a command's word may come. */
const SIGNS = new Set('/#\\【[(「《0123456789零一二两三四五六七八九十百廿第编单序n请每逢隔')
const LEADS = new Set('我要 我想 我点 帮我 帮点 帮忙 请帮 麻烦 申请 要点 想点 你好 您好 大家 小助 连心 机器'.split(' '))
const LEAD_FIRSTS = new Set([...LEADS].map((lead) => lead.charAt(0)))

/** A look at the first two characters, which is all that most talk costs. */
function mayOpen(table: Table, { words, quote }: Utterance, start: number): boolean {
  const first = foldCharacter(words.charAt(start)).charAt(0)
  if (SIGNS.has(first) || quote?.ofBot) return true
  if (!table.firsts.has(first) && !LEAD_FIRSTS.has(first)) return false
  const spaced = words.charCodeAt(start + 1) === 0x20
  const second = foldCharacter(words.charAt(start + (spaced ? 2 : 1))).charAt(0)
  if ((second !== '' && table.words.has(first + second)) || LEADS.has(first + second)) return true
  // A word of one character stands under a quote, beside a number, or apart: 接 #12, 查12, 查（12）.
  return (
    second === '' ||
    (table.words.has(first) && (quote !== null || spaced || !/\p{Script=Han}/u.test(second) || SIGNS.has(second)))
  )
}

function takePrefix(text: string): { at: number; explicit: boolean; closing: number } {
  const bracketed = BRACKETED.exec(text)
  if (bracketed !== null && !/^\d/u.test(bracketed[1]!)) return { at: 1, explicit: false, closing: bracketed[0].length }
  const prefix = PREFIX.exec(text)
  return { at: prefix?.[0].length ?? 0, explicit: prefix !== null, closing: 0 }
}

/** A command's word, then what belongs to it. */
function readWord(table: Table, at: Cursor, closing: number): Reading | null {
  const { line } = at
  for (const entry of wordsAt(table, line.text, at.at)) {
    const end = wordEnd(line.text, at.at, entry.word)
    if (end < 0 || (isTypo(entry) && end - at.at !== entry.word.length)) continue
    if (entry.as === 'reply') {
      const reading = readReply(entry, at.clone().moveTo(end))
      if (reading !== null) return reading
      continue
    }
    // 签到了, 点单的, 完成得: most talk shows itself in the next character.
    if (closing === 0 && /[的了吗呢得过]/u.test(line.text.charAt(end))) {
      if (isTypo(entry)) continue
      return null
    }
    const after = at.clone().moveTo(Math.max(end, closing))
    // 退单吧，手受伤了: under a quote the particle before a reason says nothing.
    if (line.quotedNumbers.length > 0 && givesReason(entry.command) && /^吧(?:[\s,。!]|$)/u.test(after.peek(2)))
      after.moveTo(after.at + 1)
    if (closing > 0 && end !== closing - 1) return null
    if (closing > 0) after.gap = 'stop'
    const draft = complete(entry.command, after, table.topics)
    if (entry.as === 'verb' && (draft?.text === undefined || after.clone().skip().gap !== 'none')) continue
    const typo = isTypo(entry)
    if (draft !== null && isEvident(draft, after) && (!typo || isEvidentDespiteTypo(draft, after, entry.as)))
      return toReading(draft, typo)
    // The longest word decides: what is talk about 公开栏 is no 公开 either.
    if (!typo) return null
  }
  return null
}

const givesReason = (command: Command): boolean =>
  Object.values(command.args).some((arg) => arg.kind === 'text' && arg.slot === 'reason')

/** 我要点单 …, 帮我接单 12: only when everything after the word fits. */
function led(table: Table, at: Cursor): Reading | null {
  const { text } = at.line
  if (at.at > 0 || !(text.charAt(0) === '请' || LEADS.has(text.slice(0, 2)))) return null
  const lead = LEAD.exec(text)
  if (lead === null || lead[0] === '') return null
  const reading = readWord(table, at.clone().moveTo(lead[0].length), 0)
  if (reading === null || reading.ask !== undefined) return null
  const { slots, command } = reading
  const wished = table.wished.get(command)
  const says = slots.number !== undefined || (wished !== undefined && slots.text !== undefined)
  return says || wished === 'always' ? reading : null
}

/** 每周一 9:00 发起签到 值班: how often it recurs, in front of a word nobody says otherwise. */
function scheduled(table: Table, at: Cursor): Reading | null {
  const { line } = at
  if (!/^[每逢隔]/u.test(at.rest) || !at.peek().includes(RECURRING)) return null
  const found = leadingDate(at.peek(), line.now)
  if (found === null || !/recurrence$/u.test(found.when.kind)) return null
  const date = at.typed(at.at + found.span.end)
  const after = at
    .clone()
    .moveTo(at.at + found.span.end)
    .skip()
  const entry = wordsAt(table, line.text, after.at).find((one) => one.word === RECURRING)
  const end = entry === undefined ? -1 : wordEnd(line.text, after.at, entry.word)
  if (entry === undefined || end < 0) return null
  const draft = complete(entry.command, after.clone().moveTo(end), table.topics, { date })
  return draft?.activity === undefined ? null : toReading(draft, false)
}

const RECURRING = '发起签到'

/** `#12 我来`, `12号单搞定了`: the number first, written so that it can only be one. */
function numberFirst(table: Table, at: Cursor): Reading | null {
  const { line } = at
  if (!SIGNS.has(line.text.charAt(at.at))) return null
  const number = numberAt(line.text, at.at)
  if (number === null || !(number.sure || line.explicit || isNoDay(number, line.text))) return null
  const after = at.clone().moveTo(number.end).skip()
  for (const entry of wordsAt(table, line.text, after.at)) {
    const end = wordEnd(line.text, after.at, entry.word)
    if (end < 0 || isTypo(entry)) continue
    const word = after.clone().moveTo(end)
    if (entry.as === 'reply') {
      const reading = readReply(entry, word, number.value)
      if (reading !== null) return reading
      continue
    }
    if (!Object.values(entry.command.args).some((arg) => arg.kind === 'matter')) continue
    const draft = complete(entry.command, word, table.topics, { number: number.value, numberFirst: true, sure: true })
    if (draft !== null && isEvident(draft, word)) return toReading(draft, false)
  }
  return null
}
