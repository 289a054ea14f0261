import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/points-looked-at.ts'

describeSayings('points that are looked at and objected to', SAYINGS, TALK)
