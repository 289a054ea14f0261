import { type Matter, playing } from '../../src/domain/matter.ts'
import { HELPERS } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { each, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { COMING } from '../common/natural-replies.ts'
import { brief, names, no } from '../common/phrases.ts'
import { toPeople, toRequester } from '../common/tells.ts'
import { toDispatcher } from './offer.ts'
import { phonesFor } from './phones.ts'
import { whenComing } from './when-coming.ts'
import { whyNot } from './words.ts'

export default defineCommand({
  id: 'claim-order',
  says: ['接单'],
  mistaken: ['截单', '节单', '结单', '借单', '接担'],
  splits: true,
  quoted: COMING,
  ages: true,
  summary: '接下一件点单',
  roles: HELPERS,
  places: ['volunteers', 'members', 'villagers', 'cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'order', move: 'claim', many: true }),
  },
  examples: [
    { say: '接单 12', replies: '#12' },
    { say: '我来', quoting: '#12 家里水管漏水，待接单', replies: '#12' },
    { say: '#12 我来', replies: '#12' },
  ],
  handle: (scene, { matter }) => each(matter, (one) => claim(scene, one)),
})

async function claim(scene: Scene, matter: Matter): Promise<Outcome> {
  const who = scene.actor?.name ?? ''
  const step = await move(scene, matter, 'claim')
  if (isRefusal(step)) return refuse(whyNot(step, '党员、志愿者、网格员或村干部'))
  const others = playing(matter, 'holder').flatMap(({ personId }) =>
    personId !== scene.actor?.personId ? (personId ?? []) : [],
  )
  const when = whenComing(scene.words ?? '', matter.number, scene.saidAt)
  const phones = await phonesFor(scene, matter, [scene.actor?.personId ?? ''])
  return reply(
    `${who}，${no(matter)} 由您接单${when && `（${when}去）`}：${brief(matter.title, 40)}\n点单人：${names(matter, 'requester')}。办好了发：完成 ${matter.number}${phones.toHelper}`,
    ...toRequester(
      matter,
      `${no(matter)} 由${who}接单，${when || '会'}来帮您：${brief(matter.title)}${phones.toRequester}`,
    ),
    ...toDispatcher(matter, `${no(matter)} ${who}答应去了${when && `（${when}）`}`),
    ...(await toPeople(scene, others, `${no(matter)} 由${who}去了，您不用去，谢谢您`)),
    ...phones.tells,
  )
}
