import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { merged, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { signed, whyNotCheckIn } from './attendance.ts'
import { isOver } from './workflow.ts'

/** Before the end it is a plain signature: whoever says 补签 too early is simply there. */
export default defineCommand({
  id: 'late',
  says: ['补签'],
  splits: true,
  summary: '签到截止后补签',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'checkIn', move: 'signLate' }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '补签 21 昨晚手机没电了', replies: '#21' }],
  async handle(scene, { matter, reason }) {
    const { actor, now } = scene
    if (!actor) return {}
    const over = isOver(matter, now)
    const people = [{ ...actor, note: reason }]
    const made = await record(scene, matter, over ? 'signLate' : 'sign', { people })
    if (isRefusal(made)) return refuse(whyNotCheckIn(made, people))
    const text = signed(made.matter, over ? '补签成功' : '签到成功')
    return merged(`${over ? 'late' : 'sign'} ${matter.id}`, text, actor.name)
  },
})
