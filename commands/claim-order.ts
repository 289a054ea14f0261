import { defineCommand } from '../src/command/define.ts'
import { move } from '../src/command/move.ts'
import { readers } from '../src/command/readers/index.ts'
import { each, type Outcome, refuse, reply, type Scene } from '../src/command/scene.ts'
import { isRefusal, type Matter } from '../src/domain/matter.ts'
import { HELPERS } from '../src/domain/roles.ts'
import { brief, names, no, whyNot } from './phrases.ts'
import { toRequester } from './tells.ts'

export default defineCommand({
  id: 'claim-order',
  says: ['接单'],
  quoted: [
    '我来',
    '我去',
    '接',
    '我接',
    '我可以',
    '我接单',
    '我来接',
    '我来接单',
    '接了',
    '我接了',
    '我去看看',
    '我来弄',
    '我来帮忙',
    '我能去',
    '我能来',
    '我可以去',
    '我可以来',
    '我去弄',
    '我去修',
    '我去帮',
    '我去帮忙',
    '我去一趟',
    '我去处理',
    '我来修',
    '我来办',
    '我来搞',
    '我来处理',
    '让我来',
    '我过去',
    '我马上去',
    '我马上来',
    '我马上到',
    '交给我',
    '算我一个',
  ],
  summary: '接下一件点单',
  roles: HELPERS,
  places: ['volunteers', 'members', 'villagers', 'cadres', 'direct'],
  args: {
    matter: readers.matter({ of: 'order', move: 'claim', many: true }),
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
  return reply(
    `${who}，${no(matter)} 由您接单：${brief(matter.title, 40)}\n点单人：${names(matter, 'requester')}。办好了发：完成 ${matter.number}`,
    ...toRequester(matter, `${no(matter)} 由${who}接单，会来帮您：${brief(matter.title)}`),
  )
}
