/** 通知: said to the village's groups, and who answered 收到. Nobody has to, and nobody is reminded unasked (§20 减负). */

import { days, hours } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import { acknowledge } from './acknowledge.ts'
import { announced } from './announced.ts'
import { notices } from './ledger.ts'
import roll from './notice-roll.ts'
import notify from './notify.ts'
import remindAgain from './remind-again.ts'
import { confirm, dismiss, withdraw } from './sending.ts'
import { shown } from './shown.ts'
import tellByMouth from './tell-by-mouth.ts'
import untold from './untold.ts'
import { groupsOf, words } from './words.ts'
import { asksForAnswer, notice, noticeOf, readersOf } from './workflow.ts'

export default defineMechanism({
  commands: [notify, roll, remindAgain, untold, tellByMouth],
  deeds: { 'told-household': '上门或打电话告知' },
  matter: {
    workflow: notice,
    words,
    // `shown` knows who may read what was said to which group.
    shownTo: { who: 'anyone', where: 'anywhere', aloud: 'without-title' },
    saidTo: (matter) => ({ rooms: [noticeOf(matter).to], within: noticeOf(matter).orgIds }),
    show: shown,
    body: (matter) => noticeOf(matter).text,
    standing: () => words.kind,
    // What was sent wants nothing of anybody, though it can still be answered.
    settledIn: ['sent'],
    asksNothingOf: ['reader'],
    announced,
    people: (matter) => {
      const count = readersOf(matter).length
      const { told = [] } = noticeOf(matter)
      return [
        playersSay(matter, 'requester', '发'),
        groupsOf(matter),
        count > 0 ? `${count} 人回了收到` : '',
        told.length > 0 ? `口头告知 ${told.length} 户` : '',
      ]
    },
    on: { confirm, dismiss, withdraw, acknowledge },
    mayDo: { [remindAgain.id]: (matter) => asksForAnswer(matter) && noticeOf(matter).reminded === undefined },
    page: 'notices',
    reminders: {
      unheard: ({ matter }) =>
        `确认了，可是还没发到群里，大家看不到。请看看机器人在不在群里；不发了就发：取消 ${matter.number}`,
    },
    waits: [
      { what: '等确认的通知', states: ['draft'], morningSince: days(1) },
      { what: '没发到群里的通知', states: ['confirmed', 'unheard'], since: hours(1) },
    ],
  },
  ledgers: { 通知: [notices] },
})
