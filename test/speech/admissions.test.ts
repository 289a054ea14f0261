import { SAYINGS, TALK } from './tables/admissions.ts'
import { describeSayings } from './tables/described.ts'

describeSayings('the list of what may be asked of villages', SAYINGS, TALK)
