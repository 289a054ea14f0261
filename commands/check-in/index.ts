/** 签到: voluntary, so nobody is expected and nobody is ever absent. WeChat's own 接龙 counts too. */

import { AT_WORK } from '../../src/domain/household-sight.ts'
import { playing } from '../../src/domain/matter.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { playersSay } from '../common/phrases.ts'
import { COURSES, courseOf } from '../training/course.ts'
import { tellLength } from '../training/telling.ts'
import { attendance, organises, sightHere } from './attendance.ts'
import rollCommand from './check-in-roll.ts'
import signIn from './check-in.ts'
import late from './late.ts'
import leave from './leave.ts'
import { checkIns } from './ledger.ts'
import { checkInReport } from './notice.ts'
import openCheckIn from './open-check-in.ts'
import { recurringCheckIn } from './round.ts'
import { remarkOf } from './sight.ts'
import { urge } from './urge.ts'
import { words } from './words.ts'
import { checkIn } from './workflow.ts'

export default defineMechanism({
  commands: [openCheckIn, signIn, late, leave, rollCommand],
  matter: {
    workflow: checkIn,
    words,
    shownTo: { who: 'parties', where: 'anywhere', lookedUpIn: AT_WORK },
    // Its timeline would tell names and reasons; its roll knows who may hear them here.
    show: async (scene, matter) => reply(attendance(matter, await sightHere(scene, matter), scene.now)),
    remark: (one, matter, personId) => remarkOf(one, organises(personId, matter) ? 'reasons' : 'names'),
    asksNothingOf: ['signer'],
    standing: () => '您发起的签到',
    people: (matter) => {
      const signed = playing(matter, 'signer')
      const away = signed.filter(({ state }) => state === 'leave').length
      return [playersSay(matter, 'requester', '发起'), `${signed.length - away} 人到`, away > 0 ? `${away} 人请假` : '']
    },
    on: { urge, 'course-hours': tellLength },
    mayDo: { 'course-hours': (matter) => courseOf(matter) !== null },
    sorts: { called: '种类', among: COURSES, of: (matter) => courseOf(matter)?.sort ?? '' },
    reminders: { over: ({ matter }) => checkInReport(matter) },
    page: 'check-ins',
  },
  duties: [recurringCheckIn],
  ledgers: { 签到: [checkIns] },
})
