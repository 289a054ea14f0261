import { normalize } from '../../language/fold.ts'
import { isCounted } from '../../language/measures.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import type { Utterance } from '../../language/utterance.ts'
import { takePrefix } from './prefix.ts'
import { type Entry, endsAt, holdsWord, nextWord, type Table } from './table.ts'

/** Prefixes, brackets and numbers, after which a command's word may come. */
export const SIGNS = new Set('/#\\【[(「《0123456789零一二两三四五六七八九十百廿第编单序n请每逢隔')
/** 把12号单撤了, 对12号提出质询 */
export const MOVES = new Set(['把', '将', '给', '对'])

/** Behind other words a command's word comes within so many characters. */
const REACH = 40

/** A look at the first characters, which is all that most talk costs. */
export function mayOpen(table: Table, { words, quote }: Utterance, start: number): boolean {
  if (quote?.ofBot) return true
  const said = normalize(words.slice(start, start + REACH))
  const { at } = takePrefix(said)
  const isBegun = endsAt(table, said, at).some(({ entry, end }) => mayBegin(entry, said, end, quote !== null))
  return isBegun || standsFurtherOn(table, said, at + 1) || isBeside(table, said) || beginsLine(table, words, start)
}

/** 能来的都来，不勉强。⏎发起签到 …: however long the story, a command's word may begin a line of its own. */
function beginsLine(table: Table, words: string, start: number): boolean {
  let line = words.indexOf('\n', start) + 1
  for (let lines = 0; line > 0 && lines < LINES; lines++) {
    if (beginsCommand(table, words.slice(line, line + 12))) return true
    line = words.indexOf('\n', line) + 1
  }
  return false
}

/** So many lines are looked at. */
const LINES = 12

/** Whether a word in front may be a command's, by what stands right behind it. */
function mayBegin({ word, as }: Entry, said: string, end: number, isQuoting: boolean): boolean {
  if (as === 'reply') return !isQuoting && NUMBERED.test(said)
  if (as === 'numbered') return FIGURE.test(said.slice(end, end + 4))
  // A word of one character stands under a quote, beside a number, or apart: 查12, 查（12）, 改 韦志强 ….
  return word.length > 1 || isQuoting || !/\p{Script=Han}/u.test(said.charAt(end)) || SIGNS.has(said.charAt(end))
}

const FIGURE = /^[\s:,]*(?:[#\d一二两三四五六七八九十百零廿第编单序【([《]|no)/u
/** A number that can only be a matter's may stand in it. */
const NUMBERED = /[#\d编单号【([《]|no/u

/** 韦家富签到 61, 大家好，请假: an everyday word further on is looked at only where something may set it off. */
function standsFurtherOn(table: Table, said: string, from: number): boolean {
  for (let at = nextWord(table, said, from); at >= 0; at = nextWord(table, said, at + 1)) {
    if (/[^\p{Script=Han}]|[我们人来要想请都看下]/u.test(said.charAt(at - 1)) || /\d|号单/u.test(said)) return true
    if (endsAt(table, said, at).some(({ entry }) => entry.command.everyday === undefined)) return true
  }
  return false
}

/** 12号单我来, 书记，18我来接: a number, and any word at all behind it. */
function isBeside(table: Table, said: string): boolean {
  if (!FIGURES.test(said)) return false
  for (const { index } of said.matchAll(NUMBER)) {
    const number = numberAt(said, index)
    if (number === null || (!number.sure && isCounted(said.slice(number.end, number.end + 12)))) continue
    if (holdsWord(table, said.slice(number.end, number.end + BESIDE))) return true
  }
  return false
}

const FIGURES = /[\d号第编]|^[零一二两三四五六七八九十百廿]/u
/** In front, behind a stop, or written so that it can only be a matter's. */
const NUMBER =
  /(?<![\d.])(?:#\s?\d|no\.?\s?\d|编号|第|[\d零一二两三四五六七八九十百廿]{1,6}(?=号|#)|\d)|^[零一二两三四五六七八九十百廿]/gu
/** What a word beside a number stands behind at the latest. */
const BESIDE = 14

/** Whether a line as it was typed begins with a command's own word, a `/` in front of it or not. */
export function beginsCommand(table: Table, line: string): boolean {
  const said = normalize(line.slice(0, 12)).trimStart()
  return opensCommand(table, said, takePrefix(said).at)
}

/** Whether a command's own word begins at a place of folded words, or its verb with a number right behind it (撤2号单). */
export function opensCommand(table: Table, words: string, at = 0): boolean {
  return (
    mayNumber(table, words, at) ||
    endsAt(table, words, at).some(({ entry, end }) =>
      // 急难 does not begin with 急.
      entry.as === 'says'
        ? mayBegin(entry, words, end, false)
        : entry.as === 'numbered' && numberAt(words, end)?.sure === true,
    )
  )
}

/** A number that can only be a matter's, or that a word stands right behind (27 退单); 把 may be in front of it. */
function mayNumber(table: Table, words: string, from: number): boolean {
  const at = MOVES.has(words.charAt(from)) ? from + 1 : from
  const number = SIGNS.has(words.charAt(at)) ? numberAt(words, at) : null
  if (number === null || number.sure || isNoDay(number, words)) return number !== null
  return endsAt(table, words.slice(number.end).trimStart(), 0).some(({ entry }) => entry.as === 'says')
}
