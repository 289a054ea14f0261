/** 培训 and 联育 (guidance §7, §11): a course is a check-in with hours, and a year of them is a roll. */

import { defineMechanism } from '../../src/speech/define.ts'
import { rollLedger, rollPaper } from '../../src/speech/roll.ts'
import beginJointLearning from './begin-joint-learning.ts'
import beginTraining from './begin-training.ts'
import courseHours from './course-hours.ts'
import myTraining from './my-training.ts'
import { courses, learners } from './rolls.ts'
import trainingRoll from './training-roll.ts'

export default defineMechanism({
  commands: [beginTraining, beginJointLearning, courseHours, myTraining, trainingRoll],
  ledgers: { 培训: [rollLedger(courses), rollLedger(learners)] },
  personal: { [learners.name]: rollPaper(learners) },
  page: 'training',
})
