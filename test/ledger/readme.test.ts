import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import { Ledgers } from '../../src/ledger/index.ts'

it('the README names every ledger that can be exported, once, and none besides', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, first = '', others = ''] = /npm run export -- (\S+) 2026-11 .*也可以写 (.*)$/mu.exec(readme) ?? []
  const named = [first, ...others.split(' ')]
  const wanted = new Ledgers(mechanisms).names.filter((name) => name !== '全部')
  expect(named).toEqual(expect.arrayContaining(wanted))
  expect(named).toHaveLength(wanted.length)
})
