import { describe, expect, it } from 'vitest'
import { findDate } from '../../src/language/dates/index.ts'
import { dayBeen, dayUntil } from '../../src/speech/day-said.ts'

const now = new Date('2026-11-23T09:00:00+08:00')
const been = (text: string) => dayBeen(findDate(text, now, { tense: 'past' }), now)
const until = (text: string) => {
  const found = findDate(text, now, { tense: 'future' })
  return found && dayUntil(found, now)
}

describe('the day of a visit', () => {
  it.each([
    ['昨天', '2026-11-22'],
    ['昨晚', '2026-11-22'],
    ['今早', '2026-11-23'],
    ['今天下午4点', '2026-11-23'],
    ['刚才', '2026-11-23'],
    ['11.19', '2026-11-19'],
    ['上周五', '2026-11-20'],
    ['周末', '2026-11-22'],
  ])('%s', (text, day) => {
    expect(been(text)).toEqual({ day })
  })

  it('is today when nothing was said', () => {
    expect(dayBeen(null, now)).toEqual({ day: '2026-11-23' })
  })

  it.each([
    ['明天', 'ahead'],
    ['后天上午', 'ahead'],
    ['前几天', 'vague'],
    ['上个月', 'vague'],
    ['上个月头', 'vague'],
    ['前两日', 'vague'],
    ['11月25日', 'long-ago'],
  ])('%s is not taken', (text, wrong) => {
    expect(been(text)).toMatchObject({ wrong })
  })
})

describe('the day a mute ends', () => {
  it.each([
    ['12月20日', '2026-12-20'],
    ['下月底', '2026-12-31'],
    ['正月十五', '2027-02-20'],
    ['下周', '2026-12-06'],
  ])('%s', (text, day) => {
    expect(until(text)).toEqual({ day })
  })

  it.each([
    ['过完年', 'vague'],
    ['春节后', 'vague'],
    ['昨天', 'past'],
  ])('%s is asked about', (text, wrong) => {
    expect(until(text)).toMatchObject({ wrong })
  })
})
