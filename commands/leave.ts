import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'leave',
  says: ['请假'],
  everyday: true,
  summary: '来不了，请个假',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'checkIn', move: 'leave' }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '请假 21 带小孩去打针', replies: '#21' }],
})
