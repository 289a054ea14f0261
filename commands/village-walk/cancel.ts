import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { whyNot } from './words.ts'

/** 撤单 12: it was written down by mistake. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  return isRefusal(step) ? refuse(whyNot(step)) : reply(`${no(matter)} 走村撤了，不算数了`)
}
