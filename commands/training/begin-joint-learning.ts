import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { begin } from './begin.ts'
import { beginCourseHears } from './hears.ts'

/** 联育: taught together with others (guidance §11). */
export default defineCommand({
  id: 'begin-joint-learning',
  says: ['联育', '发起联育', '开始联育', '联育签到'],
  hears: beginCourseHears,
  ages: true,
  summary: '开一次联育，来的人签到，记进培训名册',
  roles: GRID_UP,
  places: ['members', 'cadres', 'volunteers', 'villagers', 'town', 'department'],
  seldom: true,
  args: {
    activity: arg.text({ slot: 'activity', called: '做什么' }),
    date: arg.date({ tense: 'future', optional: true, notLength: true }),
  },
  examples: [{ say: '联育 跟班学习 3小时 覃站长讲', replies: '联育：跟班学习' }],
  handle: (scene, { activity, date }) => begin(scene, 'joint', activity, date),
})
