import { arg } from '../../src/speech/args/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { askDay, doubtIn } from '../common/doubts.ts'
import { isOwn, no } from '../common/phrases.ts'
import { toGroups, toRequester } from '../common/tells.ts'
import { tooPrivate } from '../decision/private-title.ts'
import { taskNotice } from '../task/notice.ts'
import { giveTask } from '../task/raise.ts'
import { numberedHears } from './hears.ts'
import { CONVENERS } from './workflow.ts'

/** What acting on it comes to in each mechanism: its move, or why it is not made. */
const ACT = 'act-on'

/** 办 60 @韦志强 月底: a task of the same thread; when it is done, whoever raised the matter is asked how it was. */
export default defineCommand({
  id: ACT,
  says: ['办'],
  hears: numberedHears,
  everyday: true,
  countsThings: true,
  ages: true,
  summary: '议定的事派人去办',
  roles: [...CONVENERS, 'director'],
  places: ['cadres', 'members', 'direct'],
  args: {
    matter: arg.matter({ of: 'answering', move: 'act', said: true }),
    people: arg.people({ called: '派给谁', asks: '派给谁去办？@ 具体的人，或者写名字' }),
    date: arg.date({ tense: 'future', called: '哪天前', asks: '要哪天办好？直接回日期就行，比如：本周五、11月30日' }),
    text: arg.text({ optional: true, longest: 200 }),
  },
  form: { label: '派人办', tone: 'primary' },
  examples: [{ say: '办 60 @韦志强 月底', replies: '任务' }],
  async handle(scene, { matter, people, date, text }) {
    const { actor, room, now, registry } = scene
    if (!actor) return {}
    const doubt = doubtIn(date, now)
    const [deadline] = deadlinesOf(date)
    if (doubt || !deadline) {
      const slots = { number: matter.number, people: people.map(({ name }) => name), ...(text && { text }) }
      return askDay(`${no(matter)} ${doubt ?? '要哪天办好？'}`, { command: ACT, slots })
    }
    const isPrivate = await tooPrivate(scene.tx, matter, text)
    if (isPrivate) return refuse(`${no(matter)} ${isPrivate}`)
    const who = people.map(({ name }) => name).join('、')
    const kind = registry.matter(matter.kind)
    const made = await kind?.on?.[ACT]?.(scene, matter, { text: who, reason: null, rating: null })
    if (!kind || !made || made.outcome === 'refused') return made ?? {}
    const assignees = people.map(({ id, name }) => ({ personId: id, name }))
    const title = text ?? (kind.body?.(matter, actor) || matter.title)
    const { villageId, orgId, id: parentId } = matter
    const by = { personId: actor.personId, name: actor.name }
    const given = { villageId, orgId, title, deadline, roomId: room?.id ?? null, parentId, by }
    const task = await giveTask(scene, given, assignees)
    const notice = taskNotice(task, now)
    const others = assignees.map(({ personId }) => personId).filter((id) => id !== actor.personId)
    const { tells } = await toGroups(scene, others, notice)
    const about = `${kind.words.kind} ${no(matter)}`
    const told = `${about} 派人办了：${who}${kind.on?.rate ? '，办好了请您评一评' : ''}`
    return reply(`${notice}\n（${about} 定的）`, ...tells, ...(isOwn(scene, matter) ? [] : toRequester(matter, told)))
  },
})
