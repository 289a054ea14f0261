import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

/** The kinds that may go on as a whistle answer it: see `goOnAsWhistle`. */
export default defineCommand({
  id: 'to-whistle',
  says: ['转哨', '转吹哨', '转成吹哨'],
  splits: true,
  ages: true,
  summary: '村里办不下来的点单、民情、质询，转给镇里（号码不变）',
  roles: GRID_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'answering', move: 'refer' }),
    text: arg.text({ optional: true, longest: 300 }),
  },
  examples: [{ say: '转哨 12 事', replies: '吹哨登记好了' }],
  handle: answeredBy('to-whistle'),
})
