/** Who may meet and decide in a village, what passes, and the words that record it (guidance §14, §6). */

import { defineMechanism } from '../../src/speech/define.ts'
import archiveDecision from './archive-decision.ts'
import { BODY_RULES } from './body-rules.ts'
import carryOut from './carry-out.ts'
import councilRules from './council-rules.ts'
import evaluateDecision from './evaluate-decision.ts'
import expectedCount from './expected-count.ts'
import { PATIENCE } from './patience.ts'
import publishDecision from './publish-decision.ts'
import recordMotion from './record-motion.ts'
import recordReview from './record-review.ts'
import recordTalks from './record-talks.ts'
import recordVote from './record-vote.ts'
import registrationForm from './registration-form.ts'
import reportResult from './report-result.ts'

export default defineMechanism({
  settings: [...Object.values(PATIENCE), ...Object.values(BODY_RULES).flatMap(({ meets, passes }) => [meets, passes])],
  commands: [
    recordMotion,
    recordTalks,
    recordReview,
    recordVote,
    publishDecision,
    reportResult,
    archiveDecision,
    registrationForm,
    carryOut,
    evaluateDecision,
    councilRules,
    expectedCount,
  ],
})
