/** How 公开栏 and 公开清单 are told from talk about the board and the list. */
import { normalize } from '../../src/language/fold.ts'
import { periodLength } from '../../src/language/month-or-year.ts'
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'
import { soughtIn } from './sought.ts'

/** What people say of the board itself: 看不清, 贴了, 要修了, 旁边. */
const OF_THE_BOARD =
  /[了没不吗呢吧的么啊是看贴掉歪烂脏破挂谁哪怎啥?]|换(?!届)|更新|一下|有|^(?:那|这|里|在|去|来|要|太|很|真|被|钥匙|玻璃)|^[前后旁上下左右外][面边头]|什么|几|多少/u

/** A month or year, or what to look for: it stands apart, is short, and says nothing of the board. */
function seeks(at: Cursor): boolean {
  const rest = at.rest.replace(/[\s。.!~?]+$/u, '')
  if (rest === '') return false
  if (periodLength(rest) === rest.length) return true
  const sought = at.gap === 'space' ? soughtIn(rest) : null
  return sought !== null && (sought.word === undefined || !OF_THE_BOARD.test(sought.word))
}

/** 公开清单 工程招标 11月20日: the words apart from 公开清单, and a date that ends the line. */
function datedAfter({ date, text = '', category }: Found, after: Cursor): boolean {
  const ahead = after.clone().skip()
  if (date === undefined || category !== undefined || ahead.line.quotesPerson || ahead.gap === 'none') return false
  return ahead.rest.startsWith(normalize(text)) && ahead.rest.trimEnd().endsWith(normalize(date))
}

export const disclosuresHears: Hears = { opens: seeks }

/** 公开清单 龙坪村 */
const OF_VILLAGE = /^\p{Script=Han}{1,5}[村社]$/u

export const disclosureListHears: Hears = {
  isEvident: (found, after) =>
    found.text === undefined || (found.date === undefined && OF_VILLAGE.test(found.text))
      ? found.date === undefined
      : datedAfter(found, after),
}
