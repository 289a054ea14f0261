import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { begin } from './begin.ts'
import { beginCourseHears } from './hears.ts'

/** Voluntary like any check-in; who came, how long and by whom is in the roll of the year. */
export default defineCommand({
  id: 'begin-training',
  says: ['培训', '发起培训', '开始培训', '开个培训', '培训签到'],
  hears: beginCourseHears,
  ages: true,
  summary: '开一次培训，来的人签到，记进培训名册',
  roles: GRID_UP,
  places: ['members', 'cadres', 'volunteers', 'villagers', 'town', 'department'],
  args: {
    activity: arg.text({ slot: 'activity', called: '讲什么' }),
    date: arg.date({ tense: 'future', optional: true, notLength: true }),
  },
  examples: [
    { say: '培训 防火知识 2小时 韦志强讲', replies: '培训：防火知识' },
    { say: '每月10号 培训 党课 1小时', replies: '党课' },
  ],
  handle: (scene, { activity, date }) => begin(scene, 'training', activity, date),
})
