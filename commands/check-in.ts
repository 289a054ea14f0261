import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

/** Somebody else's name makes it a signature on their behalf (代签). */
export default defineCommand({
  id: 'check-in',
  says: ['签到'],
  quoted: ['签到签到', '到', '签', '我到了', '到了', '已到', '来了', '我来了', '报到'],
  prompts: ['签到'],
  everyday: true,
  summary: '签到',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'checkIn', move: 'sign' }),
    people: readers.people({ optional: true }),
  },
  examples: [
    { say: '签到', quoting: '签到 #21 周六清主沟渠 开始了', replies: '#21' },
    { say: '签到 21', replies: '#21' },
  ],
})
