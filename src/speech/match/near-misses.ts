/**
 * Misspellings, all of them: which near misses of a command's word there are, and when one counts. Voice input and pinyin
 * keyboards pick another character that sounds the same (接丹, 走仿), and southern speech makes more of them alike (an and
 * ang, sh and s). The table holds them beside the words.
 */

import { likeness, soundNumber, soundsLike } from '../../language/sound.ts'
import { looksLike, writtenLike } from '../../language/written.ts'
import { takes } from './arg-of.ts'
import type { Draft } from './draft.ts'
import type { Cursor } from './line.ts'

/** What others say for a piece of a word, in 白话 and 桂柳话 (我系, 我克, 今日莫提醒). */
const OTHERWISE: readonly (readonly [piece: string, ...others: string[]])[] = [
  ['信息', '资讯', '资料'],
  ['本群', '这个群'],
  ['删除', '删掉', '清除', '删干净'],
  ['我是', '我系'],
  ['去', '克'],
  ['今天', '今日'],
  ['别提', '不要提', '不用提', '不好提', '莫提', '别再提', '不要再提', '不好再提', '莫再提'],
]

/** A word, and what others say for it. */
export function otherwise(word: string): readonly string[] {
  let all = [word]
  for (const [piece, ...others] of OTHERWISE)
    if (word.includes(piece)) all = all.flatMap((one) => [one, ...others.map((other) => one.replace(piece, other))])
  return [...new Set(all)]
}

/** The characters that may stand where this one should. */
export function takenFor(right: string): ReadonlySet<string> {
  return new Set([...soundsLike(right), ...writtenLike(right)])
}

/** Whether one character may stand where another should, by their codes; it is asked at every place of every line. */
export function mayStandFor(right: number, wrong: number): boolean {
  const sound = soundNumber(wrong)
  return (sound !== 0 && sound === soundNumber(right) && right !== wrong) || looksLike(right, wrong)
}

/** How it comes to: for each way, whether only the south makes the two alike, so that it may well be meant. */
export function missesOf(right: number, wrong: number): readonly boolean[] {
  const heard = likeness(String.fromCharCode(right), String.fromCharCode(wrong))
  return [...(heard === null ? [] : [heard === 'nearly']), ...(looksLike(right, wrong) ? [false] : [])]
}

/** A near miss of the word counts only when all the rest fits without a doubt. */
export function countsMisspelt(draft: Draft, afterWord: Cursor, isRealWord: boolean): boolean {
  if (draft.ask !== undefined) return false
  const { gap } = afterWord.ahead()
  if (afterWord.line.quotesPerson) return false
  const { hears } = draft.command
  if (isRealWord)
    return gap === 'none'
      ? namesMatter(draft) && draft.number! > 9
      : saysMore(draft) || namesMatter(draft) || hears?.despiteWord?.(draft) === true
  if (takes(draft.command, 'matter'))
    return draft.number !== undefined || isBare(draft) || hears?.despiteWord?.(draft) === true
  if (hears?.despiteTypo) return hears.despiteTypo(draft, gap)
  return (
    Object.values(draft.command.args).every((arg) => arg.optional === true) ||
    draft.sure ||
    draft.household !== undefined ||
    (draft.activity !== undefined && gap !== 'none') ||
    draft.category !== undefined
  )
}

/** Behind a word of its own: a sure number, a mention, people for a number, or a household with a day or a kind of event. */
function saysMore({ sure, household, date, category, number, people }: Draft): boolean {
  if (sure || (number !== undefined && people !== undefined)) return true
  return household !== undefined && (date !== undefined || category !== undefined)
}

/** 接担 204: nothing but a number. */
function namesMatter({ number, text, reason }: Draft): boolean {
  return number !== undefined && text === undefined && reason === undefined
}

function isBare(draft: Draft): boolean {
  return (
    draft.text === undefined && draft.reason === undefined && draft.date === undefined && draft.rating === undefined
  )
}
