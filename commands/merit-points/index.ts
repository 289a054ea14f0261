/** 积分 (guidance §14): thanks that can be shown. Off until a village turns it on; only ever more, and no one before another. */

import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import { approve, reject, takeBack } from './answering.ts'
import claimFor from './claim-for.ts'
import claimPoints from './claim-points.ts'
import closePoints from './close-points.ts'
import { claims, entries, items, rewards } from './ledger.ts'
import myPoints from './my-points.ts'
import nameKeeper from './name-keeper.ts'
import openPoints from './open-points.ts'
import pointsRules from './points-rules.ts'
import { rosterList } from './roster-list.ts'
import setFund from './set-fund.ts'
import { OBJECTION_DAYS } from './village-points.ts'
import { standing, words } from './words.ts'
import { claim, claimedIn, mayLook } from './workflow.ts'

export default defineMechanism({
  settings: [OBJECTION_DAYS],
  rosterLists: [rosterList],
  commands: [pointsRules, myPoints, claimPoints, claimFor, openPoints, closePoints, setFund, nameKeeper],
  matter: {
    workflow: claim,
    words,
    shownTo: { who: 'parties', where: 'anywhere' },
    about: (matter, { actor }) =>
      standing(matter) +
      (mayLook(matter, actor) ? `。属实就发：同意 ${matter.number}；不属实发：不同意 ${matter.number} 原因` : ''),
    standing: (matter) => `积分申报，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '申报'), playersSay(matter, 'reporter', '代报')],
    bereft: { parts: ['requester'], goesOn: () => ({ move: 'reject' }) },
    on: { approve, reject, cancel: takeBack },
    earns: [{ fact: 'said', part: 'requester', state: 'granted', each: 'time', claimed: claimedIn }],
    wanted: [{ role: 'gridWorker', states: ['waiting'] }],
    reminders: {
      waiting: ({ matter }) => `还等着审核。属实就发：同意 ${matter.number}；不属实发：不同意 ${matter.number} 原因`,
    },
    waits: [{ what: '等审核的积分申报', states: ['waiting'], todo: (number) => `同意 ${number}` }],
    page: 'points',
  },
  ledgers: { 积分: [items, rewards, claims, entries] },
})
