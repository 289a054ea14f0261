/**
 * All ways to put pieces together, one of each: `[['谈成', '谈好'], ['', '了']]` is 谈成, 谈成了, 谈好, 谈好了. For the words of a
 * command that people build out of the same few pieces.
 */
export function waysToSay(...pieces: readonly (readonly string[])[]): readonly string[] {
  return pieces.reduce<readonly string[]>((ways, next) => ways.flatMap((way) => next.map((one) => way + one)), [''])
}
