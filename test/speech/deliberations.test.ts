import { SAYINGS, TALK } from './tables/deliberations.ts'
import { describeSayings } from './tables/described.ts'

describeSayings('what is to be talked over, as people speak of it', SAYINGS, TALK)
