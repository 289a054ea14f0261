/** 准入 (guidance §20): what a township may ask of its villages, what it rests on, and what goes back. */
import { playing } from '../../src/domain/matter.ts'
import type { Place } from '../../src/domain/roles.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { aside, names, playersSay } from '../common/phrases.ts'
import admissionList from './admission-list.ts'
import admitBesides from './admit-besides.ts'
import admit from './admit.ts'
import contestTask from './contest-task.ts'
import { lift, takeBack, uphold } from './deciding.ts'
import { sentBack } from './ledger.ts'
import { officePage } from './office.ts'
import { rosterList } from './roster-list.ts'
import { uponGiven } from './upon-given.ts'
import useReported from './use-reported.ts'
import { howToDecide, standing, words } from './words.ts'
import { ASKED, admission } from './workflow.ts'

const SEEN_IN: readonly Place[] = ['town', 'cadres', 'direct']

export default defineMechanism({
  commands: [admissionList, admit, admitBesides, contestTask, useReported],
  rosterLists: [rosterList],
  uponGiven,
  officePage,
  matter: {
    workflow: admission,
    words,
    shownTo: { who: 'parties', where: 'anywhere', lookedUpIn: SEEN_IN, aloud: 'without-title' },
    about: (matter, { actor }) => {
      const { reason } = matter.details
      const said = aside(typeof reason === 'string' ? reason : null)
      const isTheirs = playing(matter, ASKED).some(({ personId }) => personId === actor?.personId)
      const step = isTheirs && matter.state === 'asked' ? `\n${howToDecide(matter)}` : ''
      return `${names(matter, 'requester') || '村书记'}提出不在准入清单${said}，${standing(matter)}${step}`
    },
    standing: (matter) => `准入，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '提出'), playersSay(matter, ASKED, '来定')],
    on: { approve: lift, reject: uphold, cancel: takeBack },
    reminders: { waiting: ({ matter }) => `${names(matter, 'requester') || '村里'}等着您定。${howToDecide(matter)}` },
    waits: [{ what: '等镇里定的准入', states: ['asked'], todo: (number) => `同意 ${number}` }],
  },
  ledgers: { 准入: [sentBack] },
})
