import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { GRID_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'urge',
  says: ['催办'],
  summary: '催一催没办的人',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'task', move: 'urge', many: true }),
  },
  examples: [{ say: '催办 31', replies: '#31' }],
})
