import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, entitled, isOwn, names, no } from '../common/phrases.ts'
import { toPeople, toRequester } from '../common/tells.ts'
import { whyNot } from './words.ts'

/** 撤单: whoever was on their way hears of it, and whoever asked where it was not themself. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const who = scene.actor?.name ?? ''
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, `点单人${names(matter, 'requester')}或书记`))
  const holders = playing(matter, 'holder').flatMap((one) => one.personId ?? [])
  const gone = `${entitled(matter)}已由${who}撤单${aside(reason)}`
  return reply(
    `${who}，${no(matter)} 撤单了`,
    ...(await toPeople(scene, holders, `${gone}，不用去了`)),
    ...(isOwn(scene, matter) ? [] : toRequester(matter, gone)),
  )
}
