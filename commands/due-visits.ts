import { defineCommand } from '../src/command/define.ts'
import { MEMBER_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'due-visits',
  says: ['该走访'],
  summary: '这阵子该走访谁',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {},
  examples: [{ say: '该走访', replies: '走访' }],
})
