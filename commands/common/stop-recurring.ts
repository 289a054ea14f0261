import { GRID_UP, may, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import type { Recurring } from '../../src/store/index.ts'
import { brief } from './phrases.ts'

/** Said with the number of any of its rounds, or with words of what it is about, since it has no number of its own. */
export default defineCommand({
  id: 'stop-recurring',
  says: ['停止任务', '停止签到'],
  summary: '每周每月的任务、签到，以后不派了',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'recurring', optional: true }),
    text: arg.text({ optional: true }),
  },
  examples: [{ say: '停止任务 报送防返贫监测情况', replies: '报送防返贫监测情况' }],
  async handle(scene, { matter, text }) {
    const { tx, village, now } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的事')
    const all = await tx.duties.ofVillage(village.id, recurringKinds(scene))
    const meant = all.filter(({ kind, title }) =>
      matter ? kind === matter.kind && title === matter.title : title.includes(text ?? ''),
    )
    const own = meant.filter((duty) => mayEnd(duty, scene))
    const [only, second] = own
    if (second) {
      const lines = own.slice(0, READ).map(({ title }) => `停止任务 ${brief(title, 40)}`)
      return refuse(['停哪一个？', ...lines, ...moreOf(own.length - READ, '个')].join('\n'))
    }
    if (only) {
      await tx.duties.end(only.id, now)
      return reply(`以后不再派了：${brief(only.title, 40)}。已经派出去的不变`)
    }
    const [other] = meant
    if (other) return refuse(`这是${other.owner.name}定的，要由${other.owner.name}或书记来停`)
    return refuse('没有找到这样每周每月都派的事，请写上它的内容，比如：停止任务 报送监测情况')
  },
})

function recurringKinds({ registry }: Scene): readonly string[] {
  return registry.duties.filter(({ round }) => round).map(({ kind }) => kind)
}

function mayEnd({ ownerId, orgId }: Recurring, { actor, rolesIn }: Scene): boolean {
  return ownerId === actor?.personId || may(rolesIn(orgId), SECRETARY_UP)
}
