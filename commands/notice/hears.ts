/** How 通知 is told from talk about telling: among colleagues and under what they paste it is an everyday word. */
import { asks, isTied } from '../../src/language/talk.ts'
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'

/** Said of telling somebody, or of the paper: 通知一下大家, 通知书, 通知到位. */
const OF_TELLING =
  /^(?:一下|一声|一遍|下[去发来]?(?![午雨周个])|[到完给书单栏群里发说是谁他她它我你您咱向贴])|^(?:大家|各位|村民|家属|家里|本人|人家)?(?:一下|一声|了|没|来了|都)(?![\p{Script=Han}]{6})/u
/** What is this short and asks is a question, not what everybody is to know. */
const SHORT = 20

function isNotice(at: Cursor, { category }: Found): boolean {
  const { line, rest, gap } = at
  if (line.quotesPerson || isTied(rest) || OF_TELLING.test(rest) || rest.startsWith('@')) return false
  if (rest.length < SHORT && asks(rest)) return false
  // 通知 韦志强 来开会 is for one person.
  if ([4, 3, 2].some((length) => line.known.bears(rest.slice(0, length)))) return false
  if (line.isToBot) return gap !== 'none' || (category === undefined && rest.length >= 6)
  // Among themselves 通知： and 通知 over a text are what people paste.
  return line.context.place === 'cadres' && gap === 'space'
}

export const notifyHears: Hears = {
  isEvident: ({ text }) => text !== undefined,
  opens: isNotice,
  despiteTypo: () => false,
}

/** 再提醒一次 12 没回的: those it reminds anyway. */
const SILENT = /^(?:还|都)?没有?(?:回复?|答复?|看)?(?:收到)?的?(?:人|[党群]员|村民)?$/u

export const remindAgainHears: Hears = { leaves: (rest) => SILENT.test(rest) }

/** 已告知 01-01: the household stands apart; 已告知家长 and 已告知 他们 are talk. */
export const toldHears: Hears = {
  saysDone: true,
  isEvident({ household = '', number }, after) {
    const ahead = after.clone().skip()
    if (ahead.line.quotesPerson || household === '') return false
    return /\d/u.test(household) || number !== undefined || ahead.gap === 'space'
  },
}
