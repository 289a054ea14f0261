/** One line of the bench's table: what was measured, against what in the same run, and what is wanted of the ratio. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  readonly ratio: number
  /** `≥ 0.7`, `≤ 1.2`; empty where it is only for information. */
  readonly wanted: string
}

export function print(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${row.measured} | ${row.baseline} | ${row.ratio.toFixed(2)} | ${row.wanted} | ${verdict(row)} |`,
  )
  return [
    '| what | measured | baseline, same run | ratio | wanted | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

/** Empty where the ratio is as wanted or nothing is. */
function verdict({ ratio, wanted }: Row): string {
  const [, sign, limit] = /^([≥≤]) ([\d.]+)/.exec(wanted) ?? []
  if (limit === undefined) return ''
  return (sign === '≥' ? ratio >= Number(limit) : ratio <= Number(limit)) ? '' : '**missed**'
}

/** 20,000 */
export const figure = (count: number) => count.toLocaleString('en')

export function heapMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** The median of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Microseconds a call, the median of several rounds over all inputs. */
export function microseconds<T>(inputs: readonly T[], work: (input: T) => unknown, rounds = 9): number {
  const each: number[] = []
  for (let warm = 0; warm < 20; warm++) for (const input of inputs) work(input)
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (const input of inputs) work(input)
    each.push(((performance.now() - start) * 1000) / inputs.length)
  }
  return median(each)
}
