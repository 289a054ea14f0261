/** `<…>` that stands apart and holds a figure or Chinese, as in a form: 评单 <12> <5>; not `<b>bold</b>`, `<img src=x>` or 3<5. */
const PLACEHOLDER =
  /(?<![^\s\p{Script=Han}>])<(?=[^\s<>])(?=[^<>\n]*[\p{Script=Han}\d])([^<>\n="'/()&;]{1,40})>(?=[\s<,，。.!！]|$)/gu

/**
 * Words without the brackets of a form that was copied along with them: `评单 <12> <5>` is 评单 12 5. Each becomes a space, so
 * every other character stays at its place. Words with a closing tag are no form and stay as they are.
 */
export function withoutPlaceholders(words: string): string {
  return !words.includes('<') || words.includes('</') ? words : words.replaceAll(PLACEHOLDER, ' $1 ')
}
