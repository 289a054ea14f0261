import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsIn } from '../../commands/disclosure/items-named.ts'
import { plusDays, startOfDay } from '../../src/domain/day.ts'
import { DEFAULT_LIST } from '../../src/domain/default-disclosures.ts'
import {
  CATEGORIES,
  cadenceOfRhythm,
  firstReminder,
  firstWindow,
  NOT_YET,
  publishedOn,
  type Rhythm,
  windowAgain,
  windowOfEvent,
} from '../../src/domain/disclosure-schedule.ts'
import { parseCadence } from '../../src/domain/recurrence.ts'

const first = (rhythm: Rhythm, today: string) => firstWindow(cadenceOfRhythm(rhythm), today)

describe('when something of the list is due', () => {
  it.each<[Rhythm, string, string]>([
    [{ every: 'month', date: 10 }, '2026-11-23', '2026-12-10'],
    [{ every: 'month', date: -1 }, '2026-11-23', '2026-11-30'],
    [{ every: 'month', date: 10 }, '2026-12-04', '2027-01-10'],
    [{ every: 'quarter', date: 10 }, '2026-11-23', '2027-01-10'],
    [{ every: 'halfYear', date: 15 }, '2027-01-20', '2027-07-15'],
    [{ every: 'year', month: 1, date: 31 }, '2027-02-01', '2028-01-31'],
  ])('%o, from %s on', (rhythm, today, due) => {
    expect(first(rhythm, today).dueDay).toBe(due)
  })

  it('what only sometimes happens waits until it did', () => {
    expect(first({ within: 7 }, '2026-11-23')).toEqual({ fromDay: NOT_YET, dueDay: NOT_YET, endDay: NOT_YET })
    const window = windowOfEvent(7, '2026-11-20', '2026-11-23')
    expect(window).toEqual({ fromDay: '2026-11-20', dueDay: '2026-11-27', endDay: '2026-11-30' })
    expect(windowOfEvent(7, '2026-10-01', '2026-11-23').dueDay).toBe('2026-11-23')
    const cadence = cadenceOfRhythm({ within: 7 })
    expect(publishedOn({ ...window, cadence }, '2026-11-29')).toMatchObject({
      lateDays: 2,
      missed: false,
      next: { dueDay: NOT_YET },
    })
  })

  it('what was withdrawn is owed again, a week on at the earliest, unless the next round is near', () => {
    const before = { fromDay: '2026-11-25', dueDay: '2027-01-10', endDay: '2027-01-13' }
    const next = { fromDay: '2027-02-24', dueDay: '2027-04-10', endDay: '2027-04-13' }
    expect(windowAgain(before, next, '2026-12-20')).toEqual(before)
    expect(windowAgain(before, next, '2027-02-01')).toMatchObject({ dueDay: '2027-02-08', endDay: '2027-02-11' })
    expect(windowAgain(before, next, '2027-02-17')).toBeNull()
  })

  it('starts its reminders three days ahead, or on the day when that is over', () => {
    expect(firstReminder({ fromDay: '', dueDay: '2026-11-27', endDay: '' }, '2026-11-24')).toEqual({
      dueAt: startOfDay('2026-11-24'),
      nudgeStep: 0,
    })
    expect(firstReminder({ fromDay: '', dueDay: '2026-11-27', endDay: '' }, '2026-11-25')).toEqual({
      dueAt: startOfDay('2026-11-27'),
      nudgeStep: 1,
    })
    expect(firstReminder(first({ within: 7 }, '2026-11-23'), '2026-11-23').dueAt).toBeNull()
  })

  it('counts from half a round before, rolls once, and never lies behind what was done', () => {
    const rhythms = fc.constantFrom<Rhythm>(
      { every: 'month', date: 10 },
      { every: 'month', date: 31 },
      { every: 'quarter', date: 10 },
      { every: 'halfYear', date: 1 },
      { every: 'year', month: 2, date: 29 },
    )
    fc.assert(
      fc.property(rhythms, fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (rhythm, steps) => {
        const cadence = cadenceOfRhythm(rhythm)
        let today = '2026-11-23'
        let window = firstWindow(cadence, today)
        for (const step of steps) {
          today = plusDays(today, step)
          const done = publishedOn({ ...window, cadence }, today)
          expect(done === null).toBe(today < window.fromDay)
          if (!done) continue
          expect(done.next.dueDay > today && done.next.dueDay > window.dueDay).toBe(true)
          expect(done.lateDays > 0).toBe(today > window.dueDay)
          // Saying it twice on a day fulfils one round, unless the next is already near.
          if (today <= window.dueDay) expect(publishedOn({ ...done.next, cadence }, today)).toBeNull()
          window = done.next
        }
      }),
    )
  })

  it('the accounts of the third quarter in November are not those of the fourth', () => {
    const window = first({ every: 'quarter', date: 10 }, '2026-11-23')
    expect(
      publishedOn({ ...window, cadence: cadenceOfRhythm({ every: 'quarter', date: 10 }) }, '2026-11-23'),
    ).toBeNull()
  })
})

describe('the usual list', () => {
  it('has something of each category, every item once, every rhythm readable', () => {
    expect(new Set(DEFAULT_LIST.map((one) => one.category))).toEqual(new Set(CATEGORIES))
    expect(new Set(DEFAULT_LIST.map((one) => one.title)).size).toBe(DEFAULT_LIST.length)
    for (const { cadence } of DEFAULT_LIST) expect(cadence.startsWith('EVENT:') || parseCadence(cadence)).toBeTruthy()
  })
})

describe('which item a title publishes', () => {
  const named = (category: string, title: string) => itemsIn(DEFAULT_LIST, { category, title }).map((one) => one.title)
  it.each([
    ['财务', '三季度收支', '财务收支'],
    ['财务', '2026年第三季度财务收支情况公示', '财务收支'],
    ['财务', '10月份集体收支明细', '财务收支'],
    ['财务', '财务收支', '财务收支'],
    ['财务', '上半年村级债权债务', '村级债权债务'],
    ['财务', '债权债务情况', '村级债权债务'],
    ['党务', '四季度党费收缴情况', '党费收缴'],
    ['党务', '发展党员公示（农卫东）', '发展党员'],
    ['政务', '2026年低保户名单', '低保名单'],
    ['政务', '低保对象公示', '低保名单'],
    ['政务', '2026年惠农补贴发放明细', '惠农补贴'],
    ['村务', '下半年村务监督报告', '村务监督报告'],
    ['村务', '11月20日村民代表会议决议', '村民代表会议决议'],
  ])('%s《%s》 is %s', (category, title, item) => {
    expect(named(category, title)).toEqual([item])
  })

  it.each([
    ['财务', '修路捐款收支'],
    ['财务', '丰收节晚会开支'],
    ['财务', '三季度'],
    ['财务', '情况'],
    ['村务', '三季度收支'],
    ['政务', '耕地地力补贴发放'],
    ['村务', '停水通知'],
    ['党务', '11月主题党日安排'],
    ['村务', '村民代表会议通知'],
  ])('%s《%s》 is something of its own', (category, title) => {
    expect(named(category, title)).toEqual([])
  })

  it('of names within names the longer is meant, and two named are two', () => {
    const items = ['补贴', '惠农补贴', '低保'].map((title) => ({ title, category: '政务' }))
    expect(itemsIn(items, { category: '政务', title: '惠农补贴和低保名单' }).map((one) => one.title)).toEqual([
      '惠农补贴',
      '低保',
    ])
  })
})
