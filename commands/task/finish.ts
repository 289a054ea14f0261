import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { merged, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { descendantDone } from '../../src/speech/thread.ts'
import { entitled, no } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { whyNotTask } from './words.ts'
import { progressOf } from './workflow.ts'

/** An assignee's own piece is done; with the last of them the task is, and its creator hears of it once. */
export const finish: Shared = async (scene, matter, { text: note }) => {
  const who = scene.actor?.name ?? ''
  const made = await record(scene, matter, 'finish', { note })
  if (isRefusal(made)) return refuse(whyNotTask(made, who))
  const { done } = progressOf(made.matter)
  const all = playing(made.matter, 'assignee').length
  if (made.matter.state !== 'done') {
    return merged(`finish ${matter.id}`, `${no(matter)} 办好了：{}，辛苦！（${done.length}/${all} 人）`, who)
  }
  const creator = playing(matter, 'requester').flatMap((one) => one.personId ?? [])
  const others = creator.filter((id) => id !== scene.actor?.personId)
  const text = `${entitled(matter)}${all > 1 ? `${all} 人都` : `${who}`}办好了，辛苦大家！`
  const { here, tells } = await toGroups(scene, others, text)
  return { reply: { text, mentions: here }, tells: [...tells, ...(await descendantDone(scene, made.matter))] }
}
