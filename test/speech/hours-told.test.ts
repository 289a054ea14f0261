import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/hours-told.ts'

describeSayings('hours and villages', SAYINGS, TALK)
