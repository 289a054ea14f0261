import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onceEach } from '../../src/domain/once-each.ts'

const account = fc.constantFrom<string>('a', 'b', 'c', 'd')
const heard = fc.record({
  of: fc.constantFrom<string>('#1', '#2'),
  accounts: fc.uniqueArray(account, { maxLength: 3 }),
})

it('nothing is said to somebody at two places at once, and nobody hears less than they would', () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 12 }), (all) => {
      const kept = onceEach(all.map((one, at) => ({ ...one, what: at }))).map(
        (at) => all[at] ?? { of: '', accounts: [] },
      )
      const pairs = (some: typeof all) =>
        new Set(some.flatMap(({ of, accounts }) => accounts.map((one) => `${one} ${of}`)))
      expect(pairs(kept)).toEqual(pairs(all))
      // Whatever stays says something to somebody who had not heard it, or is for a whole group.
      const before = new Set<string>()
      for (const { of, accounts } of kept) {
        const keys = accounts.map((one) => `${one} ${of}`)
        expect(keys.length === 0 || keys.some((key) => !before.has(key))).toBe(true)
        for (const key of keys) before.add(key)
      }
      // Of what is for one person alone, each is there once.
      const alone = kept
        .filter(({ accounts }) => accounts.length === 1)
        .map(({ of, accounts }) => `${accounts[0]} ${of}`)
      expect(new Set(alone).size).toBe(alone.length)
      expect(kept.filter(({ accounts }) => accounts.length === 0)).toEqual(
        all.filter(({ accounts }) => accounts.length === 0),
      )
    }),
  )
})
