/** 四议两公开 (guidance §14): what a village decides, step by step, each with its quorum. */

import { defineMechanism } from '../../src/speech/define.ts'
import { decisionKind } from '../decision/kind.ts'
import { decisionLedger } from '../decision/ledger.ts'
import beginFourTalks from './begin-four-talks.ts'
import { fourTalks } from './procedure.ts'

const matter = decisionKind(fourTalks)

export default defineMechanism({
  commands: [beginFourTalks],
  matter,
  ledgers: { 议事: [decisionLedger(fourTalks, matter.words)] },
})
