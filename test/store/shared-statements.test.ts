import { describe, expect, it } from 'vitest'
import { alike } from '../../src/domain/alike.ts'
import { SharedStatements } from '../../src/store/commit/shared-statements.ts'

describe('what is asked for in the same turn', () => {
  it('is done together, and each gets its own answer', async () => {
    const calls: (readonly number[])[] = []
    const doubled = new SharedStatements().of(async (asks: readonly number[]) => {
      calls.push(asks)
      return asks.map((one) => one * 2)
    })
    // As lanes do, which resume one promise after another in one turn.
    const lane = async (one: number) => {
      for (let turn = 0; turn < one; turn++) await Promise.resolve()
      return doubled(one)
    }
    expect(await Promise.all([lane(1), lane(3), lane(2)])).toEqual([2, 6, 4])
    expect(calls).toEqual([[1, 2, 3]])
    expect(await doubled(5)).toBe(10)
    expect(calls).toHaveLength(2)
  })

  it('is done one statement at a time, whatever their kinds', async () => {
    const statements = new SharedStatements()
    let running = 0
    let most = 0
    const work = async (asks: readonly number[]) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return asks
    }
    const [read, write] = [statements.of(work), statements.of(work)]
    const lane = async (one: number) => [await read(one), await write(one), await read(one)]
    expect(await Promise.all([lane(1), lane(2), write(3)])).toEqual([[1, 1, 1], [2, 2, 2], 3])
    expect(most).toBe(1)
  })

  it('fails for everybody who asked when it fails, and for nobody who asks later', async () => {
    let broken = true
    const brittle = new SharedStatements().of(async (asks: readonly string[]) => {
      if (broken) throw new Error('broken')
      return asks
    })
    const ends = await Promise.allSettled([brittle('a'), brittle('b')])
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected'])
    broken = false
    expect(await brittle('c')).toBe('c')
  })

  it('of one key stands together', () => {
    expect(alike([3, 10, 5, 20], (one) => `${one % 5}`)).toEqual([[3], [10, 5, 20]])
  })
})
