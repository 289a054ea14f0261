/**
 * `npm run bench`: everything that is measured, as ratios against a baseline of the same run.
 * `npm run bench -- sweep budget` measures these alone; `--duties=100000` is how many duties the large village has,
 * `--households=20000` how many households.
 */
import { budget } from './budget.ts'
import { burst } from './burst.ts'
import { chatter } from './chatter.ts'
import { flood } from './flood.ts'
import { manyBots } from './many-bots.ts'
import { overGrpc } from './over-grpc.ts'
import { sweep } from './sweep.ts'
import { print, type Row } from './table.ts'
import { understand } from './understand.ts'
import { visits } from './visits.ts'

const names = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1]
const [duties, households] = [option('duties'), option('households')]

const benches: readonly (readonly [string, () => Promise<readonly Row[]> | readonly Row[]])[] = [
  ['chatter', chatter],
  ['burst', burst],
  ['understand', understand],
  ['budget', budget],
  ['flood', flood],
  ['over-grpc', overGrpc],
  ['many-bots', manyBots],
  ['sweep', () => sweep(Number(duties ?? 1_000_000))],
  ['visits', () => visits(Number(households ?? 200_000))],
]

const rows: Row[] = []
for (const [name, bench] of benches) {
  if (names.length > 0 && !names.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await bench()))
}
process.stdout.write(`${print(rows)}\n`)
