import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { each, merged, type Outcome, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { no } from '../common/phrases.ts'
import { whyNotTask } from './words.ts'
import { progressOf } from './workflow.ts'

export default defineCommand({
  id: 'acknowledge',
  says: ['收到'],
  quoted:
    '好的 好 好嘞 好咧 好滴 好哒 好的好的 行 ok 没问题 知道了 知道 明白 明白了 了解 收到了 收到收到 好的收到 收到好的 我马上办 马上办 马上去办 这就办 这就去 照办'.split(
      ' ',
    ),
  prompts: ['任务'],
  everyday: true,
  countsThings: true,
  asksWhich: false,
  summary: '收到任务',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'task', move: 'acknowledge', many: true, sole: true }),
  },
  examples: [
    { say: '收到 31', replies: '#31' },
    { say: '收到', quoting: '任务 #31 周五前 交医保花名册', replies: '#31' },
  ],
  handle: (scene, { matter }) => each(matter, (one) => acknowledge(scene, one)),
})

async function acknowledge(scene: Scene, matter: Matter): Promise<Outcome> {
  const who = scene.actor?.name ?? ''
  const made = await record(scene, matter, 'acknowledge')
  // Said once more, it adds nothing and is no mistake.
  if (isRefusal(made)) return made.refused === 'own' ? { outcome: 'ignored' } : refuse(whyNotTask(made, who))
  const { told } = progressOf(made.matter)
  const all = playing(made.matter, 'assignee').length
  return merged(`received ${matter.id}`, `${no(matter)} 收到：{}（${all - told.length}/${all} 人）`, who)
}
