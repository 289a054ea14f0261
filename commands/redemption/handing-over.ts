/** 确认, 完成 and 撤单 to a redemption: somebody else hands the reward over, or all of it goes back. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { BySelf, Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, isOwn, names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { isOfOneHousehold } from '../merit-points/same-household.ts'
import { putBack } from './entries.ts'
import { whyNot } from './words.ts'
import type { Redeemed } from './workflow.ts'

const WHOSE = '店主、网格员或村干部来确认，自己和自己家的都不行'

const redeemedIn = ({ details }: Matter): Redeemed => details as unknown as Redeemed

export const handOver: Shared = async (scene, matter) => {
  if (await isTooNear(scene, matter)) return refuse(`${no(matter)} 要由${WHOSE}`)
  const step = await move(scene, matter, 'confirm')
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const who = names(matter, 'requester') || '村民'
  return reply(
    `${no(matter)} ${matter.title}发给${who}了，记好了`,
    ...toRequester(
      { ...matter, roomId: null },
      `${who}，${no(matter)} ${matter.title}领好了。没领到就跟我说：质询 ${matter.title}没领到`,
    ),
  )
}

export const giveBack: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, '换的人、网格员或村干部来撤'))
  await putBack(scene, matter, redeemedIn(matter))
  const text = `${no(matter)} ${matter.title}不换了${aside(reason)}，分退回来了。再换发：兑换 ${matter.title}`
  if (isOwn(scene, matter)) return reply(text)
  return reply(`${no(matter)} 撤了，分退回去了`, ...toRequester({ ...matter, roomId: null }, text))
}

/** Nobody fetched it, or whoever wanted it is gone. */
export const lapse: BySelf = async (matter, stage) => {
  await putBack(stage, matter, redeemedIn(matter))
  const text = `${no(matter)} ${matter.title}一直没领，分退回来了。还想换发：兑换 ${matter.title}`
  return { tells: toRequester({ ...matter, roomId: null }, text) }
}

async function isTooNear({ tx, actor }: Scene, matter: Matter): Promise<boolean> {
  for (const { personId } of playing(matter, 'requester')) {
    if (actor && personId && (await isOfOneHousehold(tx, actor.personId, personId))) return true
  }
  return false
}
