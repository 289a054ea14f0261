import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { comeBack, goesOnFor, whereItIs } from '../common/referring.ts'
import { toSent, toTown } from './telling.ts'
import { called, whistler, whyNot } from './words.ts'

/** 撤单: whoever was on their way hears of it. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, `吹哨人${whistler(matter)}`))
  const gone = `${called(matter)} 村里撤了${aside(reason)}，不用去了`
  const town = matter.state === 'drafted' ? [] : await toTown(scene, matter, gone)
  const before = await goesOnFor(scene, matter)
  const back = before ? await comeBack(scene, before, matter, aside(reason)) : []
  const where = before ? `，还是${whereItIs(scene, before)}，村里接着办` : ''
  return reply(`${no(matter)} 撤了${where}`, ...back, ...town, ...(await toSent(scene, matter, gone, matter.orgId)))
}
