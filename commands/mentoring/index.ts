/** 导师帮带 (guidance §7): who knows the work teaches who is new, and each period two lines say what came of it. */

import { defineMechanism } from '../../src/speech/define.ts'
import { rollLedger, rollPaper } from '../../src/speech/roll.ts'
import { playersSay } from '../common/phrases.ts'
import beginMentoring from './begin-mentoring.ts'
import { mentorings } from './ledger.ts'
import mentoringRoll from './mentoring-roll.ts'
import { pairs } from './roll.ts'
import { mentoringDuty } from './round.ts'
import tellMentoring, { leaveOut, tell } from './tell-mentoring.ts'
import { nextStep, standing, words } from './words.ts'
import { mentoring } from './workflow.ts'

export default defineMechanism({
  commands: [beginMentoring, tellMentoring, mentoringRoll],
  matter: {
    workflow: mentoring,
    words,
    shownTo: { who: 'parties', where: 'anywhere' },
    about: (matter) => (matter.state === 'open' ? nextStep(matter) : standing(matter)),
    standing: (matter) => `帮带，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'mentor', '带'), playersSay(matter, 'apprentice', '学')],
    bereft: { parts: ['mentor', 'apprentice'], goesOn: () => ({ move: 'drop' }) },
    asksNothingOf: ['apprentice'],
    on: { finish: tell, cancel: leaveOut },
    page: 'mentoring',
    reminders: { due: ({ matter }) => `这一期今天到日子。${nextStep(matter)}` },
  },
  duties: [mentoringDuty],
  ledgers: { 帮带: [mentorings, rollLedger(pairs)] },
  personal: { [pairs.name]: rollPaper(pairs) },
})
