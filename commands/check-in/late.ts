import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { each, merged, type Outcome, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { signed, whyNotCheckIn } from './attendance.ts'
import { maySignFor, signers } from './for-others.ts'
import { isOver } from './workflow.ts'

/** Before the end it is a plain signature: whoever says 补签 too early is simply there. */
export default defineCommand({
  id: 'late',
  says: ['补签'],
  mistaken: ['不签', '补钱', '补欠'],
  splits: true,
  summary: '签到截止后补签',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'checkIn', move: 'signLate', many: true }),
    people: arg.people({ optional: true, amongWords: true, called: '替谁补签' }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '补签 21 昨晚手机没电了', replies: '#21' }],
  handle: (scene, { matter, people, reason }) => each(matter, (one) => signLate(scene, one, people, reason)),
})

async function signLate(
  scene: Scene,
  matter: Matter,
  people: readonly PersonRef[],
  reason: string | null,
): Promise<Outcome> {
  const { actor, saidAt } = scene
  if (!maySignFor(people, scene, matter)) {
    return refuse(`${actor?.name ?? ''}，替人补签要由发起人、网格员或村干部来办；本人发：补签 ${matter.number}`)
  }
  const over = isOver(matter, saidAt)
  const doers = signers(people, scene, reason)
  const made = await record(scene, matter, over ? 'signLate' : 'sign', { people: doers })
  if (isRefusal(made)) return refuse(whyNotCheckIn(made, doers))
  const text = signed(made.matter, over ? '补签成功' : '签到成功')
  const item = made.changes.map((one) => one.name).join('、')
  return merged(`${over ? 'late' : 'sign'} ${matter.id}`, text, item)
}
