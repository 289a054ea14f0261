/** 走访 (guidance §16): who visits which household, when it is due, and what was said there. */

import { defineMechanism } from '../../src/speech/define.ts'
import addLiaison from './add-liaison.ts'
import dueVisits from './due-visits.ts'
import { visitDuty } from './duty.ts'
import endLiaison from './end-liaison.ts'
import handOver from './hand-over.ts'
import { visits } from './ledger.ts'
import { LIAISON_CHANGED } from './liaisons.ts'
import muteHousehold from './mute-household.ts'
import myHouseholds from './my-households.ts'
import recordVisit from './record-visit.ts'
import setLiaison from './set-liaison.ts'
import visitCadence from './visit-cadence.ts'
import visitProgress from './visit-progress.ts'

export default defineMechanism({
  commands: [
    ...[recordVisit, myHouseholds, dueVisits, muteHousehold, visitProgress, handOver],
    ...[setLiaison, addLiaison, endLiaison, visitCadence],
  ],
  deeds: {
    'visit-household': '记走访',
    'visit-attempt': '上门没见到人',
    'mute-household': '暂缓走访',
    [LIAISON_CHANGED]: '改联系人',
  },
  duties: [visitDuty],
  ledgers: { 走访: [visits] },
})
