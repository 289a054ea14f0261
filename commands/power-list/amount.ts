/** Amounts of money in words: 12000元, 1.2万, 三万块. In 分. */
import { normalize } from '../../src/language/fold.ts'

const AMOUNT = /(?<![#\d.])(\d{1,9}(?:\.\d{1,2})?)\s*(万|千)?\s*(元|块钱?|圆)?(?![\d.]|个?[天月日号年户人家斤亩次项])/gu

/** The largest that is surely money; null for none. */
export function amountIn(text: string): number | null {
  const all = [...normalize(text).replaceAll(',', '').matchAll(AMOUNT)]
    .filter(([, , unit, yuan]) => unit !== undefined || yuan !== undefined)
    .map(([, digits, unit]) => Math.round(Number(digits) * (unit === '万' ? 1_000_000 : unit === '千' ? 100_000 : 100)))
  return all.length === 0 ? null : Math.max(...all)
}

/** `12000元`, `5万元` */
export function yuan(amount: number): string {
  const whole = amount / 100
  return whole >= 10_000 && whole % 1_000 === 0 ? `${whole / 10_000}万元` : `${whole}元`
}
