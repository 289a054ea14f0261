import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/musters.ts'

describeSayings('hands that are called, as people speak of them', SAYINGS, TALK)
