/** `npm run bench`: everything that is measured, as ratios against a baseline of the same run. */
import { burst } from './burst.ts'
import { chatter } from './chatter.ts'
import { print, type Row } from './table.ts'
import { visits } from './visits.ts'

const rows: Row[] = []
for (const bench of [chatter, burst, () => visits()]) {
  process.stderr.write(`${bench.name} …\n`)
  rows.push(...(await bench()))
}
process.stdout.write(`${print(rows)}\n`)
