import { normalize } from '../../language/fold.ts'
import { speaksOfNeed } from './call.ts'
import type { Draft } from './draft.ts'
import { type Cursor, type Gap, isBoundary, type Line } from './line.ts'
import { isAbout } from './prompt.ts'
import type { Entry } from './table.ts'

/** The last question before a reading counts: is there enough of a command in it, or could the line be talk? */
export function isEvident(draft: Draft, afterWord: Cursor): boolean {
  const { line } = afterWord
  const { gap } = afterWord.clone().skip()
  const { command } = draft
  const takesMatter = Object.values(command.args).some((arg) => arg.kind === 'matter')
  // 收到 under a disclosure, 同意 under an order: an everyday word answers only what it can move.
  if (draft.quoted && command.everyday && !isAbout(command, line)) return false
  if (takesMatter) return draft.number !== undefined || !line.quotesPerson
  switch (command.id) {
    case 'me':
      return line.explicit || line.context.place === 'direct' || line.context.pending === true
    case 'assign-task': {
      if (draft.text === undefined && draft.date === undefined) return draft.sure
      if (draft.people !== undefined || draft.sure) return draft.text !== undefined || draft.date !== undefined
      return gap !== 'none' && (draft.text?.length ?? 0) >= 4 && !line.quotesPerson && datedApart(draft, afterWord.rest)
    }
    case 'hand-over':
      return draft.people?.length === 2 || line.isToBot
    case 'event-visit':
      return draft.category !== undefined || namesHousehold(draft, gap, line)
    case 'mute-household':
      return draft.date !== undefined || namesHousehold(draft, gap, line)
    case 'disclose':
      return draft.text !== undefined || gap !== 'none' || line.explicit || line.context.place === 'direct'
    case 'disclosure-list':
      return draft.text === undefined ? draft.date === undefined : datedAfter(draft, afterWord)
    case 'place-order':
      return draft.text !== undefined || !line.quotesPerson
    case 'activate':
      return draft.text !== undefined
    case 'identify':
      return draft.people !== undefined && !line.quotesPerson
    default:
      return true
  }
}

/** 报事 蓝阿婆: the rest can be asked for. 报事 12345 is the hotline. */
function namesHousehold({ household }: Draft, gap: Gap, { isToBot }: Line): boolean {
  if (household === undefined) return isToBot
  return (isToBot || gap !== 'none') && !/^\d+$/u.test(household)
}

/** 任务 周五前 交表: nobody is named, so the date must stand by itself; 任务周五前要交 is talk. */
function datedApart(draft: Draft, rest: string): boolean {
  const date = normalize(draft.date ?? '')
  const at = date === '' ? -1 : rest.indexOf(date)
  return at >= 0 && isBoundary(rest, at + date.length)
}

/** 公开清单 工程招标 11月20日: the words apart from 公开清单, and a date that ends the line. */
function datedAfter({ date, text = '', category }: Draft, afterWord: Cursor): boolean {
  const ahead = afterWord.clone().skip()
  if (date === undefined || category !== undefined || ahead.line.quotesPerson || ahead.gap === 'none') return false
  return ahead.rest.startsWith(normalize(text)) && ahead.rest.trimEnd().endsWith(normalize(date))
}

/** A near miss of the word counts only when all the rest fits without a doubt. */
export function isEvidentDespiteTypo(draft: Draft, afterWord: Cursor, as: Entry['as']): boolean {
  if (draft.ask !== undefined) return false
  const { gap } = afterWord.clone().skip()
  if (afterWord.line.quotesPerson) return false
  if (as === 'mistaken') return gap !== 'none' && (saysMore(draft) || namesMatter(draft) || calls(draft))
  const args = Object.values(draft.command.args)
  if (args.some((arg) => arg.kind === 'matter'))
    return draft.number !== undefined || isBare(draft) || givesReason(draft)
  if (draft.command.id === 'place-order' || draft.command.id === 'concern') {
    const text = draft.text ?? ''
    return gap !== 'none' && (text.length >= 5 || speaksOfNeed(text)) && !/[吗么?？]\s*$/u.test(text)
  }
  return (
    args.every((arg) => arg.optional === true) ||
    draft.sure ||
    draft.household !== undefined ||
    draft.category !== undefined
  )
}

/** Behind a word of its own: a sure number, a mention, or a household with a day or a kind of event. */
function saysMore({ sure, household, date, category }: Draft): boolean {
  return sure || (household !== undefined && (date !== undefined || category !== undefined))
}

/** 垫单 茶厂停电了 */
function calls({ command, text = '' }: Draft): boolean {
  return command.id === 'place-order' && text.length >= 6 && speaksOfNeed(text) && !/[吗么?？]\s*$/u.test(text)
}

/** 接担 204: nothing but a number that is no day and hardly a count. */
function namesMatter({ number = 0, text, reason }: Draft): boolean {
  return number > 31 && text === undefined && reason === undefined
}

/** 请价 阿妈住院: what only 请假 is followed by. */
function givesReason({ command, reason = '' }: Draft): boolean {
  return command.id === 'leave' && reason.length >= 2
}

function isBare(draft: Draft): boolean {
  return (
    draft.text === undefined && draft.reason === undefined && draft.date === undefined && draft.rating === undefined
  )
}
