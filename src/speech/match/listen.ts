import { leadingDate } from '../../language/dates/index.ts'
import { firstWord } from '../../language/edges.ts'
import { fold, foldCharacter, normalize } from '../../language/fold.ts'
import { isCounted } from '../../language/measures.ts'
import { namesTold } from '../../language/mention.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Command, Registry } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { complete } from './complete.ts'
import type { Context } from './context.ts'
import { isEvident, isEvidentDespiteTypo } from './evidence.ts'
import { frontEnd, mayLead } from './front.ts'
import { Cursor, type Line } from './line.ts'
import { kindsTold } from './prompt.ts'
import { numbersIn } from './read/matter.ts'
import { toReading } from './reading.ts'
import { readAnswer, readReply } from './reply.ts'
import { createSayings, type ReadOne } from './sayings.ts'
import { buildTable, type Entry, isTypo, type Table, wordEnd, wordsAt } from './table.ts'

/** Takes what was said for a command, or leaves it alone: null is talk. */
export type Listener = (utterance: Utterance, context: Context, now: Date) => Reading | null

/** Signs that may stand before a command's word. */
const PREFIX = /^[/#\\]\s*(?=\p{Script=Han}\s*\p{Script=Han}|\p{Script=Han}\s*[#\d])/u
const BRACKETED = /^[【[「《(]([^】\]」》)\s]{1,6})[】\]」》)]/u
/** Builds the table once and returns the function that reads a line; its cost does not grow with the commands. */
export function createListener({ live, matters }: Pick<Registry, 'live' | 'matters'>): Listener {
  const table = buildTable(live)
  const readOne = createReader(table, matters)
  const commands = new Map(live.map((command) => [command.id, command]))
  const readAll = createSayings(readOne, commands, (words) => opensCommand(table, normalize(words)))
  return (utterance, context, now) =>
    mayOpen(table, utterance, firstWord(utterance.words)) ? readAll(utterance, context, now) : null
}

/** Whether a command's own word begins the words. */
function opensCommand(table: Table, words: string): boolean {
  return (
    mayNumber(table, words) ||
    wordsAt(table, words, 0).some(({ as, word }) => as === 'says' && wordEnd(words, 0, word) > 0)
  )
}

/** 27 退单: the word right behind a bare number. */
function opensBehind(table: Table, words: string): boolean {
  const behind = words.trimStart()
  return endsAt(table, behind, 0).some(({ entry }) => entry.as === 'says')
}

/** A number that can only be a matter's, or 把 in front of one. */
function mayNumber(table: Table, words: string): boolean {
  const at = MOVES.has(words.charAt(0)) ? 1 : 0
  const number = SIGNS.has(words.charAt(at)) ? numberAt(words, at) : null
  return number !== null && (number.sure || isNoDay(number, words) || opensBehind(table, words.slice(number.end)))
}

/** Reads a line that may open a command. */
function createReader(table: Table, matters: Registry['matters']): ReadOne {
  const kindOf = kindsTold(matters)
  return (utterance, context, now) => {
    const start = firstWord(utterance.words)
    const folded = fold(utterance.words.slice(start))
    const prefixed = takePrefix(folded.text)
    const line: Line = {
      folded,
      text: folded.text,
      utterance,
      context,
      now,
      names: namesTold(utterance.mentions.map((mention) => mention.name)),
      explicit: utterance.addressed || prefixed.explicit,
      isToBot: utterance.addressed || prefixed.explicit || context.place === 'direct',
      quotedNumbers: utterance.quote?.ofBot ? numbersIn(utterance.quote.text) : [],
      quotedKind: utterance.quote?.ofBot ? kindOf(utterance.quote.text) : undefined,
      quotesPerson: utterance.quote !== null && !utterance.quote.ofBot,
    }
    const at = new Cursor(line, prefixed.at)
    return (
      led(table, at) ??
      readWord(table, at, prefixed.closing) ??
      numberFirst(table, at) ??
      householdFirst(table, at) ??
      dated(table, at) ??
      readAnswer(table, at)
    )
  }
}

/** Prefixes, brackets and numbers, after which a command's word may come. */
const SIGNS = new Set('/#\\【[(「《0123456789零一二两三四五六七八九十百廿第编单序n请每逢隔')
/** 把12号单撤了 */
const MOVES = new Set(['把', '将'])

/** A look at the first characters, which is all that most talk costs. */
function mayOpen(table: Table, { words, quote }: Utterance, start: number): boolean {
  const first = foldCharacter(words.charAt(start)).charAt(0)
  if (SIGNS.has(first) || quote?.ofBot) return true
  const spaced = words.charCodeAt(start + 1) === 0x20
  const second = foldCharacter(words.charAt(start + (spaced ? 2 : 1))).charAt(0)
  if (mayLead(first, second, foldCharacter(words.charAt(start + 2)).charAt(0))) return true
  if (MOVES.has(first) && SIGNS.has(second)) return true
  if (!table.firsts.has(first)) return false
  if (second !== '' && table.words.has(first + second)) return true
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
    if (entry.as === 'numbered') {
      const reading = numbered(table, entry, at.clone().moveTo(end))
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

/** 退12号单, 催一下21: the number right behind the verb, written so that it can only be one where the verb is bare. */
function numbered(table: Table, { command, word }: Entry, after: Cursor): Reading | null {
  const { text } = after.line
  const number = numberAt(text, after.clone().skip().at)
  if (number === null || !(number.sure || word.length > 1)) return null
  // 接 #5 路车
  if (isCounted(text.slice(number.end, number.end + 12))) return null
  const draft = complete(command, after, table.topics)
  return draft?.number === number.value && isEvident(draft, after) ? toReading(draft, false) : null
}

const givesReason = (command: Command): boolean =>
  Object.values(command.args).some((arg) => arg.kind === 'text' && arg.slot === 'reason')

/** 我要点单 …, 帮我接单 12, 收到，签到 9: only when everything after the word fits, and says what it is about. */
function led(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const end = at.at > 0 ? null : frontEnd(line.text, (words) => opensCommand(table, words))
  if (end === null) return null
  const reading = readWord(table, at.clone().moveTo(end), 0) ?? numberFirst(table, at.clone().moveTo(end))
  if (reading === null || reading.ask !== undefined) return null
  return saysEnough(reading, table, line, line.text.slice(0, end)) ? reading : null
}

/** Behind a greeting or a wish a command says what it is about, or was said to the bot alone. */
function saysEnough({ command, slots }: Reading, table: Table, line: Line, front: string): boolean {
  const { number, household, date, people, category, text, reason } = slots
  const wished = table.wished.get(command)
  if (number !== undefined || wished === 'always') return true
  if (text !== undefined && (household === undefined ? (wished ?? people ?? category) : (date ?? category))) return true
  // 我签到; 我请假，稻谷还晒着: counts where a single check-in is open.
  if (reason !== undefined || (front === '我' && Object.keys(slots).length === 0 && table.asked.has(command)))
    return true
  return line.isToBot && Object.keys(slots).length === 0
}

/** 每周一 9:00 发起签到 值班, 昨天走访 蓝阿婆 送药: the day in front of a word that takes one. */
function dated(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const found = DAYS.test(at.rest) ? leadingDate(at.peek(), line.now) : null
  if (found === null) return null
  const end = at.at + found.span.end
  const after = at.clone().moveTo(end).skip()
  for (const entry of wordsAt(table, line.text, after.at)) {
    const word = after.clone().moveTo(wordEnd(line.text, after.at, entry.word))
    const reader = Object.values(entry.command.args).find((arg) => arg.kind === 'date')
    if (entry.as !== 'says' || word.at < 0 || reader?.kind !== 'date') continue
    const draft = complete(entry.command, word, table.topics, { date: at.typed(end) })
    // 今天走访了蓝阿婆家 is told to people; nobody says 每周一发起签到 but to the bot.
    const isApart = word.clone().skip().gap !== 'none'
    const recurs = /recurrence$/u.test(found.when.kind) && draft?.activity !== undefined
    const isFull = draft?.household !== undefined || (draft?.people !== undefined && draft.text !== undefined)
    if (draft && draft.ask === undefined && (recurs || ((isApart || line.isToBot) && isFull)))
      return toReading(draft, false)
  }
  return null
}

/** 02-03走访，精神好: the code of a household in front of a word that takes one. */
function householdFirst(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const code = /^\d{2}-\d{2,3}(?=\p{Script=Han}|\s)/u.exec(at.peek(8))?.[0]
  if (code === undefined) return null
  const after = at
    .clone()
    .moveTo(at.at + code.length)
    .skip()
  for (const { entry, end } of endsAt(table, line.text, after.at)) {
    const [first] = Object.values(entry.command.args)
    if (entry.as !== 'says' || first?.kind !== 'household' || line.quotesPerson) continue
    const word = after.clone().moveTo(end)
    const draft = complete(entry.command, word, table.topics, {
      household: at.typed(at.at + code.length).normalize('NFKC'),
    })
    if (draft !== null && draft.ask === undefined && (draft.text ?? draft.date ?? draft.category))
      return toReading(draft, false)
  }
  return null
}

function endsAt(table: Table, text: string, at: number): { entry: Entry; end: number }[] {
  return wordsAt(table, text, at)
    .map((entry) => ({ entry, end: wordEnd(text, at, entry.word) }))
    .filter(({ end }) => end >= 0)
}

const WISHES = /^我(?:们|家)?(?:[想要先就]|想要)*(?![来去接])/u

/** 撤单吧，…: how many characters the particles between a word and a stop take. */
function particlesAt(at: Cursor): number {
  return /^(?:一下)?[吧啦哈呀啊哦噢咯喽嘞哟嗯]*(?=[\s,。.!~:]|$)/u.exec(at.peek(6))?.[0].length ?? 0
}

/** What a day may begin with. */
const DAYS = /^[每逢隔今昨前明后大上下本这周星礼刚早中晚\d]/u

/** `#12 我来`, `12号单搞定了`, `把12号单撤了`: the number first, written so that it can only be one. */
function numberFirst(table: Table, at: Cursor): Reading | null {
  const { line } = at
  const moves = MOVES.has(line.text.charAt(at.at))
  const start = at
    .clone()
    .moveTo(at.at + (moves ? 1 : 0))
    .skip().at
  if (!SIGNS.has(line.text.charAt(start))) return null
  const number = numberAt(line.text, start)
  if (number === null) return null
  const isBare = !(number.sure || line.explicit || isNoDay(number, line.text))
  const after = at.clone().moveTo(number.end).skip()
  // 82号我要质询
  const wished = after.at + (WISHES.exec(after.peek(6))?.[0].length ?? 0)
  for (const { entry, end } of [
    ...endsAt(table, line.text, after.at),
    ...(wished > after.at ? endsAt(table, line.text, wished) : []),
  ]) {
    if (isTypo(entry) || (isBare && entry.as !== 'says')) continue
    // 12号单退了 tells of it; 把12号单退了 asks for it.
    if (entry.as === 'numbered' && !moves && !/[下]$/u.test(entry.word)) continue
    const word = after.clone().moveTo(end)
    if (moves) word.moveTo(end + (/^(?:掉|了|一下)+/u.exec(word.peek(4))?.[0].length ?? 0))
    word.moveTo(word.at + particlesAt(word))
    if (entry.as === 'reply') {
      const reading = readReply(entry, word, number.value)
      if (reading !== null) return reading
      continue
    }
    if (!Object.values(entry.command.args).some((arg) => arg.kind === 'matter')) continue
    const given = { number: number.value, numberFirst: true as const, sure: !isBare }
    const draft = complete(entry.command, word, table.topics, given)
    if (draft === null || !isEvident(draft, word)) continue
    if (!isBare) return toReading(draft, false)
    // 12 完成, 21延期到周五: later only where #12 is the speaker's to finish; with more behind it the number stands apart.
    const isPlain = draft.text === undefined && draft.reason === undefined
    if (draft.ask === undefined && (isPlain || after.gap !== 'none') && !line.quotesPerson)
      return { ...toReading(draft, false), bare: true }
  }
  return null
}
