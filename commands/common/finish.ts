import { isRefusal, type Matter } from '../../src/domain/matter.ts'
import { HELPERS } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { each, type Outcome, refuse, reply, type Scene } from '../../src/speech/scene.ts'
import { finishTask } from '../task/finish-task.ts'
import { DONE } from './natural-replies.ts'
import { brief, names, no, whyNot } from './phrases.ts'
import { toRequester } from './tells.ts'

export default defineCommand({
  id: 'finish',
  says: ['完成', '办结', '搞定'],
  quoted: DONE,
  everyday: true,
  summary: '办好了，报一声',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: HELPERS,
  args: {
    matter: readers.matter({ of: ['order', 'task'], move: 'finish', many: true }),
    text: readers.text({ optional: true }),
  },
  examples: [
    { say: '完成 12 换了水龙头', replies: '#12' },
    { say: '修好了', quoting: '#12 还在你这里：水泵不抽水', replies: '#12' },
    { say: '12号单搞定了', replies: '#12' },
  ],
  handle: (scene, { matter, text }) =>
    each(matter, (one) => (one.kind === 'task' ? finishTask : finish)(scene, one, text)),
})

async function finish(scene: Scene, matter: Matter, note: string | null): Promise<Outcome> {
  const who = scene.actor?.name ?? ''
  const step = await move(scene, matter, 'finish', { note })
  if (isRefusal(step)) return refuse(whyNot(step, `接单的${names(matter, 'holder')}`))
  return reply(
    `${who}，${no(matter)} 办好了，辛苦您！等${names(matter, 'requester')}评一评`,
    ...toRequester(
      matter,
      `${no(matter)} ${brief(matter.title)} 办好了（${who}${note ? `：${brief(note, 40)}` : ''}）。满意吗？\n发：评单 ${matter.number} 5（1 到 5 分，5 分最满意）`,
    ),
  )
}
