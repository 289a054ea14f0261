import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, names, no } from '../common/phrases.ts'
import { toPeople } from '../common/tells.ts'
import { reopened } from './reopen-order.ts'
import { whyNot } from './words.ts'
import { moveForRating } from './workflow.ts'

/** 评单: a poor score opens the order again, once. */
export const rate: Shared = async (scene, matter, { rating: said, text }) => {
  const rating = said ?? 4
  const who = scene.actor?.name ?? ''
  const made = moveForRating(matter, rating)
  const holders = playing(matter, 'holder').flatMap((one) => one.personId ?? [])
  const step = await move(scene, matter, made, {
    note: text,
    details: made === 'reopen' ? { reopened: true, firstRating: rating } : { rating },
  })
  if (isRefusal(step)) return refuse(whyNot(step, `点单人${names(matter, 'requester')}`, '评'))
  if (made === 'rate') {
    const thanks = await toPeople(scene, holders, `${no(matter)} ${who}评了 ${rating} 分${aside(text)}，谢谢您！`)
    return reply(`谢谢${who}！${no(matter)} 评了 ${rating} 分，这件事办完了`, ...thanks)
  }
  return reopened(scene, matter, `只评了 ${rating} 分${aside(text)}`)
}
