import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { shown } from './shown.ts'

export default defineCommand({
  id: 'notice-roll',
  says: ['通知情况', '收到情况', '回复情况'],
  summary: '看通知有多少人回了收到',
  onlyShows: true,
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'notice' }),
  },
  examples: [{ say: '通知情况 12', replies: '#12' }],
  handle: (scene, { matter }) => shown(scene, matter),
})
