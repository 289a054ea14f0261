import { unquote } from '../../language/quote.ts'
import { readSolitaire } from '../../language/solitaire.ts'
import { isPicture, isVoice } from '../picture.ts'
import { quoting } from '../speech.ts'
import type { Line } from '../world.ts'

/** A line as people see it: their own words, and above which words of somebody else they stand. */
export function readLine(line: Line, names: readonly string[]) {
  return unquote(line.text, names)
}

/** A line in one row: how it is quoted, and how the list of chats shows it. */
export function inShort(line: Line, names: readonly string[]): string {
  if (!line.file) return readLine(line, names).words
  if (isPicture(line.file.name)) return '[图片]'
  return isVoice(line.file.name) ? '[语音]' : line.text
}

/** A reply as WeChat sends it; a quote of a quote keeps only the inner reply. */
export function replying(original: Line, words: string, names: readonly string[]): string {
  return quoting(original.from, inShort(original, names), words)
}

/** A 接龙 that somebody begins, themselves the first in it. */
export function beginSolitaire(title: string, who: string): string {
  return `#接龙\n${title}\n\n1. ${who}`
}

/** The whole list again with one more in it, as WeChat sends it; null when the text is no list, or has them already. */
export function joinSolitaire(text: string, who: string): string | null {
  const list = readSolitaire(text)
  if (!list || list.entries.some((entry) => entry.name === who)) return null
  return `${text.trimEnd()}\n${list.entries.length + 1}. ${who}`
}
