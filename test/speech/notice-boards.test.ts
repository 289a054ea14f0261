import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/notice-boards.ts'

describeSayings('papers on the wall, as people speak of them', SAYINGS, TALK)
