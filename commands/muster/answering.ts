/** What words that other mechanisms share do to it: 签到 on the day, 撤单. */
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { merged, refuse, reply } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { aside, brief, no } from '../common/phrases.ts'
import { isUnpaid } from '../service-hours/unpaid.ts'
import { join } from './join-muster.ts'
import { toComers } from './telling.ts'
import { whenOf, whyNot } from './words.ts'
import { CAME, those } from './workflow.ts'

export const came: Shared = async (scene, matter) => {
  const { actor } = scene
  if (!actor) return {}
  // #12 报名 is a word of both.
  if (/报名|参加/u.test(scene.words ?? '')) return join(scene, matter)
  if (matter.state === 'open') {
    const isIn = those(matter, 'in', 'reserve').some(({ personId }) => personId === actor.personId)
    const how = isIn ? '' : `。来的发：报名 ${matter.number}`
    return refuse(`${no(matter)} 是 ${whenOf(matter)}，到了那天再签到${how}`)
  }
  const made = await record(scene, matter, isUnpaid(scene) ? 'sign' : 'signOnDuty')
  if (isRefusal(made))
    return refuse(made.refused === 'own' ? `${actor.name}，${no(matter)} 您已经签到了` : whyNot(made))
  const count = those(made.matter, ...CAME).length
  return merged(`sign ${matter.id}`, `${no(matter)} 签到成功：{}（已 ${count} 人），辛苦了`, actor.name)
}

export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step))
  const people = those(matter, 'in', 'reserve').flatMap(({ personId }) => personId ?? [])
  const others = people.filter((id) => id !== scene.actor?.personId)
  const text = `${no(matter)} ${brief(matter.title, 40)}取消了${aside(reason)}，不用来了`
  return reply(`${no(matter)} 取消了`, ...(await toComers(scene, matter, others, text)))
}
