/** 村务监督 (guidance §15): what the committee finds amiss in any matter is answered in ten days, or the township asks. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { names, playersSay } from '../common/phrases.ts'
import answerSupervision, { cancel, rateIt } from './answer-supervision.ts'
import { supervisions } from './ledger.ts'
import supervise from './supervise.ts'
import supervisionList from './supervision-list.ts'
import { numbered, standing, villageIn, words } from './words.ts'
import { supervision } from './workflow.ts'

export default defineMechanism({
  commands: [supervise, answerSupervision, supervisionList],
  matter: {
    workflow: supervision,
    words,
    page: 'supervisions',
    shownTo: {
      ...{ who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
      lookedUpIn: ['cadres', 'town', 'direct'],
    },
    answeredAbove: true,
    about: (matter) => `${names(matter, 'requester') || '监督员'}提的，${standing(matter)}`,
    standing: (matter) => `监督意见，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '提的')],
    named: ({ part }) => part === 'requester',
    alsoSaid: { answer: 'answer-supervision' },
    on: { rate: rateIt, cancel },
    comesTo: { rate: ['settle', 'again'] },
    reminders: {
      soon: ({ matter }) => `这件监督意见还有 3 天到期，请答复：答监督 ${matter.number} 内容`,
      late: ({ matter }) =>
        `${villageIn(matter) || '村里'} 10 天没答复监督意见，请过问一下：答监督 ${numbered(matter)} 内容`,
      stillWaiting: () => '还没有答复，已请镇里过问。有了答复，我马上告诉您',
    },
    waits: [{ what: '没答复的监督意见', states: ['open'], todo: (number) => `答监督 ${number} 内容` }],
  },
  ledgers: { 监督: [supervisions] },
})
