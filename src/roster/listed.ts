/** How the reports of an import write numbers and lists. */

const MOST_NAMED = 30

/** `甲、乙、丙…还有 7 个`. */
export function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED
  const named = names.slice(0, MOST_NAMED).join('、')
  return rest > 0 ? `${named}…还有 ${rest} 个` : named
}

/** Numbers in ascending order as people write them: `3、5、7–9`. */
export function ranges(numbers: readonly number[]): string {
  const spans: [number, number][] = []
  for (const number of numbers) {
    const last = spans.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else spans.push([number, number])
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}
