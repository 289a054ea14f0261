/** How alike two titles of work are: whether the same is asked once more (数据一次采集, guidance §20). Pure. */
import { normalize } from '../language/fold.ts'

/** So alike, two titles ask the same. */
const SAME = 0.7
/** What says only that something is to be sent, and by when. */
const ASKING =
  /(?:再次|重新|尽快|及时|请|各村|本村|今年|\d{4}年|\d{1,2}月份?|第[一二三四]季度|本[周月季]|上[周月季])|(?:上报|报送|填报|报|提交|交|发|统计|收集|更新|核对)(?:一下|一次)?/gu

const core = (title: string): string =>
  normalize(title)
    .replace(ASKING, '')
    .replace(/[\s\p{P}\d]+/gu, '')

/** How much of two titles is the same: pairs of neighbouring characters in common (Dice), from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairs(core(one)), pairs(core(other))]
  if (mine.length === 0 || theirs.length === 0) return 0
  const left = [...theirs]
  const common = mine.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (mine.length + theirs.length)
}

const pairs = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

export const asksTheSame = (one: string, other: string): boolean => likeness(one, other) >= SAME
