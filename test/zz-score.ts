import { createUnderstanding } from '/work/wt/daily/src/speech/understand.ts'
import { mechanisms } from '/work/wt/daily/commands/index.ts'
import { createRegistry } from '/work/wt/daily/src/speech/registry.ts'
import { scoreUnseen } from '/work/wt/daily/test/support/unseen.ts'
const u = createUnderstanding(createRegistry(mechanisms), ['连心小助手'])
const NOW = new Date('2026-11-22T15:00:00+08:00')
for (const s of process.argv.slice(2)) for (const k of ['commands','talk']) console.log(s, k, JSON.stringify(scoreUnseen(`${s}-${k}`, u, NOW)))
