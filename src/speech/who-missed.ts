import { ROOM_NAMES } from '../domain/roles.ts'
import type { Receiver } from '../store/index.ts'

const NAMED = 3

/** Who did not hear something, in a few words: `村民群 2 条、韦志强 1 条`. */
export function whoMissed(receivers: readonly Receiver[]): string {
  const counts = new Map<string, number>()
  for (const { group, name } of receivers) {
    const called = group ? ROOM_NAMES[group] : name || '村民'
    counts.set(called, (counts.get(called) ?? 0) + 1)
  }
  const named = [...counts].slice(0, NAMED).map(([called, count]) => `${called} ${count} 条`)
  return `${named.join('、')}${counts.size > NAMED ? ' 等' : ''}`
}
