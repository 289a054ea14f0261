import { foldCharacter, normalize } from '../../language/fold.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import type { Utterance } from '../../language/utterance.ts'
import { endsAt, nextWord, type Table } from './table.ts'

/** Prefixes, brackets and numbers, after which a command's word may come. */
export const SIGNS = new Set('/#\\【[(「《0123456789零一二两三四五六七八九十百廿第编单序n请每逢隔')
/** 把12号单撤了 */
export const MOVES = new Set(['把', '将'])

/** Behind other words a command's word comes within so many characters. */
const REACH = 40

/** A look at the first characters, which is all that most talk costs. */
export function mayOpen(table: Table, { words, quote }: Utterance, start: number): boolean {
  const first = foldCharacter(words.charAt(start)).charAt(0)
  if (SIGNS.has(first) || quote?.ofBot) return true
  const spaced = words.charCodeAt(start + 1) === 0x20
  const second = foldCharacter(words.charAt(start + (spaced ? 2 : 1))).charAt(0)
  if (MOVES.has(first) && SIGNS.has(second)) return true
  if (standsFurtherOn(table, words.slice(start, start + REACH))) return true
  if (!table.firsts.has(first)) return false
  if (second !== '' && table.words.has(first + second)) return true
  // A word of one character stands under a quote, beside a number, or apart: 接 #12, 查12, 查（12）.
  return (
    second === '' ||
    (table.words.has(first) && (quote !== null || spaced || !/\p{Script=Han}/u.test(second) || SIGNS.has(second)))
  )
}

/** 韦家富签到 61, 大家好，请假: an everyday word further on is looked at only where something may set it off. */
function standsFurtherOn(table: Table, words: string): boolean {
  const at = nextWord(table, words, 1)
  if (at < 0) return false
  if (/[^\p{Script=Han}]|[我们人来要想请都]/u.test(words.charAt(at - 1)) || /\d/u.test(words)) return true
  return endsAt(table, normalize(words.slice(at)), 0).some(({ entry }) => entry.command.everyday === undefined)
}

/** Whether a command's own word begins the words, or its verb with a number right behind it (撤2号单). */
export function opensCommand(table: Table, words: string): boolean {
  const isNumbered = (end: number) => numberAt(words, end)?.sure === true
  return (
    mayNumber(table, words) ||
    endsAt(table, words, 0).some(({ entry: { as }, end }) => as === 'says' || (as === 'numbered' && isNumbered(end)))
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
