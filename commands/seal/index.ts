/** 用章 (guidance §15; 国办发〔2001〕52号): the village's seal, which two people put under a paper and a list keeps. */
import { AMONG_OURSELVES, AT_THE_OFFICE } from '../../src/domain/household-sight.ts'
import { days } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import { approve, cancel, finish, reject } from './answering.ts'
import { sealUses } from './ledger.ts'
import useSeal from './use-seal.ts'
import { standing, words } from './words.ts'
import { FOR, sealUse } from './workflow.ts'

export default defineMechanism({
  commands: [useSeal],
  matter: {
    workflow: sealUse,
    words,
    page: 'powers',
    shownTo: { who: 'parties', where: AMONG_OURSELVES, lookedUpIn: AT_THE_OFFICE, aloud: 'number-only' },
    about: (matter) => [standing(matter), playersSay(matter, FOR, '用')].filter(Boolean).join('，'),
    standing: (matter) => `用章，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '申请'), playersSay(matter, FOR, '用')],
    asksNothingOf: [FOR],
    on: { approve, reject, finish, cancel },
    reminders: {
      waiting: ({ matter }) => `还等着同意。同意就发：同意 ${matter.number}；不同意发：不同意 ${matter.number} 原因`,
      unsealed: ({ matter }) => `批了还没盖。盖好了发：完成 ${matter.number}；不盖了发：撤单 ${matter.number}`,
    },
    waits: [
      { what: '等同意的用章', states: ['waiting'], todo: (number) => `同意 ${number}` },
      { what: '批了没盖的用章', states: ['approved'], since: days(3), morningSince: 'never' },
    ],
  },
  ledgers: { 用章: [sealUses] },
})
