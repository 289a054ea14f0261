import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { GRID_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'to-task',
  says: ['转任务'],
  summary: '把民情转成任务',
  roles: GRID_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    matter: readers.matter({ of: 'concern', move: 'toTask' }),
    people: readers.people(),
    date: readers.date({ tense: 'future' }),
    text: readers.text({ optional: true }),
  },
  examples: [{ say: '转任务 52 @覃小芳 周五前', replies: '#52' }],
})
