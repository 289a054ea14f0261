/** How what is said of a household is told from talk. */
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'

/** 报事 蓝阿婆: the rest can be asked for. 报事 12345 is the hotline. */
export function namesHousehold({ household }: Found, after: Cursor): boolean {
  const { isToBot } = after.line
  if (household === undefined) return isToBot
  return (isToBot || after.ahead().gap !== 'none') && !/^\d+$/u.test(household)
}

export const muteHears: Hears = {
  isEvident: (found, after) => found.date !== undefined || namesHousehold(found, after),
}

export const handOverHears: Hears = { isEvident: ({ people }, { line }) => people?.length === 2 || line.isToBot }

/** 定联系人 01-02 黄美兰: of a household that is named, or said to the bot. */
export const liaisonHears: Hears = { isEvident: namesHousehold }
