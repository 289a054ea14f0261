/** 一组三会 (guidance §6): what a 屯 decides and does by itself. */

import { defineMechanism } from '../../src/speech/define.ts'
import { decisionKind } from '../decision/kind.ts'
import { decisionLedger } from '../decision/ledger.ts'
import beginThreeMeetings from './begin-three-meetings.ts'
import { threeMeetings } from './procedure.ts'

const matter = decisionKind(threeMeetings)

export default defineMechanism({
  commands: [beginThreeMeetings],
  matter,
  ledgers: { 议事: [decisionLedger(threeMeetings, matter.words)] },
})
