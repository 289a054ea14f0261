import { allows, isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { names, no } from '../common/phrases.ts'
import { checkInNotice } from './notice.ts'
import { checkIn, isOver } from './workflow.ts'

/** 催办: one reminder before the deadline, to nobody in particular, because the organiser asked for it. */
export const urge: Shared = async (scene, matter) => {
  const { actor, room, now } = scene
  if (!actor || !allows(checkIn.moves.urge.by, matter, actor)) {
    return refuse(`${no(matter)} 要由发起人${names(matter, 'requester')}来提醒`)
  }
  if (isOver(matter, now)) return refuse(`${no(matter)} 签到已经截止`)
  if (matter.details.reminded === true) return refuse(`${no(matter)} 已经提醒过一次了，签到自愿，不再催`)
  const step = await move(scene, matter, 'urge', { details: { reminded: true } })
  if (isRefusal(step)) return refuse(`${no(matter)} 刚刚有人动过，请再发一次`)
  const notice = checkInNotice(matter, now, '还没截止')
  if (room?.id === matter.roomId) return reply(notice)
  return reply(`${no(matter)} 在群里提醒了一次`, { to: { people: [], roomId: matter.roomId }, text: notice })
}
