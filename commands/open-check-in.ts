import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { GRID_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'open-check-in',
  says: ['发起签到'],
  summary: '发起一次签到（自愿）',
  roles: GRID_UP,
  places: ['members', 'cadres', 'volunteers', 'villagers', 'town', 'department'],
  args: {
    activity: readers.text({ slot: 'activity' }),
    date: readers.date({ tense: 'future', optional: true }),
  },
  examples: [
    { say: '发起签到 周六清主沟渠 截止 周六早上8点', replies: '周六清主沟渠' },
    { say: '发起签到 党员学习', replies: '党员学习' },
  ],
})
