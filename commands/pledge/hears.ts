/** How 承诺 is told from talk about promises. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** What was promised, and by whom: 承诺的事, 承诺过, 承诺了就要做. */
const OF_A_PROMISE = /^(?:的|了|过|是|就|得|吗|呢)/u

/** A day tells a promise from talk; without one only colleagues are asked for it. */
export const makePledgeHears: Hears = {
  isEvident({ text = '', date }, after) {
    if (text.length < 4 || OF_A_PROMISE.test(text) || asks(after.rest)) return false
    return date !== undefined || (after.ahead().gap !== 'none' && after.line.context.place !== 'villagers')
  },
}
