import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'late',
  says: ['补签'],
  summary: '签到截止后补签',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'checkIn', move: 'signLate' }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '补签 21 昨晚手机没电了', replies: '#21' }],
})
