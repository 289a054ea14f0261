import { describe, expect, it } from 'vitest'
import { type Clue, recognise, type Verdict } from '../../src/roster/plan/recognise.ts'

/** Two rows of one name, and a line of the roster that may be either. */
describe('who somebody was', () => {
  const clue = (says: Verdict): Clue<string, string> => ({
    ofRow: () => ['韦志强'],
    ofEntry: () => ['韦志强'],
    says: () => says,
  })
  const known = (says: Verdict, answer: boolean | null) => {
    const { rowOf, doubts } = recognise(['before', 'long before'], ['now'], [clue(says)], () => answer)
    return { row: rowOf.get('now'), asked: doubts.flatMap(({ rows }) => rows) }
  }

  it.each<Verdict>(['same', 'unsure'])(
    '%s: two who may be them are asked about, until somebody says that it is another',
    (says) => {
      expect(known(says, null)).toEqual({ row: undefined, asked: ['before', 'long before'] })
      expect(known(says, false)).toEqual({ row: undefined, asked: [] })
    },
  )
})
