import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { goesOnFor, resolve } from '../common/referring.ts'
import { NEW_ROUND } from './details.ts'
import { toSent, toTown } from './telling.ts'
import { called, numbered, whistler, whyNot } from './words.ts'

/** Not solved, in the whistler's words. */
const UNSOLVED = /没有?(?:解决|办好|弄好|修好|处理好)|(?:还是|依然|仍然?)(?:老样子|不行|没)/u

/** 评哨: what is not solved is sent once more, after that it goes to a meeting. */
export const rate: Shared = async (scene, matter, { rating, text }) => {
  const unsolved = UNSOLVED.test(scene.words ?? '') || UNSOLVED.test(text ?? '') || (rating !== null && rating <= 2)
  const again = matter.details.reopened === true
  if (unsolved) {
    const step = await move(scene, matter, again ? 'insist' : 'reopen', {
      note: text,
      details: { ...NEW_ROUND, reopened: true, ...(rating !== null && { firstRating: rating }) },
    })
    if (isRefusal(step)) return refuse(whyNot(step, `吹哨人${whistler(matter)}`))
    const next = again
      ? `再派也没解决，请上会。定了发：上会 ${numbered(matter)} 结果`
      : `请再派一次，发：派哨 ${numbered(matter)} 主办 部门名`
    return reply(
      again ? `${no(matter)} 还没解决，请镇里上会研究，定了我告诉您` : `${no(matter)} 没解决，我请镇里再派一次`,
      ...(await toTown(scene, matter, `${called(matter)} 吹哨人说没解决${aside(text)}。${next}`)),
    )
  }
  const solved = /解决了/u.test(scene.words ?? '')
  const score = rating ?? (solved ? 4 : null)
  if (score === null) return refuse(`${no(matter)} 办得怎么样？回「满意」或「没解决」，打分发：评哨 ${matter.number} 5`)
  const step = await move(scene, matter, 'rate', { note: text, details: { rating: score } })
  if (isRefusal(step)) return refuse(whyNot(step, `吹哨人${whistler(matter)}`))
  const before = await goesOnFor(scene, matter)
  if (before) await resolve(scene, before)
  return reply(
    `谢谢！${no(matter)} 评了 ${score} 分，这件事办完了`,
    ...(await toSent(scene, matter, `${called(matter)} 吹哨人评了 ${score} 分${aside(text)}，谢谢`)),
  )
}
