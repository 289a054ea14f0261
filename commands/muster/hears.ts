/** How 召集 is told from talk of gathering people. */
import type { Hears } from '../../src/speech/match/hears.ts'
import { callsHands, wantsSome } from './calling.ts'

/** Only what names whom it calls: 召集 党员 …; 召集大家开会 is talk, and glued to the word 召集党员开会, which says nobody is lacking. */
export const callHears: Hears = {
  opens: (at) => callsHands(at.peek(60)) && (at.gap !== 'none' || wantsSome(at.peek(60))),
}
