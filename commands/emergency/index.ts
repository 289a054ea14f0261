/** 求救: danger to life comes before everything else, at any hour and in whatever words it is told. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import callForHelp from './call-for-help.ts'
import { finish } from './finish.ts'
import { words } from './words.ts'
import { emergency } from './workflow.ts'

export default defineMechanism({
  commands: [callForHelp],
  matter: {
    workflow: emergency,
    words,
    shownTo: { who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
    standing: ({ state }) => words.states[state as keyof typeof words.states] ?? words.kind,
    on: { finish },
    people: (matter) => [playersSay(matter, 'requester', '求救'), playersSay(matter, 'alerted', '接到通知')],
    reminders: { stillOpen: ({ matter }) => `还没有人报平安，现在怎么样？平安了发：完成 ${matter.number}` },
    isHelp: true,
    waits: [{ what: '还没报平安的求救', states: ['open'], todo: (number) => `完成 ${number}` }],
  },
})
