import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { merged, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { no } from '../common/phrases.ts'
import { whyNotCheckIn } from './attendance.ts'
import { leaveHears } from './hears.ts'

/** The reason is kept for the roll and never repeated aloud. */
export default defineCommand({
  id: 'leave',
  says: ['请假'],
  hears: leaveHears,
  splits: true,
  everyday: true,
  summary: '来不了，请个假',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'checkIn', move: 'leave' }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '请假 21 带小孩去打针', replies: '#21' }],
  async handle(scene, { matter, reason }) {
    const { actor } = scene
    if (!actor) return {}
    const people = [{ ...actor, note: reason }]
    const made = await record(scene, matter, 'leave', { people })
    if (isRefusal(made)) return refuse(whyNotCheckIn(made, people))
    return merged(`leave ${matter.id}`, `${no(matter)} 请假记下了：{}`, actor.name)
  },
})
