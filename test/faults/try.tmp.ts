import { campaign } from '/work/wt-faults/test/faults/campaign/campaign.ts'
import { table } from '/work/wt-faults/test/faults/campaign/table.ts'

const r = await campaign({
  provider: process.argv[2] as any,
  seed: Number(process.argv[4] ?? 1),
  times: JSON.parse(process.argv[3]!),
})
for (const [line, times] of r.log) console.log(`${times} × ${line}`)
console.log(table(r))
for (const w of r.wrong.slice(0, 40)) console.log('WRONG', w)
