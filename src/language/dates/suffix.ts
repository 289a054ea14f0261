import { lexicon, type Reader } from './reader.ts'
import type { Bound } from './when.ts'

export interface Suffix {
  readonly bound?: Bound
  /** 内 closes a span at its end, 前 may come before it begins. */
  readonly word: 'before' | 'within' | 'until' | 'after' | 'since' | 'about' | 'none'
  /** 左右, 前后: near it. */
  readonly about: boolean
}

type Meaning = Exclude<Suffix['word'], 'about' | 'none'>

const SUFFIXES = lexicon<Meaning>({
  '前|之前|以前|前夕|前后截止|放假前|放假之前|放假以前': 'before',
  '内|之内|以内': 'within',
  '截止|为止|止|截至|到期|前截止|之前截止|前为止': 'until',
  '下班前|下班之前|下班以前|收工前|放学前|天黑前|天黑之前|天亮前|吃饭前|午饭前|晚饭前|早饭前|上班前|睡前|睡觉前|散会前|开会前|开工前|截止前':
    'until',
  '后|之后|以后|过后': 'after',
  '起|开始|始|以来|起开始|下班后|收工后|放学后|晚饭后|午饭后|饭后|天黑后': 'since',
})
const ABOUT = lexicon<true>({ '左右|前后': true })
const NEUTRAL = lexicon<true>({ '当天|那天|这天|当日': true })
const INEXACT = lexicon<true>({ '多|多钟|许|整': true })

/** Longer words that begin like a suffix: 前往, 后山, 内容, 起床. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  前: /[往来面门台山院任屯街方进列线沿提夫妻]/,
  后: /[山面院门台勤续期来边街屯村勤天备]/,
  内: /[容部科外务存衣裤涝勤]/,
  起: /[床码诉草因火身哄]/,
  止: /[痛血步咳住]/,
  始: /[终]/,
  到期: /[间末]/,
}

/** Reads what stands behind a date: 前, 之前, 内, 下班前, 起, 左右 … */
export function suffix(reader: Reader, afterClock: boolean): Suffix {
  reader.pick(afterClock ? INEXACT : NEUTRAL)
  const about = reader.pick(ABOUT) !== null
  const found = reader.try(() => {
    reader.match(INCLUSIVE)
    reader.spaces()
    const word = reader.pick(SUFFIXES)
    return word && !GOES_ON[word.word]?.test(reader.look()) ? word : null
  })
  if (!found) return { word: about ? 'about' : 'none', about }
  // 周五前截止: one bound, said twice.
  if (found.meaning === 'before' || found.meaning === 'within') reader.pick(AGAIN)
  const bound = found.meaning === 'after' || found.meaning === 'since' ? 'from' : 'by'
  return { word: found.meaning, bound, about }
}

/** 12月8日（含）前, （含当日） */
const INCLUSIVE = / ?\(含[本当]?[日天]?\)/y
const AGAIN = lexicon<true>({ '截止|为止': true })
