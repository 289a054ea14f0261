/** How a list is said in chat: as much of it as is read, and how many more there are; never a wall. Pure. */

/** So many lines of a list are read (product: 5 lines and 「…还有 n 件」). */
export const READ = 5
/** Of what is late, or would be said beside other things, so many are named: the oldest. */
export const FEW = 3

/** `…还有 7 户`, with what to send for them; no line where nothing is left. */
export function moreOf(left: number, unit: string, then = ''): readonly string[] {
  return left > 0 ? [`…还有 ${left} ${unit}${then && `，${then}`}`] : []
}

/** `甲、乙、丙…还有 4 人`: names within a line that has said how many there are. `all`, when not every name was read. */
export function fewOf(names: readonly string[], unit: string, all = names.length, most = FEW): string {
  const named = names.slice(0, most)
  return `${named.join('、')}${moreOf(all - named.length, unit).join('')}`
}

/** `共 7 件，最早的是甲、乙、丙`: what is late, the oldest first in `names`. `all`, when not every name was read. */
export function oldestOf(names: readonly string[], unit: string, all = names.length): string {
  const named = names.slice(0, FEW).join('、')
  return all > FEW ? `共 ${all} ${unit}，最早的是${named}` : named
}
