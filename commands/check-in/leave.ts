import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { each, merged, type Outcome, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { no } from '../common/phrases.ts'
import { whyNotCheckIn } from './attendance.ts'
import { leaveHears } from './hears.ts'

/** The reason is kept for the roll and never repeated aloud. Nobody sets another on leave. */
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
    matter: arg.matter({ of: 'checkIn', move: 'leave', many: true }),
    people: arg.people({ optional: true, amongWords: true, called: '谁请假' }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '请假 21 带小孩去打针', replies: '#21' }],
  handle: (scene, { matter, people, reason }) => each(matter, (one) => takeLeave(scene, one, people, reason)),
})

async function takeLeave(
  scene: Scene,
  matter: Matter,
  people: readonly PersonRef[],
  reason: string | null,
): Promise<Outcome> {
  const { actor } = scene
  if (!actor) return {}
  if (people.some((one) => one.id !== actor.personId))
    return refuse(`请假要本人说，发：请假 ${matter.number}。没来得及说也不要紧，没到不追问`)
  const doers = [{ ...actor, note: reason }]
  const made = await record(scene, matter, 'leave', { people: doers })
  if (isRefusal(made)) return refuse(whyNotCheckIn(made, doers))
  return merged(`leave ${matter.id}`, `${no(matter)} 请假记下了：{}`, actor.name)
}
