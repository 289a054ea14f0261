/** 走遍 (guidance §16): leaders of the county and the township come to every village and 屯 in time, by one line each. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import { cancel } from './cancel.ts'
import { walks } from './ledger.ts'
import { mornings } from './mornings.ts'
import recordWalk from './record-walk.ts'
import { TERM_FROM } from './rules.ts'
import { strips } from './strips.ts'
import walkProgress from './walk-progress.ts'
import walkToConcern from './walk-to-concern.ts'
import { words } from './words.ts'
import { walk } from './workflow.ts'

export default defineMechanism({
  commands: [recordWalk, walkProgress, walkToConcern],
  matter: {
    workflow: walk,
    words,
    shownTo: { who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
    standing: () => words.kind,
    people: (matter) => [playersSay(matter, 'walker', '去的')],
    on: { cancel },
    settledIn: ['made'],
    reminders: {},
    page: 'walks',
    strips,
  },
  settings: [TERM_FROM],
  ledgers: { 走村: [walks] },
  mornings,
})
