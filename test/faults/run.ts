/**
 * `npm run test:faults`: the long campaign, under eight minutes; `npm run test:faults -- 42` with another seed. Prints what
 * each fault came to, and fails when anything was lost, done twice or not got over.
 */
import { campaign } from './campaign/campaign.ts'
import { LONG } from './campaign/plans.ts'
import { table } from './campaign/table.ts'

const KILLS = 100

const seed = Number(process.argv[2] ?? 1)
const wrong: string[] = []
let kills = 0
let doubled = 0
for (const plan of LONG) {
  const report = await campaign({ ...plan, seed })
  for (const [line, times] of report.log) process.stderr.write(`${times} × ${line}\n`)
  process.stdout.write(`${table(report)}\n\n`)
  wrong.push(...report.wrong)
  kills += report.kills
  doubled += report.outcomes.reduce((sum, one) => sum + one.doubled, 0)
}
if (kills < KILLS) wrong.push(`only ${kills} kills: this machine is too busy for all of it`)
if (doubled > kills) wrong.push(`${doubled} answers were doubled by ${kills} kills`)
for (const one of wrong) process.stdout.write(`WRONG: ${one}\n`)
process.stdout.write(`${kills} kills, ${doubled} answers doubled, ${wrong.length} things wrong\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
