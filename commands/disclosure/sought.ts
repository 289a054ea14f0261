import { CATEGORIES } from '../../src/domain/disclosure-schedule.ts'
import { normalize } from '../../src/language/fold.ts'
import { periodLength } from '../../src/language/month-or-year.ts'

/** What is looked for on the board, folded. */
export interface Sought {
  readonly category?: string
  readonly period?: string
  readonly word?: string
}

const WORD = /^[\p{Script=Han}\d]{2,8}$/u

/** A category, a month or year, and a word, in any order and each at most once; null when it says anything else. */
export function soughtIn(text: string): Sought | null {
  const sought: { category?: string; period?: string; word?: string } = {}
  let rest = normalize(text).trim()
  while (rest !== '') {
    const piece = pieceOf(rest)
    const category = CATEGORIES.find((one) => piece === one || piece === `${one}公开`)
    if (category && sought.category === undefined) sought.category = category
    else if (periodLength(piece) === piece.length && sought.period === undefined) sought.period = piece
    else if (WORD.test(piece) && sought.word === undefined) sought.word = piece
    else return null
    rest = rest.slice(piece.length).trimStart()
  }
  return sought
}

/** A month may be written with spaces in it; else a piece ends at a space. */
function pieceOf(rest: string): string {
  const length = periodLength(rest)
  if (length > 0 && /^(?:\s|$)/u.test(rest.slice(length))) return rest.slice(0, length)
  return /^\S+/u.exec(rest)?.[0] ?? rest
}
