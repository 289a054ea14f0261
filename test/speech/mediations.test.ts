import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/mediations.ts'

describeSayings('a dispute, as people speak of it', SAYINGS, TALK)
