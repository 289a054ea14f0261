/**
 * `npm run test:faults`: the long campaign, some seven minutes; `npm run test:faults -- 42` with another seed. Prints what
 * each fault came to, and fails when anything was lost, done twice or not got over.
 */
import { campaign } from './campaign/campaign.ts'
import { LONG } from './campaign/plans.ts'
import { table } from './campaign/table.ts'

const seed = Number(process.argv[2] ?? 1)
process.exitCode = 0
for (const plan of LONG) {
  const report = await campaign({ ...plan, seed })
  for (const [line, times] of report.log) process.stderr.write(`${times} × ${line}\n`)
  process.stdout.write(`${table(report)}\n\n`)
  for (const one of report.wrong) process.stdout.write(`WRONG: ${one}\n`)
  if (report.wrong.length > 0) process.exitCode = 1
}
