import { masked } from '../../src/domain/mask.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, entitled, names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { askHours } from '../service-hours/telling.ts'
import { isUnpaid } from '../service-hours/unpaid.ts'
import { DONE_AT } from './hours.ts'
import { whyNot } from './words.ts'

/** 完成: whoever asked is asked to rate it. */
export const finish: Shared = async (scene, matter, { text: note }) => {
  const who = scene.actor?.name ?? ''
  const step = await move(scene, matter, 'finish', { note, details: { [DONE_AT]: scene.now.toISOString() } })
  if (isRefusal(step)) return refuse(whyNot(step, `接单的${names(matter, 'holder')}`))
  const hours = isUnpaid(scene) ? `\n${askHours(matter)}` : ''
  return reply(
    `${who}，${no(matter)} 办好了，辛苦您！等${names(matter, 'requester')}评一评${hours}`,
    ...toRequester(
      matter,
      `${entitled(matter)}办好了（${who}${note ? `：${brief(masked(note), 40)}` : ''}）。满意吗？回「满意」或「不满意」，打分发：评单 ${matter.number} 5（1 到 5 分）`,
    ),
  )
}
