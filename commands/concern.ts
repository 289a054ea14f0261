import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { MEMBER_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'concern',
  says: ['民情'],
  summary: '记一条民情',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    text: readers.text(),
  },
  examples: [{ say: '民情 上屯晚上水压太小', replies: '#' }],
})
