import { dayOf } from '../../domain/day.ts'
import { restDays } from '../../language/calendar/index.ts'
import { REST_DAYS_FILE, readRestDays } from '../../live-hours.ts'
import { type Check, fine, todo } from '../check.ts'

/** The State Council tells the next year's in November. */
const FROM_MONTH = 11

/** Whether it is known when this year, and from November on the next, is rested. */
export const holidays: Check = {
  name: '放假安排',
  async look({ now, folder }) {
    const [year, month] = dayOf(now).split('-').map(Number) as [number, number]
    const { hasYear } = restDays(await readRestDays(folder))
    const asked = month >= FROM_MONTH ? [year, year + 1] : [year]
    const unknown = asked.find((one) => !hasYear(one))
    return unknown === undefined
      ? fine(`知道到 ${asked.at(-1)} 年`)
      : todo(
          `没有 ${unknown} 年的，调休只按法定节日推算`,
          `更新程序，或照国务院的通知写进 ${folder}/${REST_DAYS_FILE} 再重启，如 {"${unknown}-02-06":"work","${unknown}-02-07":"rest"}`,
        )
  },
}
