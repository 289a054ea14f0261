/** How 召集 is told from talk of gathering people. */
import type { Hears } from '../../src/speech/match/hears.ts'
import { callsHands } from './calling.ts'

/** Only what names whom it calls: 召集 党员 …; 召集大家开会 is talk. */
export const callHears: Hears = { opens: (at) => at.gap !== 'none' && callsHands(at.peek(60)) }
