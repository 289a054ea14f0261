/**
 * `npm run bench`: everything that is measured, as ratios against a baseline of the same run.
 * `npm run bench -- sweep budget` measures these alone; `--duties=100000` is how many duties the large village has.
 */
import { budget } from './budget.ts'
import { burst } from './burst.ts'
import { chatter } from './chatter.ts'
import { sweep } from './sweep.ts'
import { print, type Row } from './table.ts'

const names = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const duties = process.argv.find((one) => one.startsWith('--duties='))?.split('=')[1]

const benches: readonly (readonly [string, () => Promise<readonly Row[]> | readonly Row[]])[] = [
  ['chatter', chatter],
  ['burst', burst],
  ['budget', budget],
  ['sweep', () => sweep(Number(duties ?? 1_000_000))],
]

const rows: Row[] = []
for (const [name, bench] of benches) {
  if (names.length > 0 && !names.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await bench()))
}
process.stdout.write(`${print(rows)}\n`)
