/** What a spreadsheet would read as a formula, in every width a keyboard has, also behind spaces and invisible marks. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n]/u
/** What XML 1.0 forbids, and halves of characters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu
/** As much as a cell of Excel holds. */
const LONGEST = 32_767

/**
 * A text as it may stand in a cell of a workbook: whoever opens it runs nothing, and it opens at all. A text
 * that looks like a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function safeText(text: string): string {
  const clean = text.replace(FORBIDDEN, '')
  const harmless = (FORMULA.test(clean) ? `'${clean}` : clean).replace(/\r\n?/gu, '\n')
  if (harmless.length <= LONGEST) return harmless
  return `${harmless.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, '')}…`
}
