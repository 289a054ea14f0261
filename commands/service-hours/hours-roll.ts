import { rollCommand } from '../common/yearly-roll.ts'
import { helpers } from './roll.ts'

/** The hours of a year that count, of the whole village, as a file to who keeps them. */
export default rollCommand(helpers, {
  id: 'hours-roll',
  says: ['时长名册', '志愿时长名册', '时长花名册'],
  summary: '全村一年核过的志愿时长',
  examples: [{ say: '时长名册 2026', replies: '2026' }],
  none: '还没有核过的时长。等核的发：核时 号码',
})
