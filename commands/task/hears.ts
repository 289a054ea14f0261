/** How 任务 is told from talk about a task. */
import { normalize } from '../../src/language/fold.ts'
import { asks, tellsQuestion } from '../../src/language/talk.ts'
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import { type Cursor, isBoundary } from '../../src/speech/match/line.ts'

/** Talk about a task that somebody has: 任务 @韦志强 做完了. */
const DONE =
  /^(?:的|了|吗|呢|吧|得|过|没|已经|都|也|做完|完成了|弄好了|搞定了|怎么|什么|你[做弄完搞]|做得|做好了|好样|辛苦|谢谢|真棒|厉害|加油)/u

/** What is to be done, to find something out as well; a question only where a day and somebody it is for were named. */
function opensTask(at: Cursor, { date, ask, sure, people }: Found): boolean {
  if (DONE.test(at.peek(60))) return false
  if (tellsQuestion(at.rest)) return true
  // 昨天你讲搞完了是搞完什么 is put to somebody here.
  if (/[你您](?!们)/u.test(at.rest) && asks(at.rest)) return false
  return !(asks(at.rest) && ((date === undefined && ask !== 'date') || (!sure && people === undefined)))
}

/** 任务 周五前 交表, 任务 尽快把水沟清了: nobody is named, so the date must stand by itself or lead to what is to be done; 任务周五前要交 is talk. */
function datedApart({ date: said = '', text = '' }: Found, rest: string): boolean {
  const date = normalize(said)
  // 尽快 is no date yet; 任务 把人累死了 says none.
  if (date === '') return MOVES.test(normalize(text)) && (!MOVES.test(rest.trimStart()) || !SIGHS.test(rest))
  const at = rest.indexOf(date)
  return at >= 0 && (isBoundary(rest, at + date.length) || MOVES.test(rest.slice(at + date.length)))
}

const MOVES = /^[把将]\p{Script=Han}/u
const SIGHS = /[死累我晕]|了[\s。.!~]*$/u

export const assignTaskHears: Hears = {
  isEvident(found, after) {
    const { text, date, people, sure } = found
    if (text === undefined && date === undefined) return sure
    if (people !== undefined || sure) return true
    const isApart = after.ahead().gap !== 'none'
    return isApart && (text?.length ?? 0) >= 4 && !after.line.quotesPerson && datedApart(found, after.rest)
  },
  opens: opensTask,
}
