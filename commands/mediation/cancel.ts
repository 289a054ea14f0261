import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { recorded } from './recording.ts'
import { toMediator } from './telling.ts'
import { whyNot } from './words.ts'

/** 撤单 61: whoever asked for it does not want it any more. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await recorded(scene, matter, 'cancel', reason)
  if (isRefusal(step)) return refuse(whyNot(step))
  return reply(`${no(matter)} 不调了，撤好了`, ...toMediator(scene, matter, `${no(matter)} 撤了，不用调了，辛苦您`))
}
