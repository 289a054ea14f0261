/** 质询: to be answered in seven days; once somebody may say that the answer will not do. */
import { participantIn } from '../../src/domain/progress.ts'
import { may } from '../../src/domain/roles.ts'
import { days } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { daysSince } from '../common/days-since.ts'
import { names, raisedAndHeld } from '../common/phrases.ts'
import { goOnAsWhistle } from '../whistle/go-on.ts'
import answer, { whyNot } from './answer.ts'
import askAnonymously from './ask-anonymously.ts'
import ask from './ask.ts'
import { questions } from './ledger.ts'
import { toAsker } from './questions.ts'
import { rateAnswer } from './rate-answer.ts'
import { words } from './words.ts'
import { question, UNANSWERED } from './workflow.ts'

export default defineMechanism({
  commands: [ask, askAnonymously, answer],
  matter: {
    workflow: question,
    words,
    // Anybody of the village may look at these.
    shownTo: { who: 'anyone', where: 'anywhere' },
    about: (matter) => `${names(matter, 'requester') || '一位村民'}问`,
    standing(matter, actor) {
      if (participantIn(matter, 'requester', actor)) return '您提的质询'
      if (matter.state === 'disputed' && may(actor.roles, ['supervisor'])) return '质询，等监督委员会答复'
      return matter.state === 'open' ? '质询，等您答复' : '质询，已经答复了'
    },
    // All of 监督委员会 are asked then, so none of them plays a part.
    wanted: [{ role: 'supervisor', states: ['disputed'] }],
    comesTo: { answer: ['answer', 'conclude'], rate: ['settle', 'dispute'] },
    on: { rate: rateAnswer, 'to-whistle': goOnAsWhistle((step) => whyNot(step, '网格员、村干部或书记来转')) },
    settledIn: ['referred'],
    toRaiser: toAsker,
    people: raisedAndHeld,
    reminders: {
      unanswered: ({ matter }) => `这件质询还有 2 天到期，请答复：答复 ${matter.number} 内容`,
      stillUnanswered: ({ matter, at }) =>
        `这件质询 ${daysSince(matter.createdAt, at)}还没有答复，请监督委员会过问：答复 ${matter.number} 内容`,
      stillWaiting: () => '还没有答复，已请监督委员会过问。有了答复，我马上告诉您',
      waitingStill: () => '还没有最后答复，已请上级过问。有了答复，我马上告诉您',
      disputed: ({ matter, at }) =>
        `提问的人对答复不满意，${daysSince(matter.enteredAt, at)}，请答复：答复 ${matter.number} 内容`,
      stillDisputed: ({ matter, at }) =>
        `这件质询 ${daysSince(matter.createdAt, at)}还没有答复，请过问一下：查 ${matter.number}`,
    },
    waits: [
      { what: '没答复的质询', states: UNANSWERED, morningSince: days(7), todo: (number) => `答复 ${number} 内容` },
    ],
    page: 'disclosures',
  },
  ledgers: { 公开: [questions] },
})
