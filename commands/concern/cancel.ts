import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, isOwn, names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { whyNotConcern } from './words.ts'

/** 撤单 of a concern. Others hear of it without its words: what was said at a door is not repeated. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const who = scene.actor?.name ?? ''
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNotConcern(step, `记下它的${names(matter, 'requester')}或书记来撤`))
  const gone = `民情 ${no(matter)} 已由${who}撤了${aside(reason)}`
  const tells = isOwn(scene, matter) ? [] : toRequester(matter, gone)
  return reply(`${who}，民情 ${no(matter)} 撤了`, ...tells.map((tell) => ({ ...tell, discreet: true as const })))
}
