import { describe, expect, it } from 'vitest'
import { nextCheckIn } from '../../commands/check-in/next-check-in.ts'
import { nextTask } from '../../commands/task/next-task.ts'
import { nextDay, nextMoment, parseCadence } from '../../src/domain/recurrence.ts'
import { findDate } from '../../src/language/dates/index.ts'
import { cadenceOf } from '../../src/speech/deadline.ts'

/** Monday. */
const NOW = new Date('2026-11-23T01:00:00Z')
const TODAY = '2026-11-23'

function next(said: string, count = 3): readonly (string | null)[] {
  const found = findDate(said, NOW)
  const cadence = parseCadence((found && cadenceOf(found)) ?? '')
  if (!cadence) return [null]
  const days: string[] = []
  for (let day: string | null = TODAY; days.length < count;) {
    day = nextDay(cadence, day, TODAY)
    if (day === null) break
    days.push(day)
  }
  return days
}

describe('the days on which something recurs', () => {
  it.each([
    ['每天', ['2026-11-24', '2026-11-25', '2026-11-26']],
    ['隔天', ['2026-11-25', '2026-11-27', '2026-11-29']],
    ['每周一', ['2026-11-30', '2026-12-07', '2026-12-14']],
    ['每周', ['2026-11-30', '2026-12-07', '2026-12-14']],
    ['每周一、四', ['2026-11-26', '2026-11-30', '2026-12-03']],
    ['隔周五', ['2026-11-27', '2026-12-11', '2026-12-25']],
    ['每个工作日', ['2026-11-24', '2026-11-25', '2026-11-26']],
    ['每月10号', ['2026-12-10', '2027-01-10', '2027-02-10']],
    ['每月31号', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['每月底', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['每月最后一个星期五', ['2026-11-27', '2026-12-25', '2027-01-29']],
    ['每月第一个工作日', ['2026-12-01', '2027-01-01', '2027-02-01']],
    ['每两个月10号', ['2027-01-10', '2027-03-10', '2027-05-10']],
    ['每季度最后一个星期五', ['2026-12-25', '2027-03-26', '2027-06-25']],
    ['每季度首月10号', ['2027-01-10', '2027-04-10', '2027-07-10']],
    ['每年9月10日', ['2027-09-10', '2028-09-10', '2029-09-10']],
    ['每年底', ['2026-12-31', '2027-12-31', '2028-12-31']],
    ['每逢初一十五', ['2026-12-09', '2026-12-23', '2027-01-08']],
    ['每年农历三月初三', ['2027-04-09', '2028-03-28', '2029-04-16']],
  ])('%s', (said, days) => {
    expect(next(said)).toEqual(days)
  })

  it.each(['FREQ=HOURLY', 'FREQ=NEVER', '30', '', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=MONTHLY;BYMONTHDAY=x'])(
    'knows that it cannot keep %j',
    (rule) => {
      expect(parseCadence(rule)).toBeNull()
    },
  )

  it('ends its search for a day that never comes', () => {
    const never = parseCadence('FREQ=YEARLY;BYMONTH=13')
    expect(never && nextDay(never, TODAY, TODAY)).toBeNull()
  })
})

describe('the next moment', () => {
  const mondays = parseCadence('RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0')

  it('is today while the time lies ahead, and the next round from that very minute on', () => {
    const at = (moment: string) => mondays && nextMoment(mondays, new Date(moment), TODAY, 0)?.toISOString()
    expect(at('2026-11-23T00:59:59Z')).toBe('2026-11-23T01:00:00.000Z')
    expect(at('2026-11-23T01:00:00Z')).toBe('2026-11-30T01:00:00.000Z')
  })

  it('is at the given time where none was said', () => {
    const daily = parseCadence('FREQ=DAILY')
    expect(daily && nextMoment(daily, NOW, TODAY, 8 * 60)?.toISOString()).toBe('2026-11-24T00:00:00.000Z')
  })
})

describe('rounds', () => {
  it('hands a monthly task out three days before, a daily one in the morning', () => {
    expect(nextTask('FREQ=MONTHLY;BYMONTHDAY=10', NOW, TODAY)).toMatchObject({
      fromDay: '2026-12-07',
      dueDay: '2026-12-10',
      dueAt: new Date('2026-12-07T00:00:00Z'),
      deadline: new Date('2026-12-10T15:59:59Z'),
    })
    expect(nextTask('FREQ=DAILY', NOW, TODAY)).toMatchObject({ fromDay: '2026-11-24', dueDay: '2026-11-24' })
  })

  it('hands out at once what is due so soon that its morning is over', () => {
    expect(nextTask('FREQ=WEEKLY;BYDAY=TU', NOW, TODAY)?.dueAt).toEqual(NOW)
  })

  it('opens a check-in at its time and closes it with its day, or the next when it is late', () => {
    expect(nextCheckIn('FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0', NOW, TODAY)).toMatchObject({
      dueAt: new Date('2026-11-30T01:00:00Z'),
      deadline: new Date('2026-11-30T15:59:59Z'),
    })
    expect(nextCheckIn('FREQ=DAILY;BYHOUR=23;BYMINUTE=0', NOW, TODAY)?.deadline).toEqual(
      new Date('2026-11-24T15:59:59Z'),
    )
  })
})
