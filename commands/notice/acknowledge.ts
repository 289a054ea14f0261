import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { merged, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { no } from '../common/phrases.ts'
import { whyNot } from './words.ts'
import { readersOf } from './workflow.ts'

/** 收到 is counted; hundreds may say so in a 村民群, and none of them waits to be answered there. */
export const acknowledge: Shared = async (scene, matter) => {
  const who = scene.actor?.name ?? ''
  const made = await record(scene, matter, 'acknowledge')
  // Said once more, it adds nothing and is no mistake.
  if (isRefusal(made)) return made.refused === 'own' ? { outcome: 'ignored' } : refuse(whyNot(made, '收到通知的人'))
  if (scene.place === 'villagers') return {}
  return merged(`received ${matter.id}`, `${no(matter)} 收到：{}（${readersOf(made.matter).length} 人）`, who)
}
