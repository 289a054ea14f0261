import { GRID_UP } from '../../src/domain/roles.ts'
import { tellsCategory } from '../../src/domain/visit-rules.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { askDay, doubtIn } from '../common/doubts.ts'
import { no } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { taskNotice } from '../task/notice.ts'
import { giveTask } from '../task/raise.ts'
import { whyNotConcern } from './words.ts'
import { concern } from './workflow.ts'

export default defineCommand({
  id: 'to-task',
  says: ['转任务', '转成任务', '转为任务'],
  ages: true,
  summary: '把民情转成任务',
  roles: GRID_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'concern', move: 'toTask' }),
    people: arg.people({ called: '派给谁' }),
    date: arg.date({ tense: 'future', called: '哪天前' }),
    text: arg.text({ optional: true }),
  },
  examples: [{ say: '转任务 52 @覃小芳 周五前', replies: '#52' }],
  async handle(scene, { matter, people, date, text }) {
    const { tx, actor, room, now } = scene
    if (!actor) return {}
    const doubt = doubtIn(date, now)
    const [deadline] = deadlinesOf(date)
    if (doubt || !deadline) {
      const slots = { number: matter.number, people: people.map(({ name }) => name), ...(text && { text }) }
      return askDay(`${no(matter)} ${doubt ?? '要哪天办好？'}`, { command: 'to-task', slots })
    }
    const household = await tx.households.ofMatter(matter.id)
    const { categories } = household ?? { categories: [] }
    const more = text ? `${matter.title}（${text}）` : matter.title
    // Other words stand for the concern's own where these may not be passed on.
    const title = text && tellsCategory(matter.title, categories) ? text : more
    if (matter.state === concern.start && tellsCategory(title, categories)) {
      const again = `转任务 ${matter.number} @人 期限 要办的事`
      return refuse(`${no(matter)} 里写了这户的类别，派出去群里都会看到。换个说法再转：${again}`)
    }
    const step = await move(scene, matter, 'toTask')
    if (isRefusal(step)) return refuse(whyNotConcern(step))
    const assignees = people.map(({ id, name }) => ({ personId: id, name }))
    const task = await giveTask(
      scene,
      {
        villageId: matter.villageId,
        orgId: matter.orgId,
        title,
        deadline,
        roomId: room?.id ?? null,
        parentId: matter.id,
        householdId: household?.id ?? null,
        by: { personId: actor.personId, name: actor.name },
      },
      assignees,
    )
    const notice = taskNotice(task, now)
    const others = assignees.map((one) => one.personId).filter((id) => id !== actor.personId)
    const { tells } = await toGroups(scene, others, notice)
    return reply(`民情 ${no(matter)} 转成任务了\n${notice}`, ...tells)
  },
})
