import { dayOf } from '../../src/domain/day.ts'
import { allows, isRefusal, type Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { checkIn, isOver } from '../../src/domain/workflows/check-in.ts'
import { task, unfinished } from '../../src/domain/workflows/task.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { checkInNotice, several } from '../../src/speech/notices.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { each, type Outcome, refuse, reply, type Scene } from '../../src/speech/scene.ts'
import { brief, names, no, whyNotTask } from './phrases.ts'
import { toGroups } from './tells.ts'

/** A task at most once a day, and only those who are not done; a check-in once at all, and nobody in particular. */
export default defineCommand({
  id: 'urge',
  says: ['催办'],
  summary: '催一催没办的人',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: ['task', 'checkIn'], move: 'urge', many: true }),
  },
  examples: [{ say: '催办 31', replies: '#31' }],
  handle: (scene, { matter }) => each(matter, (one) => (one.kind === 'task' ? urgeTask : remind)(scene, one)),
})

async function urgeTask(scene: Scene, matter: Matter): Promise<Outcome> {
  const { actor, now } = scene
  const today = dayOf(now)
  const whose = `派任务的${names(matter, 'requester')}或书记`
  const again = matter.details.urgedOn === today && matter.state !== 'done'
  if (again && actor && allows(task.moves.urge.by, matter, actor)) return refuse(`${no(matter)} 今天催过了，明天再催`)
  const step = await move(scene, matter, 'urge', { details: { urgedOn: today } })
  if (isRefusal(step)) return refuse(whyNotTask(step, actor?.name ?? '', whose))
  const waiting = unfinished(matter)
  const until = matter.deadline ? `，${deadlineText(matter.deadline, now)} 前` : ''
  const text = `${no(matter)} ${brief(matter.title, 40)}${until}：请${several(waiting.map((one) => one.name))}抓紧。办好发：完成 ${matter.number}`
  const { here, tells } = await toGroups(
    scene,
    waiting.flatMap((one) => one.personId ?? []),
    text,
  )
  if (here.length > 0) return { reply: { text, mentions: here }, tells }
  return reply(`${no(matter)} 已提醒${several(waiting.map((one) => one.name))}`, ...tells)
}

/** One reminder before the deadline, because the organiser asked for it. */
async function remind(scene: Scene, matter: Matter): Promise<Outcome> {
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
