import decision from '../../commands/decision/index.ts'
import deliberation from '../../commands/deliberation/index.ts'
import fourTalks from '../../commands/four-talks/index.ts'
import poll from '../../commands/poll/index.ts'
import threeMeetings from '../../commands/three-meetings/index.ts'
import { MEETINGS } from './tables/deciding/meetings.ts'
import { POLLS } from './tables/deciding/polls.ts'
import { STEPS } from './tables/deciding/steps.ts'
import { TALKS } from './tables/deciding/talks.ts'
import { describeHeard } from './tables/described.ts'

describeHeard(
  'what decides: 四议, 一组三会, 协商 and 征求',
  [decision, fourTalks, threeMeetings, deliberation, poll],
  MEETINGS + STEPS + TALKS + POLLS,
)
