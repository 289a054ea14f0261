import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/reports.ts'

describeSayings('reports of a month and a year, as people speak of them', SAYINGS, TALK)
