/** Signs that may stand before a command's word. */
const PREFIX = /^[/#\\]\s*(?=\p{Script=Han}\s*\p{Script=Han}|\p{Script=Han}\s*[#\d])/u
const BRACKETED = /^[【[「《(]([^】\]」》)\s]{1,6})[】\]」》)]/u

/** `closing`: where the brackets end, 0 for none. */
export interface Prefix {
  readonly at: number
  readonly explicit: boolean
  readonly closing: number
}

const NONE: Prefix = { at: 0, explicit: false, closing: 0 }
const SIGNS = '/#\\【[「《('

/** What marks a command in front of its word: `/`, `#` or brackets. */
export function takePrefix(text: string): Prefix {
  if (!SIGNS.includes(text.charAt(0))) return NONE
  const bracketed = BRACKETED.exec(text)
  if (bracketed !== null && !/^\d/u.test(bracketed[1]!)) return { at: 1, explicit: false, closing: bracketed[0].length }
  const prefix = PREFIX.exec(text)
  return { at: prefix?.[0].length ?? 0, explicit: prefix !== null, closing: 0 }
}
