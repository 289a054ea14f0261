import type { Draft } from './draft.ts'
import type { Cursor } from './line.ts'
import { isAbout } from './prompt.ts'
import type { Entry } from './table.ts'

/** The last question before a reading counts: is there enough of a command in it, or could the line be talk? */
export function isEvident(draft: Draft, afterWord: Cursor): boolean {
  const { line } = afterWord
  const { command } = draft
  const takesMatter = Object.values(command.args).some((arg) => arg.kind === 'matter')
  // 收到 under a disclosure, 同意 under an order: an everyday word answers only what it can move.
  if (draft.quoted && command.everyday && !isAbout(command, line)) return false
  if (takesMatter) return draft.number !== undefined || !line.quotesPerson
  return command.hears?.isEvident?.(draft, afterWord) ?? true
}

/** A near miss of the word counts only when all the rest fits without a doubt. */
export function isEvidentDespiteTypo(draft: Draft, afterWord: Cursor, as: Entry['as']): boolean {
  if (draft.ask !== undefined) return false
  const { gap } = afterWord.clone().skip()
  if (afterWord.line.quotesPerson) return false
  const { hears } = draft.command
  if (as === 'mistaken')
    return gap !== 'none' && (saysMore(draft) || namesMatter(draft) || hears?.despiteWord?.(draft) === true)
  const args = Object.values(draft.command.args)
  if (args.some((arg) => arg.kind === 'matter'))
    return draft.number !== undefined || isBare(draft) || hears?.despiteWord?.(draft) === true
  if (hears?.despiteTypo) return hears.despiteTypo(draft, gap)
  return (
    args.every((arg) => arg.optional === true) ||
    draft.sure ||
    draft.household !== undefined ||
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
