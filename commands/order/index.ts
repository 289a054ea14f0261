/** 群众点单、组织派单、志愿者接单、群众评单 (guidance §13). */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { days, hours } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { brief, entitled, names, raisedAndHeld } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { hoursLedger } from '../service-hours/ledger.ts'
import { tell, vouch } from '../service-hours/telling.ts'
import { goOnAsWhistle } from '../whistle/go-on.ts'
import assignOrder from './assign-order.ts'
import { cancel } from './cancel.ts'
import claimOrder from './claim-order.ts'
import { finish } from './finish.ts'
import givePhone from './give-phone.ts'
import { served } from './hours.ts'
import keepPhone from './keep-phone.ts'
import { orders } from './ledger.ts'
import placeOrder from './place-order.ts'
import pool from './pool.ts'
import { rate } from './rate.ts'
import { reminders } from './reminders.ts'
import reopenOrder from './reopen-order.ts'
import returnOrder from './return-order.ts'
import { standing, whyNot, words } from './words.ts'
import { BEFORE_DONE, HELD, order, wasContent } from './workflow.ts'

export default defineMechanism({
  commands: [placeOrder, claimOrder, assignOrder, returnOrder, reopenOrder, pool, givePhone, keepPhone],
  matter: {
    workflow: order,
    rated: ({ details: { rating, byDefault } }) => (typeof rating === 'number' && byDefault !== true ? rating : null),
    words,
    shownTo: { who: 'parties', where: 'anywhere' },
    about: standing,
    standing: (matter, { personId }) =>
      holds(matter, personId) ? (YOURS[matter.state] ?? standing(matter)) : standing(matter),
    settledIn: ['unrated', 'referred'],
    on: {
      finish,
      rate,
      cancel,
      'tell-hours': tell(served, {
        did: '办的',
        next: (matter) => `等${names(matter, 'requester') || '点单人'}评了就算数`,
        whyNot: (step) => whyNot(step, `接单的${names(step.matter, 'holder')}`, '记'),
      }),
      'vouch-hours': vouch(served, (step) => whyNot(step, '别的网格员、村干部或书记', '核')),
      'to-whistle': goOnAsWhistle((step) => whyNot(step, '网格员、村干部或书记', '转')),
    },
    bereft: { parts: ['holder', 'requester'], goesOn: leftBehind },
    people: raisedAndHeld,
    served,
    earns: [{ fact: 'helped', part: 'holder', except: 'requester', state: 'closed', each: 'time', only: wasContent }],
    reminders,
    waits: [
      { what: '没人接的点单', states: ['open'], morningSince: hours(24), todo: (number) => `派单 ${number} @人` },
      { what: '接了没办完的点单', states: ['claimed'], since: days(5) },
    ],
    isHelp: true,
    page: 'orders',
    weekly: {
      caption: '每周点单数，多久有人接（小时，取中间值）',
      raised: '点单',
      followed: '多久有人接（小时）',
      moves: ['claim', 'assign'],
    },
  },
  ledgers: { 点单: [orders], 时长: [hoursLedger(order.kind, '志愿时长', ['done', 'unrated', 'closed'], served)] },
})

/**
 * Whoever held it is gone: somebody else may take it, and nobody is told why. Whoever asked is gone: it ends, and who was on
 * the way hears so.
 */
function leftBehind(matter: Matter) {
  const { villageId, number, state } = matter
  const holders = playing(matter, 'holder').flatMap(({ personId }) => personId ?? [])
  if (playing(matter, 'requester').length === 0 && BEFORE_DONE.includes(state)) {
    const text = `${entitled(matter)}不用去了，点单的人不在这里了，辛苦您`
    return { move: 'cancel', tells: holders.map((person) => ({ to: { person, roomId: null }, text, openText: text })) }
  }
  if (!HELD.includes(state) || holders.length > 0) return null
  const open = `#${number} 又没有人接了：${brief(matter.title, 40)}\n能去的发：接单 ${number}`
  return {
    move: 'return',
    tells: [
      { to: { villageId, rooms: ['volunteers', 'members'] as const }, text: open },
      ...toRequester(matter, `#${number} 原来接单的来不了，正在另外找人`),
    ],
  }
}

/** What an order is to who holds it, for 我的单. */
const YOURS: Readonly<Record<string, string>> = { offered: '等您回话，去不去', claimed: '等您去办' }

function holds(matter: Matter, personId: string): boolean {
  return playing(matter, 'holder').some((one) => one.personId === personId)
}
