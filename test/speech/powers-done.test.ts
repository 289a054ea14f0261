import { describeSayings } from './tables/described.ts'
import { BEGUN, NOT_BEGUN, NOT_STEPS, STEPS } from './tables/powers-done.ts'

describeSayings('beginning what is on the list', BEGUN, NOT_BEGUN)
describeSayings('steps of it', STEPS, NOT_STEPS)
