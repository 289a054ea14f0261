/**
 * `npm run bench`: everything that is measured, as ratios against a baseline of the same run, printed and written to
 * RESULTS.md. `npm run bench -- sweep budget` measures these alone and only prints; with `--write` it writes as well.
 * `--duties=100000` is how many duties the large village has, `--households=20000` how many households,
 * `--matters=100000` how many old matters, `--rounds=1` how often the contestants take turns.
 */
import { budget } from './budget.ts'
import { burst, rivals } from './burst.ts'
import { chatter } from './chatter.ts'
import { flood } from './flood.ts'
import { manyBots } from './many-bots.ts'
import { memory } from './memory.ts'
import { oldMatters } from './old-matters.ts'
import { overGrpc } from './over-grpc.ts'
import { pages } from './pages.ts'
import { writeResults } from './results.ts'
import { start } from './start.ts'
import { sweep } from './sweep.ts'
import { print, type Row } from './table.ts'
import { understand } from './understand.ts'
import { visits } from './visits.ts'

const names = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1]

const rounds = Number(option('rounds') ?? 3)

const benches: readonly (readonly [string, () => Promise<readonly Row[]> | readonly Row[]])[] = [
  ['chatter', chatter],
  ['burst', () => burst(rounds)],
  ['rivals', () => rivals(rounds)],
  ['old-matters', () => oldMatters(Number(option('matters') ?? 1_000_000), rounds)],
  ['memory', memory],
  ['start', start],
  ['understand', understand],
  ['budget', budget],
  ['flood', flood],
  ['over-grpc', overGrpc],
  ['many-bots', () => manyBots(rounds)],
  ['sweep', () => sweep(Number(option('duties') ?? 1_000_000))],
  ['visits', () => visits(Number(option('households') ?? 200_000))],
  ['pages', () => pages(Number(option('households') ?? 20_000), Number(option('matters') ?? 30_000))],
]

const rows: Row[] = []
for (const [name, bench] of benches) {
  if (names.length > 0 && !names.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await bench()))
}
const table = print(rows)
process.stdout.write(`${table}\n`)
if (names.length === 0 || process.argv.includes('--write')) writeResults(table)
