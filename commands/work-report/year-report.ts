import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { send, YEAR } from './asked.ts'
import { REPORTERS, YEARLY } from './paper.ts'

export default defineCommand({
  id: 'year-report',
  says: ['述职材料', '打印述职材料', '述职报告'],
  summary: '一年的数和三件事，照台账算好，一张表',
  onlyShows: true,
  roles: REPORTERS,
  places: ['cadres', 'town', 'direct'],
  onlyInWeChat: true,
  seldom: true,
  args: { text: arg.text({ optional: true, longest: 12, form: { apart: YEAR, touching: YEAR } }) },
  examples: [{ say: '述职材料 2026', replies: '照台账算的' }],
  handle: (scene, { text }) => send(scene, YEARLY, text),
})
