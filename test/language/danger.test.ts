import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callsAll, dangerIn } from '../../src/language/danger.ts'

const rows = readFileSync(new URL('../cases/dangers.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, kind = '', says = ''] = /^(\S+)\s+(.*)$/u.exec(line) ?? []
    return { kind, says }
  })

/** As the table writes it. */
function heard(says: string): string {
  const danger = dangerIn(says)
  return danger === null ? '-' : danger + (callsAll(says) ? '!' : '')
}

describe('danger to life', () => {
  it('is a table of both', () => {
    expect(rows.filter(({ kind }) => kind === '-').length).toBeGreaterThan(80)
    expect(rows.filter(({ kind }) => kind !== '-').length).toBeGreaterThan(80)
  })

  it.each(rows)('$kind: $says', ({ kind, says }) => expect(heard(says)).toBe(kind))
})
