import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/points-claims.ts'

describeSayings('what people say they did for points', SAYINGS, TALK)
