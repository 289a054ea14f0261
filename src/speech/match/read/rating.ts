import { trimText } from '../../../language/edges.ts'
import { CLAUSE_END, feelingOf, tellsWhatIsWrong } from '../../../language/feeling.ts'
import { type Felt, scoreIn } from '../../../language/score.ts'
import { RATING_WORDS, ratingOf } from '../../args/rating.ts'
import type { Rating } from '../../reading.ts'
import type { Draft, Step } from '../draft.ts'
import { type Cursor, isBoundary } from '../line.ts'

/** 给5分, 打个满分 */
const GIVING = /^(?:给|打)(?:他|她|你|您|个)?(?=[1-5一二两三四五]\s*[分星]|满分|[好差]评|五星)/u

/** 评单 12（5）, 评单 12 【满意】 */
const BRACKETED = /^[【([《「{〈](?=[^\s】)\]》」}〉]{1,6}[】)\]》」}〉])/u

/** A score in figures or words; the longest word that is parted from what follows, or any after a sure number. */
export function readRating(cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  const { text } = ahead.line
  const stars = ahead.pass(/^[⭐★🌟]{1,5}(?![⭐★🌟])/u)
  if (stars !== '') {
    draft.rating = [...stars].length as Rating
    cursor.moveTo(ahead.at)
    return 'next'
  }
  const isBracketed = draft.number !== undefined && ahead.pass(BRACKETED) !== ''
  ahead.pass(GIVING)
  const head = ahead.peek(8).replace(/^(\d)\s+(?=[分星])/u, '$1')
  const word = RATING_WORDS.find((one) => head.startsWith(one))
  if (word === undefined) {
    if (!readFeeling(ahead, cursor, draft)) readFeelingBehind(ahead, cursor, draft)
    return 'next'
  }
  let end = ahead.at + word.length + ahead.peek(8).length - head.length
  const particle = /^(?:[吧啦的哈了咯喽哦呀啊嘛]){1,2}(?=[\s,。、!~:]|$)/u.exec(text.slice(end, end + 3))
  if (particle !== null) end += particle[0].length
  const open = isBoundary(text, end) && !/^(?:[?]|\.\d)/u.test(text.slice(end, end + 2))
  // 10分, 一分都不给: the longer word decides.
  if (!open && readFeeling(ahead, cursor, draft)) return 'next'
  const glued =
    draft.number !== undefined && /\p{Script=Han}$/u.test(word) && !/^[的吗呢没不得]/u.test(text.slice(end, end + 1))
  if (!open && !glued) return draft.number === undefined || !/^\d/u.test(word) ? 'talk' : 'next'
  draft.rating = ratingOf(word)!
  cursor.moveTo(isBracketed ? end + 1 : end)
  return 'next'
}

/** 评单 12 太差了: the words up to the next gap, where they are a feeling and nothing else; the number says they are one. */
function readFeeling(ahead: Cursor, cursor: Cursor, draft: Draft): boolean {
  const isOfAll = draft.numbers !== undefined && /^[都均全]/u.test(ahead.peek(1))
  if (draft.number === undefined || (ahead.gap === 'none' && !isOfAll)) return false
  const said = /^[^\s,，。;；!！、~]{1,12}/u.exec(ahead.peek(12))?.[0] ?? ''
  const felt = feelingOf(said)
  if (typeof felt !== 'number') return false
  draft.rating = felt
  cursor.moveTo(ahead.at + said.length)
  return true
}

/** 评单 12 来晚了，不满意: what happened first, then how it was. */
function readFeelingBehind(ahead: Cursor, cursor: Cursor, draft: Draft): void {
  const felt = draft.number === undefined || ahead.gap === 'none' ? null : feelingOf(ahead.rest)
  if (typeof felt !== 'number') return
  draft.rating = felt
  const why = trimText(whyOf(ahead.typed(), felt))
  if (why !== '') draft.text = why
  cursor.moveTo(ahead.line.text.length)
}

/** What was said beside the feeling: the clause that holds it in front or at the end, and a score of it, add nothing. */
export function whyOf(words: string, felt: Felt): string {
  if (tellsWhatIsWrong(words)) return words
  const [first = ''] = words.split(CLAUSE_END)
  const last = words.split(CLAUSE_END).findLast((clause) => clause.trim() !== '') ?? ''
  const isLast = feelingOf(first) !== felt && feelingOf(last) === felt
  const why = feelingOf(first) === felt ? words.slice(first.length) : words
  const rest = isLast ? why.slice(0, why.lastIndexOf(last)) : why
  return scoreIn(trimText(rest)) === felt ? '' : rest
}
