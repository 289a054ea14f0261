/** Contestants beside each other: each run in a process of its own, taking turns, so that a busy moment hits them all. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Cost } from './contestants/run.ts'
import { median, type Row } from './table.ts'

const RUN = fileURLToPath(new URL('./contestants/run.ts', import.meta.url))
const MINUTES = 60_000

/** Who runs, and with which options. */
export type Entry = readonly [contestant: string, ...options: string[]]

/** The median cost of each, in their order. */
export function contest(entries: readonly Entry[], rounds: number): readonly Cost[] {
  const costs = entries.map((): Cost[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, entry] of entries.entries()) costs[at]?.push(cost(entry))
  }
  return costs.map((each) => {
    const middle = (key: keyof Cost) => median(each.map((one) => one[key]))
    return { wall: middle('wall'), cpu: middle('cpu'), heapBefore: middle('heapBefore'), heap: middle('heap') }
  })
}

function cost(entry: Entry): Cost {
  const printed = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', RUN, ...entry], {
    encoding: 'utf8',
    timeout: 5 * MINUTES,
  })
  const result = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Cost
  process.stderr.write(`  ${entry.join(' ')}: ${result.cpu.toFixed(1)} s CPU, ${result.wall.toFixed(1)} s\n`)
  return result
}

/** Our cost against another's: processor time, which a busy machine hardly changes, and time on the clock. */
export function ratios(what: string, one: Cost, than: string, other: Cost, wanted: string): readonly Row[] {
  const row = (key: 'cpu' | 'wall', unit: string, limit: string): Row => ({
    what: `${what}: ${unit}`,
    measured: one[key].toFixed(1),
    baseline: `${than} ${other[key].toFixed(1)}`,
    ratio: one[key] / other[key],
    wanted: limit,
  })
  return [row('cpu', 's of CPU', wanted), row('wall', 's on the clock', '')]
}
