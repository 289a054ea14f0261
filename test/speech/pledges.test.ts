import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/pledges.ts'

describeSayings('what people promise the village', SAYINGS, TALK)
