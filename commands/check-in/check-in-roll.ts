import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { notHere } from '../common/told.ts'
import { attendance, sightHere } from './attendance.ts'

export default defineCommand({
  id: 'check-in-roll',
  says: ['签到情况'],
  summary: '看签到情况',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'checkIn' }),
  },
  examples: [{ say: '签到情况 21', replies: '#21' }],
  async handle(scene, { matter }) {
    return notHere(scene, matter) ?? reply(attendance(matter, await sightHere(scene, matter), scene.now))
  },
})
