/** 民情: what people say at the door; it goes on as an order or a task, in one thread. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { days } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { raisedAndHeld } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { cancel } from './cancel.ts'
import recordConcern from './concern.ts'
import toOrder from './to-order.ts'
import toTask from './to-task.ts'
import { toWhistle } from './to-whistle.ts'
import { words } from './words.ts'
import { concern } from './workflow.ts'

export default defineMechanism({
  commands: [recordConcern, toOrder, toTask],
  matter: {
    workflow: concern,
    words,
    shownTo: { who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
    standing: () => words.kind,
    on: { cancel, 'to-whistle': toWhistle },
    settledIn: ['referred'],
    toRaiser: (_, matter, text) => toRequester(matter, text).map((tell) => ({ ...tell, discreet: true })),
    people: raisedAndHeld,
    reminders: {},
    waits: [{ what: '没转办的民情', states: ['open'], morningSince: days(3), todo: (number) => `转点单 ${number}` }],
  },
})
