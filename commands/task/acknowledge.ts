import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { merged, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { no } from '../common/phrases.ts'
import { whyNotTask } from './words.ts'
import { progressOf } from './workflow.ts'

/** An assignee has seen it. */
export const acknowledge: Shared = async (scene, matter) => {
  const who = scene.actor?.name ?? ''
  const made = await record(scene, matter, 'acknowledge')
  // Said once more, it adds nothing and is no mistake.
  if (isRefusal(made)) return made.refused === 'own' ? { outcome: 'ignored' } : refuse(whyNotTask(made, who))
  const { told } = progressOf(made.matter)
  const all = playing(made.matter, 'assignee').length
  return merged(`received ${matter.id}`, `${no(matter)} 收到：{}（${all - told.length}/${all} 人）`, who)
}
