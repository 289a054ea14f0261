/** 吹哨报到 (guidance §12): what a village cannot settle itself, it blows for; the township sends its departments. */

import { playing } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { brief, no, playersSay } from '../common/phrases.ts'
import answerWhistle from './answer-whistle.ts'
import { approve, reject } from './answering.ts'
import arriveWhistle from './arrive-whistle.ts'
import askWhistler from './ask-whistler.ts'
import blowWhistle from './blow-whistle.ts'
import cancelWhistle from './cancel-whistle.ts'
import { cancel } from './cancel.ts'
import { CLASSES } from './classes.ts'
import { classIdOf, classOf, sentTo } from './details.ts'
import dispatchWhistle from './dispatch-whistle.ts'
import extendWhistle from './extend-whistle.ts'
import { finish } from './finish.ts'
import handleWhistle from './handle-whistle.ts'
import { whistles } from './ledger.ts'
import { milestones, runsOut } from './milestones.ts'
import rateWhistle from './rate-whistle.ts'
import { rate } from './rate.ts'
import receiveWhistle from './receive-whistle.ts'
import { reminders } from './reminders.ts'
import returnWhistle from './return-whistle.ts'
import takeToMeeting from './take-to-meeting.ts'
import { WHISTLE_TERMS } from './terms.ts'
import toWhistle from './to-whistle.ts'
import whistleFigures from './whistle-figures.ts'
import whistleTerms from './whistle-terms.ts'
import { ownState, standing, words } from './words.ts'
import { UNDERWAY, whistle } from './workflow.ts'

export default defineMechanism({
  settings: WHISTLE_TERMS,
  commands: [
    blowWhistle,
    toWhistle,
    dispatchWhistle,
    receiveWhistle,
    arriveWhistle,
    handleWhistle,
    returnWhistle,
    extendWhistle,
    askWhistler,
    answerWhistle,
    takeToMeeting,
    rateWhistle,
    cancelWhistle,
    whistleFigures,
    whistleTerms,
  ],
  matter: {
    workflow: whistle,
    rated: ({ details: { rating } }) => (typeof rating === 'number' ? rating : null),
    words,
    page: 'whistles',
    milestones,
    runsOut,
    sorts: {
      called: '级别',
      among: Object.fromEntries(Object.entries(CLASSES).map(([id, { name }]) => [id, name])),
      of: classIdOf,
    },
    shownTo: { who: 'parties', where: 'anywhere', lookedUpIn: ['members', 'cadres', 'town', 'department', 'direct'] },
    answeredAbove: true,
    headline: (matter) => `${no(matter)} 吹哨（${classOf(matter).name}）：${brief(matter.title, 60)}`,
    about: standing,
    standing: (matter) => `吹哨，${standing(matter)}`,
    people: (matter) => [
      playersSay(matter, 'requester', '吹哨'),
      ...sentTo(matter).map((sent) => `${sent.name}${words.own[ownState(matter, sent)]}`),
    ],
    on: { approve, reject, finish, rate, cancel },
    // 报到 is what WeChat's own 签到 is called too.
    alsoSaid: { extend: 'extend-whistle', 'check-in': 'arrive-whistle' },
    comesTo: {
      approve: ['endorse', 'approve'],
      reject: ['decline', 'reject'],
      'take-to-meeting': ['escalate', 'conclude'],
      'rate-whistle': ['rate', 'reopen', 'insist'],
    },
    // Who may agree in the village has nothing to do once that is done; who raised it first only looks on.
    asksNothingOf: ['endorser', 'raiser'],
    bereft: {
      parts: ['requester'],
      goesOn: (matter) =>
        playing(matter, 'requester').length === 0 && matter.state === 'asked' ? { move: 'resume' } : null,
    },
    takesFiles: { move: 'attach', by: ['requester', 'responder'], next: ({ number }) => `查进度发：查 ${number}` },
    reminders,
    isHelp: true,
    waits: [
      { what: '等镇里同意的吹哨', states: ['drafted', 'blown'], morningSince: days(1) },
      { what: '等您答复的吹哨', states: ['asked'], todo: (number) => `答哨 ${number} 您的话` },
      { what: '到期没办结的吹哨', states: [...UNDERWAY], since: 'deadline' },
      { what: '办结了没评的吹哨', states: ['done'], since: days(3), morningSince: 'never' },
    ],
  },
  ledgers: { 吹哨: [whistles] },
})
