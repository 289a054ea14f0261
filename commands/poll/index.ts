/** 征求 (guidance §14): every household of the village is asked and has one voice. It hears opinions and decides nothing. */
import { defineMechanism } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { brief, no, playersSay } from '../common/phrases.ts'
import answerPoll from './answer-poll.ts'
import { cancel } from './cancel.ts'
import checkAnswers from './check-answers.ts'
import { gauges } from './gauges.ts'
import { polls } from './ledger.ts'
import nameDelegate from './name-delegate.ts'
import noteAnswer from './note-answer.ts'
import openPoll from './open-poll.ts'
import openUnnamedPoll from './open-unnamed-poll.ts'
import { listed, pollOf, turnout } from './tally.ts'
import { notice, result, standing, until, words } from './words.ts'
import { poll } from './workflow.ts'

export default defineMechanism({
  commands: [openPoll, openUnnamedPoll, answerPoll, noteAnswer, nameDelegate, checkAnswers],
  matter: {
    workflow: poll,
    words,
    shownTo: { who: 'anyone', where: 'anywhere' },
    saidTo: (matter) => ({ rooms: ['villagers'], within: matter.orgId === matter.villageId ? [] : [matter.orgId] }),
    body: (matter) => (matter.state === 'closed' ? result(matter) : listed(pollOf(matter))),
    // Its timeline would tell who answered when, and the figures after each.
    show: (scene, matter) =>
      reply(`${no(matter)} ${words.kind}：${brief(matter.title, 60)}\n${standing(matter, scene.now)}`),
    standing: (matter, _, now) => `您发起的征求，${turnout(pollOf(matter))}，${until(matter, now)}`,
    putToAll: notice,
    asksNothingOf: ['voice'],
    people: (matter) => [playersSay(matter, 'requester', '发起'), turnout(pollOf(matter))],
    on: { cancel },
    page: 'polls',
    gauges,
    reminders: {
      unheard: ({ matter, at }) =>
        `您家还没有表态，${until(matter, at)}\n${listed(pollOf(matter))}\n替您家选一个，发：表态 ${matter.number} 1`,
      endsSoon: ({ matter, at }) =>
        `${until(matter, at)}，${turnout(pollOf(matter))}\n${listed(pollOf(matter))}\n还没有表态的户${pollOf(matter).unnamed ? '请私聊我' : '请'}发：表态 ${matter.number} 1`,
      over: ({ matter }) => `征求结束了：${result(matter)}`,
    },
  },
  ledgers: { 征求: [polls] },
})
