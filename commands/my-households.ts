import { defineCommand } from '../src/command/define.ts'
import { MEMBER_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'my-households',
  says: ['我的联系户'],
  summary: '我联系的户，该去的在前',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {},
  examples: [{ say: '我的联系户', replies: '联系户' }],
})
