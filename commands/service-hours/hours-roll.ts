import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { sendRoll, YEAR } from '../common/yearly-roll.ts'
import { helpers } from './roll.ts'

/** The hours of a year that count, of the whole village, as a file to who keeps them. */
export default defineCommand({
  id: 'hours-roll',
  says: ['时长名册', '志愿时长名册', '时长花名册'],
  summary: '全村一年核过的志愿时长',
  onlyShows: true,
  roles: GRID_UP,
  places: ['direct'],
  onlyInWeChat: true,
  seldom: true,
  args: { text: arg.text({ optional: true, longest: 8, form: { apart: YEAR, touching: YEAR } }) },
  examples: [{ say: '时长名册 2026', replies: '2026' }],
  handle: (scene, { text }) => sendRoll(scene, helpers, { text, none: '还没有核过的时长。等核的发：核时 号码' }),
})
