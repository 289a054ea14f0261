import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, names, no } from '../common/phrases.ts'
import { overWords } from './words.ts'

/** 撤单 60: what was answered is not counted, and the villagers hear that it is over. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) {
    const isOthers = step.refused === 'not-allowed'
    return refuse(isOthers ? `${no(matter)} 要由发起的${names(matter, 'requester')}或书记来撤` : overWords(step.matter))
  }
  const text = `${no(matter)} 「${brief(matter.title, 40)}」不征求了，前面表的态都不算`
  if (scene.room?.id === matter.roomId) return reply(text)
  return reply(`${no(matter)} 不征求了，到村民群说过了`, { to: { people: [], roomId: matter.roomId }, text })
}
