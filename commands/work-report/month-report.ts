import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { MONTH, send } from './asked.ts'
import { MONTHLY, REPORTERS } from './paper.ts'

export default defineCommand({
  id: 'month-report',
  says: ['月报', '工作月报', '打印月报'],
  summary: '每个月的数，照台账算好，一张表',
  onlyShows: true,
  roles: REPORTERS,
  places: ['cadres', 'town', 'direct'],
  onlyInWeChat: true,
  seldom: true,
  args: { text: arg.text({ optional: true, longest: 12, form: { apart: MONTH, touching: MONTH } }) },
  examples: [{ say: '月报 11月', replies: '照台账算的' }],
  handle: (scene, { text }) => send(scene, MONTHLY, text),
})
