import { SolarDay } from 'tyme4ts'

/** 壮族三月三: lunar 3/3 and the day after are days off in Guangxi; a leap third month does not count. */
export function isThirdOfThird(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (month < 3 || month > 5) return false
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
  return lunar.getMonth() === 3 && (lunar.getDay() === 3 || lunar.getDay() === 4)
}
