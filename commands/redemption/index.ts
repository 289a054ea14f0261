/** What points are given for: from a stock and a fund that no two people can spend twice. */
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import { giveBack, handOver, lapse } from './handing-over.ts'
import { redemptions } from './ledger.ts'
import redeem from './redeem.ts'
import { standing, words } from './words.ts'
import { redemption } from './workflow.ts'

export default defineMechanism({
  commands: [redeem],
  matter: {
    workflow: redemption,
    words,
    shownTo: { who: 'parties', where: 'anywhere' },
    about: (matter) => standing(matter),
    standing: (matter, { personId }) =>
      matter.participants.some((one) => one.personId === personId && one.part === 'keeper')
        ? '兑换，等您发'
        : `兑换，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '换')],
    bereft: {
      parts: ['requester'],
      goesOn: ({ participants }) =>
        participants.some(({ part, active }) => part === 'requester' && active) ? null : { move: 'lapse' },
    },
    on: { confirm: handOver, finish: handOver, cancel: giveBack },
    bySelf: { lapse },
    reminders: { waiting: ({ matter }) => `还没领。去领时报 #${matter.number}；不要了发：撤单 ${matter.number}` },
    waits: [{ what: '没发的积分奖品', states: ['asked'], todo: (number) => `确认 ${number}` }],
    page: 'points',
  },
  ledgers: { 积分: [redemptions] },
})
