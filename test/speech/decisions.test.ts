import { SAYINGS, TALK } from './tables/decisions.ts'
import { describeSayings } from './tables/described.ts'

describeSayings('meetings and decisions, as people speak of them', SAYINGS, TALK)
