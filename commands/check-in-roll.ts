import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { reply } from '../src/command/scene.ts'
import { GRID_UP } from '../src/domain/roles.ts'
import { checkInRoll } from './rolls.ts'

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
