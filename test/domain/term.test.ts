import { expect, it } from 'vitest'
import { monthlyPace, termCadence, termOf } from '../../src/domain/term.ts'

const term = { fromDay: '2022-01-01', toDay: '2026-12-31' }

it('a term lasts five years up to the day it is named by', () => {
  expect(termOf(termCadence('2026-12-31'))).toEqual(term)
  expect(termOf(termCadence('2028-02-29'))).toEqual({ fromDay: '2023-03-01', toDay: '2028-02-29' })
  expect(termOf('30')).toBeNull()
})

it.each([
  ['2025-03-01', 120, 300, 9],
  ['2025-01-01', 120, 300, 8],
  ['2026-12-01', 290, 300, 10],
  ['2026-12-31', 290, 300, 10],
  ['2026-06-01', 300, 300, 0],
])('on %s, with %i of %i households visited, %i a month are enough', (today, visited, all, pace) => {
  expect(monthlyPace({ visited, all, term }, today)).toBe(pace)
})

it('nobody can keep pace with a term that is over', () => {
  expect(monthlyPace({ visited: 290, all: 300, term }, '2027-01-01')).toBeNull()
})
