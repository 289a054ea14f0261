import { foldCharacter, normalize } from '../../language/fold.ts'
import { isNoDay, numberAt } from '../../language/numerals.ts'
import type { Utterance } from '../../language/utterance.ts'
import { calledLength } from './front.ts'
import { endsAt, holdsWord, mayHold, nextWord, type Table } from './table.ts'

/** Prefixes, brackets and numbers, after which a command's word may come. */
export const SIGNS = new Set('/#\\【[(「《0123456789零一二两三四五六七八九十百廿第编单序n请每逢隔')
/** 把12号单撤了 */
export const MOVES = new Set(['把', '将', '给'])

/** Behind other words a command's word comes within so many characters. */
const REACH = 40

/** A look at the first characters, which is all that most talk costs. */
export function mayOpen(table: Table, { words, quote }: Utterance, start: number): boolean {
  if (quote?.ofBot) return true
  const said = words.slice(start, start + REACH)
  const first = foldCharacter(said.charAt(0)).charAt(0)
  const second = foldCharacter(said.charAt(said.charAt(1) === ' ' ? 2 : 1)).charAt(0)
  if (SIGNS.has(first) || (MOVES.has(first) && SIGNS.has(second))) return holdsWord(table, normalize(said))
  if (table.words.has(first + second)) return true
  // A word of one character stands under a quote, beside a number, or apart: 接 #12, 查12, 查（12）, 改 韦志强 ….
  const isApart = quote !== null || said.charAt(1) === ' ' || !/\p{Script=Han}/u.test(second) || SIGNS.has(second)
  return (isApart && table.words.has(first)) || (mayHold(table, said) && standsFurtherOn(table, normalize(said)))
}

/** 韦家富签到 61, 大家好，请假: an everyday word further on is looked at only where something may set it off. */
function standsFurtherOn(table: Table, said: string): boolean {
  const at = nextWord(table, said, 1)
  if (at < 0) return isAnswered(table, said)
  if (/[^\p{Script=Han}]|[我们人来要想请都看]/u.test(said.charAt(at - 1)) || /\d/u.test(said)) return true
  return endsAt(table, said, at).some(({ entry }) => entry.command.everyday === undefined)
}

/** 书记，18我来接; 书记，查12: behind whom one speaks to a number, and a word beside it. */
function isAnswered(table: Table, said: string): boolean {
  const from = NUMBER_APART.exec(said)?.[0].length ?? calledLength(said)
  return from > 0 && holdsWord(table, said.slice(from))
}

const NUMBER_APART = /^[^\s,。!~、:\d]{1,6}[\s,。!~、:]+(?=\p{Script=Han}?\s?(?:#|no)?[.\s]?\d)/u

/** Whether a command's own word begins the words, or its verb with a number right behind it (撤2号单). */
export function opensCommand(table: Table, words: string): boolean {
  const isNumbered = (end: number) => numberAt(words, end)?.sure === true
  return (
    mayNumber(table, words) ||
    endsAt(table, words, 0).some(({ entry: { as }, end }) => as === 'says' || (as === 'numbered' && isNumbered(end)))
  )
}

/** A number that can only be a matter's, or that a word stands right behind (27 退单); 把 may be in front of it. */
function mayNumber(table: Table, words: string): boolean {
  const at = MOVES.has(words.charAt(0)) ? 1 : 0
  const number = SIGNS.has(words.charAt(at)) ? numberAt(words, at) : null
  if (number === null || number.sure || isNoDay(number, words)) return number !== null
  return endsAt(table, words.slice(number.end).trimStart(), 0).some(({ entry }) => entry.as === 'says')
}
