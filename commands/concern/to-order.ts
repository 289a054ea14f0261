import { masked } from '../../src/domain/mask.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { tellsCategory } from '../../src/domain/visit-rules.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { each, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { brief, no } from '../common/phrases.ts'
import { toHelpers } from '../common/tells.ts'
import { order } from '../order/workflow.ts'
import { whyNotConcern } from './words.ts'
import { concern } from './workflow.ts'

export default defineCommand({
  id: 'to-order',
  says: ['转点单', '转成点单', '转为点单'],
  mistaken: ['转店单'],
  ages: true,
  summary: '把民情转成点单',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'concern', move: 'toOrder', many: true }),
    text: arg.text({ optional: true }),
  },
  form: { tone: 'primary' },
  examples: [
    { say: '转点单 52', replies: '#52' },
    { say: '转点单 53 给莫老四家送两床被子', replies: '被子' },
  ],
  handle: (scene, { matter, text }) => each(matter, (one) => toOrder(scene, one, text)),
})

/** The order goes on where the concern ends: same requester, same words unless others are said, one thread. */
async function toOrder(scene: Scene, matter: Matter, text: string | null): Promise<Outcome> {
  const { tx, actor } = scene
  const household = await tx.households.ofMatter(matter.id)
  const title = masked(text ?? matter.title)
  if (matter.state === concern.start && household && tellsCategory(title, household.categories)) {
    return refuse(
      `${no(matter)} 里写了这户的类别，转出去志愿者和村民都会看到。换个说法再转：转点单 ${matter.number} 要办的事`,
    )
  }
  const step = await move(scene, matter, 'toOrder')
  if (isRefusal(step)) return refuse(whyNotConcern(step))
  const child = await raise(scene, order, {
    villageId: matter.villageId,
    orgId: matter.orgId,
    title,
    roomId: matter.roomId,
    parentId: matter.id,
    householdId: household?.id ?? null,
    participants: playing(matter, 'requester').flatMap(({ personId, name, part }) =>
      personId === null ? [] : [{ personId, name, part }],
    ),
    by: actor?.personId ?? null,
  })
  return reply(
    `民情 ${no(matter)} 转成点单了：${no(child)} ${brief(title)}\n有人接单，我马上告诉您`,
    toHelpers(scene, `新点单 ${no(child)}：${title}\n能去的引用这条回「我来」，或发：接单 ${child.number}`),
  )
}
