import { describeSayings } from './tables/described.ts'
import { LIMITS, NOT_LIMITS, NOT_SEALS, SEALS } from './tables/seals.ts'

describeSayings('asking for the seal', SEALS, NOT_SEALS)
describeSayings('the limit of 四议', LIMITS, NOT_LIMITS)
