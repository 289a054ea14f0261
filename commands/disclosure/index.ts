/** 阳光公开 (guidance §15): shown before it is published, never changed after, and a list of what must be public when. */

import { days, hours } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { raisedAndHeld } from '../common/phrases.ts'
import { announced } from './announced.ts'
import { shown } from './board.ts'
import correct from './correct.ts'
import disclose from './disclose.ts'
import disclosureList from './disclosure-list.ts'
import disclosures from './disclosures.ts'
import { dueDisclosure } from './duty.ts'
import { ledger } from './ledger.ts'
import listItem from './list-item.ts'
import notePosted from './note-posted.ts'
import noticePeriod from './notice-period.ts'
import { NOTICE_PERIOD } from './period.ts'
import printNotice, { papers } from './print-notice.ts'
import { drop, publish } from './publishing.ts'
import twoPersons, { TWO_PERSONS } from './two-persons.ts'
import unlistItem from './unlist-item.ts'
import { agreeToWithdrawal, refuseWithdrawal, withdraw, withdrawalAsked } from './withdrawing.ts'
import { words } from './words.ts'
import { disclosure, publicationOf } from './workflow.ts'

export default defineMechanism({
  settings: [NOTICE_PERIOD, TWO_PERSONS],
  commands: [
    ...[disclose, correct, printNotice, notePosted, twoPersons, noticePeriod, disclosures],
    ...[listItem, unlistItem, disclosureList],
  ],
  matter: {
    workflow: disclosure,
    words,
    // What was published is everybody's; `shown` knows who may see a draft.
    shownTo: { who: 'anyone', where: 'anywhere', aloud: 'without-title' },
    show: shown,
    papers,
    body: (matter) => publicationOf(matter).body,
    standing: () => words.kind,
    consequence: withdrawalAsked,
    // What is published wants nothing any more, though it can still be withdrawn.
    settledIn: ['published'],
    announced,
    comesTo: { confirm: ['confirm', 'countersign'], withdraw: ['withdraw', 'askWithdrawal'] },
    on: {
      confirm: publish,
      withdraw,
      approve: agreeToWithdrawal,
      reject: refuseWithdrawal,
      dismiss: (scene, matter, { reason }) => drop(scene, matter, reason),
    },
    takesFiles: { move: 'attach', by: ['requester'], next: ({ number }) => `没问题就发：确认 ${number}` },
    people: raisedAndHeld,
    reminders: {
      unconfirmed: ({ matter }) =>
        `还没有确认，村民看不到。没问题就发：确认 ${matter.number}；不发了：取消 ${matter.number}`,
      unheard: ({ matter }) =>
        `确认公开了，可是还没发到村民群，大家看不到。请看看机器人在不在群里；不发了就发：取消 ${matter.number}`,
      leaving: ({ matter }) =>
        `公布没满就有人申请撤回，等您答复：同意 ${matter.number}，或：不同意 ${matter.number} 理由`,
      lapsed: () => '放了 7 天没有确认，已经作废。还要公开就重新发',
    },
    waits: [
      { what: '等确认的公开', states: ['draft'], morningSince: days(1) },
      { what: '等监督员同意撤回的公开', states: ['leaving'], todo: (number) => `同意 ${number}` },
      { what: '没发到群里的公开', states: ['confirmed', 'unheard'], since: hours(1) },
    ],
    page: 'disclosures',
  },
  duties: [dueDisclosure],
  ledgers: { 公开: [ledger] },
})
