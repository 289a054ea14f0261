/** A month's list of points: held, public for some days, then counted. */
import { defineMechanism } from '../../src/speech/define.ts'
import { count } from './count.ts'
import { publish } from './publish.ts'
import showList from './show-points-list.ts'
import { shown } from './shown.ts'
import { standing, words } from './words.ts'
import { list } from './workflow.ts'

export default defineMechanism({
  commands: [showList],
  matter: {
    workflow: list,
    words,
    shownTo: { who: 'anyone', where: 'anywhere' },
    show: shown,
    timelineIn: [],
    standing: (matter) => `积分公示，${standing(matter)}`,
    settledIn: ['gathering', 'open', 'counting'],
    bySelf: { publish, count },
    reminders: {},
    page: 'points',
  },
})
