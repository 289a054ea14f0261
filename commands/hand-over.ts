import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { SECRETARY_UP } from '../src/domain/roles.ts'

/** The first person hands over, the second takes over. */
export default defineCommand({
  id: 'hand-over',
  says: ['交接'],
  summary: '把联系户交给另一个人',
  roles: SECRETARY_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    people: readers.people(),
  },
  examples: [{ say: '交接 韦志强 给 黄美兰', replies: '黄美兰' }],
})
