import { chineseNumber } from './numerals.ts'

/** How content somebody is, 1 to 5; 4 and 5 are content, 1 and 2 are not. */
export type Score = 1 | 2 | 3 | 4 | 5

/** A score, or words about it that do not settle it. */
export type Felt = Score | 'unclear'

const N = '(\\d{1,3}(?:\\.\\d)?|[零〇一二两三四五六七八九十百]{1,4})'
const GIVING = '(?:我|我们)?(?:只|就)?(?:给|打|评|俾|畀|得)?(?:他|她|你|您)?们?(?:个|了)?'
const ENDING = '(?:好评|了|吧|啦|的|咯|嘅|哈|啊|喽|啵)*'
const POINTS = new RegExp(`^${GIVING}${N} ?分${ENDING}$`, 'u')
const STARS = new RegExp(`^${GIVING}${N} ?(?:颗|个)?星${ENDING}$`, 'u')
/** 满分10分打8分, 10分制给8分, 8/10. */
const OUT_OF = new RegExp(`^(?:满分|总分|按)?${N}分制?(?:里|中|的话)? ?(?:我|我们)?(?:给|打|得)?${N}分?${ENDING}$`, 'u')
const FRACTION = /^(\d{1,3})\/(5|10|100)分?$/u
/** 1分都不想给 */
const NOT_EVEN = /^(?:一|1|半|零|0)分都?也?[不没](?:想|愿意?|得)?(?:给|打|俾|畀|有)?$/u
const FULL = new RegExp(`^${GIVING}(?:满分|五星好评|好评)${ENDING}$`, 'u')
const SIGNS = /^([⭐★🌟]+)☆*$/u

/** The score that figures, stars or signs alone give; null when they say no score. */
export function scoreIn(said: string): Felt | null {
  if (FULL.test(said)) return 5
  if (/^[1-5]$/u.test(said)) return Number(said) as Score
  if (NOT_EVEN.test(said)) return 1
  const signs = SIGNS.exec(said)?.[1]
  if (signs !== undefined) return withinFive([...signs].length)
  const stars = STARS.exec(said)?.[1]
  if (stars !== undefined) return withinFive(figure(stars))
  const fraction = FRACTION.exec(said)
  if (fraction !== null) return outOf(Number(fraction[1]), Number(fraction[2]))
  const points = POINTS.exec(said)?.[1]
  if (points !== undefined) return onItsScale(figure(points))
  const scaled = OUT_OF.exec(said)
  return scaled === null ? null : outOf(figure(scaled[2] ?? ''), figure(scaled[1] ?? ''))
}

const figure = (digits: string): number =>
  /^\d/u.test(digits) ? Number(digits) : (chineseNumber(digits) ?? Number.NaN)

const withinFive = (count: number): Felt => (count > 5 ? 'unclear' : outOf(count, 5))

/** 8分 is out of ten, 80分 out of a hundred: five is the most the bot asks for. */
function onItsScale(points: number): Felt {
  return outOf(points, points <= 5 ? 5 : points <= 10 ? 10 : 100)
}

/** Between content and so-so (7 of 10), or between so-so and not, nobody's score is guessed. */
function outOf(points: number, most: number): Felt {
  const exact = (points / most) * 5
  if (!(exact >= 0 && exact <= 5)) return 'unclear'
  const [low, high] = [Math.max(1, Math.floor(exact)), Math.max(1, Math.ceil(exact))]
  if (side(low) !== side(high)) return 'unclear'
  return Math.max(1, Math.round(exact)) as Score
}

/** Content, not content, or neither. */
export function side(score: number): 'good' | 'middle' | 'bad' {
  return score >= 4 ? 'good' : score <= 2 ? 'bad' : 'middle'
}
