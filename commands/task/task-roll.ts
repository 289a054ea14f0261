import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { notHere } from '../common/told.ts'
import { taskStatus } from './task-status.ts'

export default defineCommand({
  id: 'task-roll',
  says: ['任务情况'],
  summary: '看任务办到哪了',
  onlyShows: true,
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'task' }),
  },
  examples: [{ say: '任务情况 31', replies: '#31' }],
  async handle(scene, { matter }) {
    return notHere(scene, matter) ?? reply(taskStatus(matter, scene.place, scene.now))
  },
})
