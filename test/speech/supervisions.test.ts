import { describeSayings } from './tables/described.ts'
import { SUPERVISION_SAYINGS, SUPERVISION_TALK } from './tables/supervisions-second.ts'
import { SAYINGS, TALK } from './tables/supervisions.ts'

describeSayings('supervising, as people speak of it', SAYINGS, TALK)
describeSayings('supervising, a second time', SUPERVISION_SAYINGS, SUPERVISION_TALK)
