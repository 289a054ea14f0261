/** How what is said of a household is told from talk. */

import { normalize } from '../../src/language/fold.ts'
import { asks } from '../../src/language/talk.ts'
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'

/** 报事 蓝阿婆: the rest can be asked for. 报事 12345 is the hotline. */
export function namesHousehold({ household }: Found, after: Cursor): boolean {
  const { isToBot } = after.line
  if (household === undefined) return isToBot
  return (isToBot || after.ahead().gap !== 'none') && !/^\d+$/u.test(household)
}

/** 走访 H023 那户是不是门口有棵龙眼树的 asks which house it is. */
const WHICH_HOUSE = /^(?:那[户家]|[他她]家)/u

export const recordVisitHears: Hears = {
  isEvident: ({ text }) => text === undefined || !(WHICH_HOUSE.test(text) && asks(normalize(text))),
}

export const muteHears: Hears = {
  isEvident: (found, after) => found.date !== undefined || namesHousehold(found, after),
}

export const handOverHears: Hears = { isEvident: ({ people }, { line }) => people?.length === 2 || line.isToBot }

/** 定联系人 01-02 黄美兰: of a household that is named, or said to the bot. */
export const liaisonHears: Hears = { isEvident: namesHousehold }
