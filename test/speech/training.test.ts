import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/training.ts'

describeSayings('courses, and rolls of a year', SAYINGS, TALK)
