import { describe, expect, it } from 'vitest'
import { Gathered } from '../../src/store/gathered.ts'

describe('what is asked for in the same turn', () => {
  it('is done together, and each gets its own answer', async () => {
    const calls: (readonly number[])[] = []
    const doubled = new Gathered(async (asks: readonly number[]) => {
      calls.push(asks)
      return asks.map((one) => one * 2)
    })
    // As lanes do, which resume one promise after another in one turn.
    const lane = async (one: number) => {
      for (let turn = 0; turn < one; turn++) await Promise.resolve()
      return doubled.of(one)
    }
    expect(await Promise.all([lane(1), lane(3), lane(2)])).toEqual([2, 6, 4])
    expect(calls).toEqual([[1, 2, 3]])
    expect(await doubled.of(5)).toBe(10)
    expect(calls).toHaveLength(2)
  })

  it('fails for everybody who asked when it fails, and for nobody who asks later', async () => {
    let broken = true
    const brittle = new Gathered(async (asks: readonly string[]) => {
      if (broken) throw new Error('broken')
      return asks
    })
    const ends = await Promise.allSettled([brittle.of('a'), brittle.of('b')])
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected'])
    broken = false
    expect(await brittle.of('c')).toBe('c')
  })
})
