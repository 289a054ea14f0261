/** Objections to what a month's list of points says. */
import { defineMechanism } from '../../src/speech/define.ts'
import { approve, reject, takeBack } from './deciding.ts'
import object from './object-points.ts'
import { standing, words } from './words.ts'
import { mayDecide, objection } from './workflow.ts'

export default defineMechanism({
  commands: [object],
  matter: {
    workflow: objection,
    words,
    shownTo: { who: 'parties', where: ['members', 'cadres', 'direct'], aloud: 'number-only' },
    about: (matter, { actor }) =>
      standing(matter) +
      (mayDecide(matter, actor) ? `。属实就发：同意 ${matter.number}；不属实发：不同意 ${matter.number} 原因` : ''),
    standing: (matter) => `积分异议，${standing(matter)}`,
    on: { approve, reject, cancel: takeBack },
    wanted: [{ role: 'cadre', states: ['waiting'] }],
    reminders: {
      waiting: ({ matter }) => `还等着核实。属实就发：同意 ${matter.number}；不属实发：不同意 ${matter.number} 原因`,
    },
    waits: [{ what: '等核实的积分异议', states: ['waiting'], todo: (number) => `同意 ${number}` }],
    page: 'points',
  },
})
