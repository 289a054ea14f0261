import { describe, expect, it } from 'vitest'
import { periodIn } from '../../src/language/month-or-year.ts'

describe('a month or a year as people write it', () => {
  it.each([
    ['9月', '2026-09'],
    ['9 月份', '2026-09'],
    ['九月', '2026-09'],
    ['１２月', '2025-12'],
    ['本月', '2026-11'],
    ['上个月', '2026-10'],
    ['2025年3月', '2025-03'],
    ['2025年 3 月', '2025-03'],
    ['2025-03', '2025-03'],
    ['2025.3', '2025-03'],
    ['2025/12', '2025-12'],
    ['今年', '2026'],
    ['去年', '2025'],
    ['2024年', '2024'],
  ])('%s is %s', (text, period) => {
    expect(periodIn(text, '2026-11-23')).toBe(period)
  })

  it.each(['', '13月', '2025-13', '9月份的', '年', '修路', '三季度'])('%s is none', (text) => {
    expect(periodIn(text, '2026-11-23')).toBeNull()
  })

  it('last month in January is December', () => {
    expect(periodIn('上月', '2027-01-04')).toBe('2026-12')
  })
})
