import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/domain/day.ts'
import { nameOf, outlived } from '../../src/operator/backup/kept.ts'

const nightly = (from: string, nights: number) =>
  Array.from({ length: nights }, (_, at) => nameOf(`${plusDays(from, at)} 03:40`))
const left = (names: readonly string[], keepDays: number) => {
  const gone = new Set(outlived(names, keepDays))
  return names.filter((name) => !gone.has(name))
}

describe('the backups that are kept', () => {
  it('are those of the last days, and the first of each of six months before', () => {
    const names = nightly('2026-01-10', 325)
    expect(names.at(-1)).toBe('lianxin-2026-11-30-0340')
    expect(left(names, 3)).toEqual(
      [
        ...['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'],
        ...['2026-11-28', '2026-11-29', '2026-11-30'],
      ].map((day) => `lianxin-${day}-0340`),
    )
  })

  it('are bounded, hold the newest always, and nothing that is not ours is ever dropped', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((at) => nameOf(`${plusDays('2025-01-01', at)} 03:40`))
    const strange = fc.constantFrom(
      '2026-11-23',
      'lianxin.db',
      'lianxin-2026-11-30',
      'lianxin-2026-11-30-0340.partial',
      '备份',
    )
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(day, strange)), fc.integer({ min: 1, max: 40 }), (names, keepDays) => {
        const gone = outlived(names, keepDays)
        const ours = names.filter((name) => /^lianxin-\d{4}-\d\d-\d\d-\d{4}$/u.test(name)).sort()
        for (const name of gone) expect(ours).toContain(name)
        expect(gone).not.toContain(ours.at(-1))
        expect(ours.length - gone.length).toBeLessThanOrEqual(keepDays + 7)
        // Asked again, nothing more goes.
        expect(outlived(left(names, keepDays), keepDays)).toEqual([])
      }),
    )
  })
})
