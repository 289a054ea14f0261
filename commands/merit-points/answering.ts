/** 同意, 不同意 and 撤单 to a claim. Nobody looks at their own, nor at that of their household. */

import type { Matter } from '../../src/domain/matter.ts'
import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { isOfOneHousehold } from './same-household.ts'
import { whyNot } from './words.ts'

const WHOSE = '别的网格员、村干部或书记来审核，自己的和自己家的都不行'

export const approve: Shared = async (scene, matter) => {
  if (await isTooNear(scene, matter)) return refuse(`${no(matter)} 要由${WHOSE}`)
  const step = await move(scene, matter, 'approve')
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const who = names(matter, 'requester') || '村民'
  return reply(
    `${no(matter)} 同意了，进月底的积分公示，公示完才算数`,
    ...toRequester(
      { ...matter, roomId: null },
      `${who}，${no(matter)} 您申报的审核过了，进月底的公示，公示完就算数，谢谢您！`,
    ),
  )
}

export const reject: Shared = async (scene, matter, { reason }) => {
  if (await isTooNear(scene, matter)) return refuse(`${no(matter)} 要由${WHOSE}`)
  const step = await move(scene, matter, 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const who = names(matter, 'requester') || '村民'
  return reply(
    `${no(matter)} 没有同意${aside(reason)}`,
    ...toRequester(
      { ...matter, roomId: null },
      `${who}，${no(matter)} 您申报的这次没有通过${aside(reason)}。谢谢您的心意，怎么算发「积分规则」看看`,
    ),
  )
}

/** 撤单 12 of a claim. */
export const takeBack: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, '申报的人来收回'))
  return reply(`${no(matter)} 的申报收回了`)
}

async function isTooNear({ tx, actor }: Scene, matter: Matter): Promise<boolean> {
  for (const { personId } of playing(matter, 'requester')) {
    if (actor && personId && (await isOfOneHousehold(tx, actor.personId, personId))) return true
  }
  return false
}
