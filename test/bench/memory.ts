/** Memory over ten times the burst: what a bot that runs for months must not lose. */
import { contest } from './contest.ts'
import { figure, type Row } from './table.ts'
import { MESSAGES } from './workload.ts'

const MANY = 10 * MESSAGES

export function memory(): readonly Row[] {
  const [few, many] = contest([['lasting'], ['lasting', `--messages=${MANY}`]], 1)
  if (!few || !many) throw new Error('nothing was measured')
  return [
    {
      what: `heap in use after ${figure(MANY)} messages, MB`,
      measured: many.heap.toFixed(0),
      baseline: `after ${figure(MESSAGES)}: ${few.heap.toFixed(0)}`,
      ratio: many.heap / few.heap,
      wanted: '≤ 1.2',
    },
  ]
}
