import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/walks.ts'

describeSayings('going round, as people speak of it', SAYINGS, TALK)
