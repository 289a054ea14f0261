import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

/** Somebody who knows says that the hours are true; never one's own. */
export default defineCommand({
  id: 'vouch-hours',
  says: ['核时'],
  summary: '核对志愿者报的时长，属实就算数',
  roles: GRID_UP,
  places: ['cadres', 'members', 'volunteers', 'direct'],
  seldom: true,
  args: { matter: arg.matter({ of: 'answering', move: 'vouch' }) },
  examples: [{ say: '核时 12', replies: '#12' }],
  handle: answeredBy('vouch-hours'),
})
