import { describeSayings } from './tables/described.ts'
import { OWN, OWN_NOT, PAPER, PAPER_NOT, TELLS, TELLS_NOT, VOUCHES, VOUCHES_NOT } from './tables/hours-said.ts'

describeSayings('how long helping took', TELLS, TELLS_NOT)
describeSayings('who looks hours over', VOUCHES, VOUCHES_NOT)
describeSayings('one’s own hours', OWN, OWN_NOT)
describeSayings('the paper of a year', PAPER, PAPER_NOT)
