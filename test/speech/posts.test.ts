import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/posts.ts'

describeSayings('the village’s posts, as people speak of them', SAYINGS, TALK)
