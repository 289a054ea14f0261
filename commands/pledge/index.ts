/** 承诺践诺 (guidance §10): what members and volunteers promise the village, and do. */

import { defineMechanism } from '../../src/speech/define.ts'
import { isOwn, playersSay } from '../common/phrases.ts'
import keepPledge, { keep, takeBack } from './keep-pledge.ts'
import { pledges } from './ledger.ts'
import makePledge from './make-pledge.ts'
import { nextStep, standing, words } from './words.ts'
import { pledge } from './workflow.ts'

export default defineMechanism({
  commands: [makePledge, keepPledge],
  matter: {
    workflow: pledge,
    words,
    shownTo: { who: 'parties', where: 'anywhere' },
    about: (matter, scene) => (isOwn(scene, matter) ? nextStep(matter) : standing(matter)),
    standing: (matter) => `承诺，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '承诺')],
    bereft: { parts: ['requester'], goesOn: () => ({ move: 'settle' }) },
    on: { finish: keep, cancel: takeBack },
    earns: [{ fact: 'kept', part: 'requester', state: 'kept', each: 'time' }],
    // Nobody is owed it.
    settledIn: ['passed'],
    reminders: {
      due: ({ matter }) => `到日子了。${nextStep(matter)}`,
      passed: ({ matter }) => nextStep(matter),
    },
  },
  ledgers: { 承诺: [pledges] },
})
