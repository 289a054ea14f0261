import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/points-rewards.ts'

describeSayings('what points are given for', SAYINGS, TALK)
