import { readFileSync } from 'node:fs'
import { createUnderstanding } from '../src/speech/understand.ts'
import { mechanisms } from '../commands/index.ts'
import { createRegistry } from '../src/speech/registry.ts'
const u = createUnderstanding(createRegistry(mechanisms), ['连心小助手'])
const NOW = new Date('2026-11-22T15:00:00+08:00')
for (const s of process.argv.slice(2)) for (const l of readFileSync(`test/cases/unseen/${s}-commands.jsonl`,'utf8').trim().split('\n')) {
  const r = JSON.parse(l)
  const open = r.ctx.open?.length ? r.ctx.open : [r.expect].flat().every((o: any) => o.number === undefined && o.numbers === undefined) ? [1] : null
  const got = u(r.text, {...r.ctx, open} as any, NOW)
  if (got.command === null || got.command !== [r.expect].flat()[0].command) console.log(r.ctx.room, JSON.stringify(r.text), JSON.stringify(r.expect), got.command ?? '')
}
