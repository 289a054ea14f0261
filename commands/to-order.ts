import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { MEMBER_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'to-order',
  says: ['转点单'],
  summary: '把民情转成点单',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    matter: readers.matter({ of: 'concern', move: 'toOrder', many: true }),
  },
  examples: [{ say: '转点单 52', replies: '#52' }],
})
