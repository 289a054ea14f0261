/** 小微权力清单 (guidance §15): what is done for people by whom, in which steps, within how many days, watched by whom. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { allows } from '../../src/domain/workflow.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { names, playersSay } from '../common/phrases.ts'
import beginErrand from './begin-errand.ts'
import howTo from './how-to.ts'
import { errands, list } from './ledger.ts'
import { milestones, runsOut } from './milestones.ts'
import nextStepCommand, { cancel, finish } from './next-step.ts'
import { rosterList } from './roster-list.ts'
import setTalksLimit from './set-talks-limit.ts'
import { TALKS_LIMIT } from './village-powers.ts'
import { nextStep, standing, words } from './words.ts'
import { APPLICANT, errand, errandIn, HANDLER, isLast, WATCHER } from './workflow.ts'

export default defineMechanism({
  settings: [TALKS_LIMIT],
  rosterLists: [rosterList],
  commands: [howTo, beginErrand, nextStepCommand, setTalksLimit],
  matter: {
    workflow: errand,
    words,
    page: 'powers',
    shownTo: { who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
    about(matter, { actor }) {
      const { talks } = errandIn(matter)
      const doer = names(matter, HANDLER)
      const isTheirs = actor !== null && allows(errand.moves.next.by, matter, actor)
      return [
        standing(matter),
        [doer && `经办：${doer}`, talks?.number ? `四议 #${talks.number}` : ''].filter(Boolean).join('，'),
        isTheirs ? nextStep(matter) : '',
      ]
        .filter(Boolean)
        .join('\n')
    },
    standing: (matter) => standing(matter),
    people: (matter) => [playersSay(matter, APPLICANT, '的事'), playersSay(matter, HANDLER, '经办')],
    asksNothingOf: [APPLICANT, WATCHER],
    milestones,
    runsOut,
    on: { finish, cancel },
    // Until its last step it is not done.
    mayDo: { finish: (matter) => isLast(errandIn(matter)) },
    comesTo: { 'next-step': ['next', 'finish'] },
    reminders: {
      due: ({ matter }) => `${standing(matter)}，今天到日子。${nextStep(matter)}`,
      late: ({ matter }) => `${standing(matter)}，过了日子还没办完，请过问一下。看经过发：查 ${matter.number}`,
      idle: ({ matter }) => `停在${standing(matter)}，15 天了。${nextStep(matter)}`,
    },
    waits: [{ what: '过了日子的办事', states: ['doing'], since: 'deadline', todo: (number) => `下一步 ${number}` }],
  },
  ledgers: { 权力清单: [list, errands] },
})
