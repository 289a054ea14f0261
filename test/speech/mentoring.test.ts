import { describeSayings } from './tables/described.ts'
import { NO_PAIRS, PAIRS, SAYINGS, TALK } from './tables/mentoring.ts'

describeSayings('teaching, and the record of one’s hours', SAYINGS, TALK)

describeSayings('who teaches whom, in many words', PAIRS, NO_PAIRS)
