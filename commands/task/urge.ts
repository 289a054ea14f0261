import { dayOf } from '../../src/domain/day.ts'
import { allows, isRefusal } from '../../src/domain/workflow.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { entitled, no } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { creatorOf, whyNotTask } from './words.ts'
import { task, unfinished } from './workflow.ts'

/** 催办: at most once a day, and only those who are not done. */
export const urge: Shared = async (scene, matter) => {
  const { actor, now } = scene
  const today = dayOf(now)
  const again = matter.details.urgedOn === today && matter.state !== 'done'
  if (again && actor && allows(task.moves.urge.by, matter, actor)) return refuse(`${no(matter)} 今天催过了，明天再催`)
  const step = await move(scene, matter, 'urge', { details: { urgedOn: today } })
  if (isRefusal(step)) return refuse(whyNotTask(step, actor?.name ?? '', creatorOf(matter)))
  const waiting = unfinished(matter)
  const until = matter.deadline ? `，${deadlineText(matter.deadline, now)} 前` : ''
  const text = `${entitled(matter, 40)}${until}：请${nameList(waiting.map((one) => one.name))}抓紧。办好发：完成 ${matter.number}`
  const { here, tells } = await toGroups(
    scene,
    waiting.flatMap((one) => one.personId ?? []),
    text,
  )
  if (here.length > 0) return { reply: { text, mentions: here }, tells }
  return reply(`${no(matter)} 已提醒${nameList(waiting.map((one) => one.name))}`, ...tells)
}
