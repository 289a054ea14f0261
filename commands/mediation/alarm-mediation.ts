import { GRID_UP, may } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { alarm } from './alarm.ts'
import { alarmHears } from './hears.ts'

/** 急 61 动手了: whatever the hour, and however it stands. */
export default defineCommand({
  id: 'alarm-mediation',
  says: ['急', '告急'],
  ways: ['紧急', '急急', '急急急', '很急', ...waysToSay(['', '要', '快要', '快'], ['打起来了', '动手了'])],
  hears: alarmHears,
  everyday: true,
  countsThings: true,
  summary: '调解的事吵凶了、要动手：先打 110，我马上叫人',
  roles: 'anyone',
  places: ['cadres', 'town', 'direct'],
  args: {
    matter: arg.matter({ of: 'mediation', move: 'alarm', said: true }),
    text: arg.text({ optional: true, report: true, longest: 200 }),
  },
  form: { tone: 'warn', label: '告急' },
  examples: [{ after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里' }, say: '急 1 拿锄头了', replies: '110' }],
  async handle(scene, { matter, text }) {
    const { actor, rolesIn } = scene
    const isTheirs =
      matter.participants.some(({ personId }) => personId !== null && personId === actor?.personId) ||
      may(rolesIn(matter.villageId), GRID_UP)
    if (!isTheirs) return refuse(`${no(matter)} 不是您报的事。有危险先打 110，再发：求救 出了什么事`)
    return alarm(scene, matter, text ?? '')
  },
})
