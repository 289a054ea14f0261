/** Records of voluntary service (民政部令67): what each mechanism says that somebody gave of their time (`served`), together. */

import { defineMechanism } from '../../src/speech/define.ts'
import { rollLedger, rollPaper } from '../../src/speech/roll.ts'
import hoursRecord from './hours-record.ts'
import hoursRoll from './hours-roll.ts'
import myHours from './my-hours.ts'
import { personal, uploads } from './papers.ts'
import { helpers } from './roll.ts'
import tellHours from './tell-hours.ts'
import vouchHours from './vouch-hours.ts'

export default defineMechanism({
  commands: [tellHours, vouchHours, myHours, hoursRecord, hoursRoll],
  ledgers: { 时长: [rollLedger(helpers)] },
  personal: { ...personal, [helpers.name]: rollPaper(helpers) },
  uploads,
  page: 'hours',
})
