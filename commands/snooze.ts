import { defineCommand } from '../src/command/define.ts'

export default defineCommand({
  id: 'snooze',
  says: ['今天别提醒', '今天别提醒了', '今天别提醒我', '今天别提醒我了', '今天不要提醒', '今天不用提醒'],
  summary: '今天不再提醒我',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '今天别提醒', replies: '明天' }],
})
