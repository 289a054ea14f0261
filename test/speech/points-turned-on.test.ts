import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/points-turned-on.ts'

describeSayings('turning points on and off, and what they may cost', SAYINGS, TALK)
