import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, it } from 'vitest'
import { type InProcess, startInProcess } from './support/inprocess.ts'
import { parse, tell } from './support/transcript.ts'
describe('shared', { timeout: 120_000 }, () => {
  let village: InProcess | undefined
  afterEach(() => village?.close())
  for (const f of readdirSync('/tmp/tr').filter((f) => f !== 'README.md')) {
    it(f, async () => {
      const t = parse(f, readFileSync(`/tmp/tr/${f}`, 'utf8'))
      village = await startInProcess(t.setup, t.now)
      await tell(t, village)
    })
  }
})
