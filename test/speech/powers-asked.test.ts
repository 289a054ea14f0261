import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/powers-asked.ts'

describeSayings('asking how something is done', SAYINGS, TALK)
