import { SOFT } from '../../language/edges.ts'
import { isCounted } from '../../language/measures.ts'
import { numberAt } from '../../language/numerals.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { argOf, takes } from './arg-of.ts'
import { asksContent, complete, isEvident } from './complete.ts'
import { type Draft, toReading } from './draft.ts'
import { type Cursor, leaves } from './line.ts'
import { MOVES } from './may-open.ts'
import { countsMisspelt } from './near-misses.ts'
import { isAbout, isCalledFor } from './prompt.ts'
import { readReply } from './reply.ts'
import { type Entry, endsAt, isTypo, saysI, type Table } from './table.ts'

/** A command's word, then what belongs to it. */
export function readWord(table: Table, at: Cursor, closing: number, given: Partial<Draft> = {}): Reading | null {
  const { line } = at
  let bare: Reading | null = null
  const found = endsAt(table, line.text, at.at)
  for (const [nth, { entry, end: once }] of found.entries()) {
    const end = entry.command.splits ? saidAgain(line.text, once, entry.word) : once
    if (entry.as === 'reply') {
      const reading = readReply(entry, at.to(end))
      if (reading !== null) return reading
      continue
    }
    if (entry.as === 'numbered') {
      const reading = numbered(table, entry, at.to(end))
      if (reading !== null && !reading.bare) return reading
      bare ??= reading
      continue
    }
    const isMoved = MOVES.has(entry.word.charAt(0))
    const told = isMoved ? end : doneEnd(entry.command, at, end)
    const isTold = told > end
    const done = isMoved ? passDone(at.to(end)).at : isTold ? told : toldEnd(entry.command, at, end)
    // 签到了, 点单的, 完成得: most talk shows itself in the next character.
    // 同意的，她本来就是 under what asks for it agrees.
    const isCalled = line.quotedNumbers.length > 0 && isAbout(entry.command, line) && isCalledFor(entry.command, line)
    const closed = isCalled ? at.to(done).passed(/^(?:[吧的啊呀哈哦嘛咯]|一?下)(?=[\s,。.!~]|$)/u) : done
    if (
      closing === 0 &&
      closed === end &&
      /[的了吗呢得过]/u.test(line.text.charAt(end)) &&
      !asksContent(entry.command, at.to(end)) &&
      leaves(line)
    )
      return null
    const after = at.to(Math.max(closed, closing))
    if (isMoved && done > end) after.gap = 'space'
    // 退单吧 is the speaker's own wish, 接单吧 urges others.
    if (closing === 0) passTail(after, entry.command.softened || line.isToBot ? '吧?' : '')
    if (closing > 0) after.gap = 'stop'
    const fits = given.people === undefined || takes(entry.command, 'people')
    const draft = complete(entry.command, after, table.topics, fits ? given : {})
    if (entry.as === 'verb' && !(draft && hasItsWords(draft, after))) continue
    const typo = isTypo(entry)
    if (
      draft &&
      isEvident(draft, after) &&
      (!typo || countsMisspelt(draft, after, entry.as === 'mistaken') || !leaves(line))
    ) {
      const word = { start: at.at, end, as: entry.as }
      return { ...toReading(draft, typo), word, ...(isTold && { bare: true }) }
    }
    // 收到 under what is no task may answer it all the same.
    if (entry.command.everyday && line.quotedNumbers.length > 0 && !isAbout(entry.command, line)) continue
    // The longest word decides: what is talk about 公开栏 is no 公开 either. 办 60 and 办 宅基地 are two commands of one word.
    if (!typo && !found.slice(nth + 1).some((other) => other.entry.as === 'says' && other.entry.word === entry.word))
      return null
  }
  return bare
}

/** 点单，点单，厨房漏水: who calls twice wants one thing; where the word ends the last time. */
function saidAgain(text: string, end: number, word: string): number {
  const [again] = /^[\s,。!~]+/u.exec(text.slice(end, end + 3)) ?? []
  const next = end + (again?.length ?? 0)
  return again !== undefined && text.startsWith(word, next) && /^[\s,。!:~]/u.test(text.slice(next + word.length))
    ? next + word.length
    : end
}

/** A verb counts with its words right behind it (我认环境卫生岗), or with a matter and whom it is for (代签 61 黄美兰). */
function hasItsWords({ command, text, people, number, quoted, sure }: Draft, after: Cursor): boolean {
  if (text !== undefined) return after.ahead().gap === 'none'
  const isFor = argOf(command, 'people')?.optional === true
  return people !== undefined && number !== undefined && quoted === undefined && (sure || isFor)
}

/** 撤了吧, 退回去, 把本群绑定为…: what closes a verb that was done, or is to be, and says nothing of its own; 撤了没 asks. */
export function passDone(word: Cursor): Cursor {
  word.pass(/^(?:掉|了|一下|回去|过去|为|成|到)+(?![没吗么呢?])/u)
  return word
}

/** 撤单吧，…, 催办一下41, 补签下: what stands between a word and a stop, its number or the end, and says nothing. */
export function passTail(word: Cursor, particles: keyof typeof TAIL = '*'): void {
  word.pass(TAIL[particles])
}

const tailWith = (particles: string, end = '|$'): RegExp =>
  new RegExp(`^(?:一?下|掉|一次)?${particles}(?=[\\s,。.!~:#\\da-z第]|[一二三四五六七八九十百两]+号${end})`, 'u')
/** By the particles that may close it; 召集一下 with none says too little. */
const TAIL = { '': tailWith('', ''), '吧?': tailWith('吧?'), '*': tailWith(`[吧${SOFT}]*`) }

/**
 * 走访了蓝阿婆，血压高: where cadres and members are among themselves, what was done at a household is told to the bot as
 * well. Where the word ends with that.
 */
export function toldEnd({ args }: Command, at: Cursor, end: number): number {
  const { context, quotesPerson } = at.line
  const [first, second] = Object.values(args)
  const isTold = first?.kind === 'household' && second?.kind === 'date'
  if (!isTold || context.place === 'villagers' || quotesPerson) return end
  return at.to(end).passed(/^完?了(?=\p{Script=Han}{2,6}[\s,，]|\d|[\s,，])/u)
}

/** 搞定了 27: told with nothing but its number, it counts where that matter is the speaker's to move; 完成了 27 户 counts. */
function doneEnd(command: Command, { line: { text } }: Cursor, end: number): number {
  const isReport = argOf(command, 'text')?.report === true
  return isReport && /^了\s?#?\d{1,6}(?:号单?)?[\s。.!~]*$/u.test(text.slice(end)) ? end + 1 : end
}

/** 退12号单, 催一下21: the number right behind the verb, written so that it can only be one where the verb is bare. */
function numbered(table: Table, { command, word }: Entry, after: Cursor): Reading | null {
  const { text } = after.line
  const number = numberAt(text, after.ahead().at)
  // 接 两百五 answers the person who was quoted.
  if (after.line.quotesPerson && number?.sure === false) return null
  // 接 #5 路车
  if (number === null || isCounted(text.slice(number.end, number.end + 12))) return null
  const draft = complete(command, after, table.topics)
  if (draft?.number !== number.value) return null
  // 退12 says no more than 12 退单 does; 退12号哨 names what it is.
  const isNamed =
    number.sure || (word.length > 1 && !saysI(word)) || text.charAt(number.end) === command.says[0]?.at(-1)
  return { ...toReading(draft, false), ...(isNamed ? {} : { bare: true }) }
}
