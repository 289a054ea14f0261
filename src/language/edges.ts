/** What stands at the edges of a line and says nothing: spaces, emoji, WeChat's `[微笑]` codes, closing punctuation. */

const PICTURE = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}'
/** WeChat's own emoji as text. */
const CODE = '\\[[\\p{Script=Han}A-Za-z]{1,6}\\]'
// © ® ™ № count as pictures in Unicode, but people type them as letters.

/** One picture between words, as the source of a pattern: it parts them as a stop does. */
export const PARTING = `(?:(?![©®™№])[\\ufe0f${PICTURE}]|${CODE})`
const LEADING = new RegExp(`^(?:(?![©®™])[\\s\\p{Cf}\\ufe0f\\u20e3${PICTURE}]|${CODE})+`, 'u')
const NOTHING = new RegExp(`^(?:[\\s\\p{P}\\p{Sk}\\p{Sm}\\p{Cf}\\ufe0f\\u20e3${PICTURE}]|${CODE})*$`, 'u')
const CLOSING_PICTURES = new RegExp(`(?:(?![©®™])[\\s\\ufe0f${PICTURE}]|${CODE})+$`, 'u')
/** No picture is longer: `[`, six characters, `]`. */
const LONGEST_PICTURE = 8
const CLOSING = /[\s。.!！~～、,，;；…]/u

/** What softens the end of a word, in 桂柳话 and 白话 as well, and says nothing; 吧 may ask of others, 吗 呢 么 ask, 的 了 tell. */
export const SOFT = '啦哈呀啊哦噢喔咯喽啰嘞咧哩呗哟诶嗯'

/** Where the first word begins: past spaces and emoji. */
export function firstWord(text: string): number {
  const first = text.charCodeAt(0)
  // Most lines begin with an ideograph; they need no pattern.
  if (first >= 0x4e00 && first < 0xa000) return 0
  return LEADING.exec(text)?.[0].length ?? 0
}

/** Free text without the stops and spaces at its ends. Question marks and emoji belong to what was said. */
export function trimText(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && (CLOSING.test(text.charAt(from)) || ':：'.includes(text.charAt(from)))) from++
  while (to > from && CLOSING.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** Words without the emoji and codes that close them, looked for from behind: a long row of them costs in proportion. */
export function withoutPictures(text: string): string {
  for (let end = text.length; ;) {
    const closing = CLOSING_PICTURES.exec(text.slice(Math.max(0, end - LONGEST_PICTURE), end))
    if (closing === null) return text.slice(0, end)
    end -= closing[0].length
  }
}

/** True when nothing but emoji, spaces and punctuation is left. */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text)
}
