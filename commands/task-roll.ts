import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { reply } from '../src/command/scene.ts'
import { GRID_UP } from '../src/domain/roles.ts'
import { taskRoll } from './rolls.ts'

export default defineCommand({
  id: 'task-roll',
  says: ['任务情况'],
  summary: '看任务办到哪了',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'task' }),
  },
  examples: [{ say: '任务情况 31', replies: '#31' }],
  async handle({ place, now }, { matter }) {
    return reply(taskRoll(matter, place, now))
  },
})
