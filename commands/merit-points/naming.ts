/** Which item or reward is meant: people say 清沟 for 清沟半天, and write what they did behind it. */
import { normalize } from '../../src/language/fold.ts'

interface Named {
  readonly title: string
}

/** Those that what was said names whole; else those of whose name its first words are a part. */
export function called<One extends Named>(said: string, all: readonly One[]): readonly One[] {
  const plain = bare(said)
  const whole = all.filter(({ title }) => plain.includes(bare(title)))
  // 清沟 and 清沟半天 stand in 清沟半天: the longer is meant.
  const longest = Math.max(0, ...whole.map(({ title }) => title.length))
  if (whole.length > 0) return whole.filter(({ title }) => title.length === longest)
  const [first = ''] = normalize(said).split(/[\s,，、。:：]+/u)
  return first.length < 2 ? [] : all.filter(({ title }) => bare(title).includes(first))
}

const bare = (text: string): string => normalize(text).replace(/[\s\p{P}]+/gu, '')
