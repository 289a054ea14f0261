import { SAYINGS, TALK } from './tables/burden.ts'
import { describeSayings } from './tables/described.ts'

describeSayings('what is asked of villages', SAYINGS, TALK)
