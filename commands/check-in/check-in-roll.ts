import { GRID_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { reply } from '../../src/speech/scene.ts'
import { checkInRoll } from './roll.ts'

export default defineCommand({
  id: 'check-in-roll',
  says: ['签到情况'],
  summary: '看签到情况',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'checkIn' }),
  },
  examples: [{ say: '签到情况 21', replies: '#21' }],
  async handle({ place, now }, { matter }) {
    return reply(checkInRoll(matter, place, now))
  },
})
