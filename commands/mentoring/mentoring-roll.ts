import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { sendRoll, YEAR } from '../common/yearly-roll.ts'
import { pairs } from './roll.ts'

/** Who taught whom in a year, as a file to who keeps the roll. */
export default defineCommand({
  id: 'mentoring-roll',
  says: ['帮带名册', '帮带花名册', '结对名册'],
  summary: '一年里谁带谁、写了什么',
  onlyShows: true,
  roles: GRID_UP,
  places: ['direct'],
  onlyInWeChat: true,
  seldom: true,
  args: { text: arg.text({ optional: true, longest: 8, form: { apart: YEAR, touching: YEAR } }) },
  examples: [{ say: '帮带名册 2026', replies: '2026' }],
  handle: (scene, { text }) =>
    sendRoll(scene, pairs, { text, none: '还没有写过帮带小结。结对发：帮带 @导师 @徒弟 每月底' }),
})
