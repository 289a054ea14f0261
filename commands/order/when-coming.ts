import { findDate } from '../../src/language/dates/index.ts'

const SOON = /这就|马上|立刻|现在|等(?:一?下|会儿?)|[一待]会儿?|下班后?|吃完饭/u

/** When somebody said they come, in their words: 我下午去, 接单 12 明天上午; empty where they did not say. */
export function whenComing(words: string, number: number, now: Date): string {
  const said = words.replace(new RegExp(`[#＃]?${number}\\s*(?:号单?|单)?(?!\\d)`, 'u'), ' ')
  const span = findDate(said, now)?.span
  return span ? said.slice(span.start, span.end) : (SOON.exec(said)?.[0] ?? '')
}
