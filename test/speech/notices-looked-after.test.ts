import { describeSayings } from './tables/described.ts'
import {
  AGAIN,
  AGAIN_TALK,
  ROLL,
  ROLL_TALK,
  TOLD,
  TOLD_TALK,
  UNTOLD,
  UNTOLD_TALK,
} from './tables/notices-looked-after.ts'

describeSayings('通知情况', ROLL, ROLL_TALK)
describeSayings('再提醒一次', AGAIN, AGAIN_TALK)
describeSayings('待告知', UNTOLD, UNTOLD_TALK)
describeSayings('已告知', TOLD, TOLD_TALK)
