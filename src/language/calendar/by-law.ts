import { SolarDay } from 'tyme4ts'

/**
 * Days off by the State Council's regulation as amended for 2025: 元旦 1, 春节 4 from 除夕, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
 * They hold in every year; the bridge days around them are only known from the yearly circular.
 */
export function isHolidayByLaw(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (FIXED.has(day.slice(5))) return true
  const solar = SolarDay.fromYmd(year, month, date)
  if (solar.getTermDay().getDayIndex() === 0 && solar.getTerm().getName() === '清明') return true
  return isLunarHoliday(solar) || solar.next(1).getLunarDay().getFestival()?.getName() === '春节'
}

const FIXED = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
const LUNAR = new Set(['1-1', '1-2', '1-3', '5-5', '8-15'])

function isLunarHoliday(solar: SolarDay): boolean {
  const lunar = solar.getLunarDay()
  return LUNAR.has(`${lunar.getMonth()}-${lunar.getDay()}`)
}
