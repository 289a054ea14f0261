import type { Rating } from '../reading.ts'

/** What people say for a score, as product.md settles it. */
const WORDS: ReadonlyMap<string, Rating> = new Map([
  ...(
    [
      '很满意',
      '非常满意',
      '十分满意',
      '特别满意',
      '太满意了',
      '超满意',
      '超级满意',
      '相当满意',
      '满意极了',
      '满意得很',
      '好评',
      '满分',
      '五颗星',
      '5颗星',
      '很好',
      '非常好',
      '五星好评',
      '五星',
      '五分',
      '5分',
      '5星',
      '5',
    ] as const
  ).map((w) => [w, 5] as const),
  ...(
    [
      '比较满意',
      '基本满意',
      '还算满意',
      '挺满意',
      '蛮满意',
      '满意',
      '四颗星',
      '4颗星',
      '四星',
      '四分',
      '4分',
      '4星',
      '4',
    ] as const
  ).map((w) => [w, 4] as const),
  ...(
    ['一般', '一般般', '还行', '还可以', '马马虎虎', '三颗星', '3颗星', '三星', '三分', '3分', '3星', '3'] as const
  ).map((w) => [w, 3] as const),
  ...(
    [
      '不满意',
      '不是很满意',
      '不太满意',
      '不大满意',
      '不够满意',
      '不怎么满意',
      '有点不满意',
      '两颗星',
      '二颗星',
      '2颗星',
      '二星',
      '两星',
      '二分',
      '两分',
      '2分',
      '2星',
      '2',
    ] as const
  ).map((w) => [w, 2] as const),
  ...(
    [
      '很不满意',
      '非常不满意',
      '十分不满意',
      '特别不满意',
      '太不满意',
      '极不满意',
      '完全不满意',
      '差评',
      '一颗星',
      '1颗星',
      '一星',
      '一分',
      '1分',
      '1星',
      '1',
    ] as const
  ).map((w) => [w, 1] as const),
])

/** Longest first, so that 不是很满意 is never read as 很满意. */
export const RATING_WORDS: readonly string[] = [...WORDS.keys()].sort((a, b) => b.length - a.length)

/** The score a word stands for. */
export function ratingOf(word: string): Rating | null {
  return WORDS.get(word) ?? null
}
