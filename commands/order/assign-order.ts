import type { Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { each, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { brief, names, no } from '../common/phrases.ts'
import { toPeople, toRequester } from '../common/tells.ts'
import { whyNot } from './words.ts'

export default defineCommand({
  id: 'assign-order',
  says: ['派单'],
  splits: true,
  ages: true,
  summary: '把点单派给人',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'order', move: 'assign', many: true }),
    people: arg.people({ called: '派给谁', anyName: true }),
  },
  form: { labelHeld: '改派', tone: 'primary' },
  examples: [
    { say: '派单 12 @韦志强', replies: '#12' },
    { say: '派单 23 陆大勇', replies: '#23' },
  ],
  handle: (scene, { matter, people }) => each(matter, (one) => assign(scene, one, people)),
})

async function assign(scene: Scene, matter: Matter, people: readonly PersonRef[]): Promise<Outcome> {
  const to = people.map((one) => one.name).join('、')
  const step = await move(scene, matter, 'assign', {
    people: people.map((one) => ({ personId: one.id, name: one.name })),
    note: to,
  })
  if (isRefusal(step)) return refuse(whyNot(step, '网格员、村干部或书记'))
  const told = await toPeople(
    scene,
    people.map((one) => one.id),
    `${no(matter)} 派给您了：${brief(matter.title, 40)}\n点单人：${names(matter, 'requester')}。办好了发：完成 ${matter.number}；去不了发：退单 ${matter.number} 原因`,
  )
  return reply(
    `${no(matter)} 已派给${to}：${brief(matter.title)}`,
    ...told,
    ...toRequester(matter, `${no(matter)} 已派给${to}，会来帮您：${brief(matter.title)}`),
  )
}
