import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { doubtIn } from '../common/doubts.ts'
import { isOwn, no } from '../common/phrases.ts'
import { toGroups, toRequester } from '../common/tells.ts'
import { taskNotice } from '../task/notice.ts'
import { giveTask } from '../task/raise.ts'
import { numberedHears } from './hears.ts'
import { whyNot } from './words.ts'
import { CONVENERS, deliberatedIn } from './workflow.ts'

/** 办 60 @韦志强 月底: a task of the same thread; when it is done, whoever raised the matter is asked how it was. */
export default defineCommand({
  id: 'act-on',
  says: ['办'],
  hears: numberedHears,
  everyday: true,
  countsThings: true,
  ages: true,
  summary: '议定的事派人去办',
  roles: CONVENERS,
  places: ['cadres', 'members', 'direct'],
  args: {
    matter: arg.matter({ of: 'deliberation', move: 'act', said: true }),
    people: arg.people({ called: '派给谁', asks: '派给谁去办？@ 具体的人，或者写名字' }),
    date: arg.date({ tense: 'future', called: '哪天前', asks: '要哪天办好？直接回日期就行，比如：本周五、11月30日' }),
    text: arg.text({ optional: true, longest: 200 }),
  },
  form: { label: '派人办', tone: 'primary' },
  examples: [{ say: '办 60 @韦志强 月底', replies: '任务' }],
  async handle(scene, { matter, people, date, text }) {
    const { actor, room, now } = scene
    if (!actor) return {}
    const doubt = doubtIn(date, now)
    const [deadline] = deadlinesOf(date)
    if (doubt || !deadline) return refuse(`${no(matter)} ${doubt ?? '要哪天办好？'}`)
    const step = await move(scene, matter, 'act', { note: people.map(({ name }) => name).join('、') })
    if (isRefusal(step)) return refuse(whyNot(step, '网格员、村干部或书记来派'))
    const assignees = people.map(({ id, name }) => ({ personId: id, name }))
    const title = text ?? deliberatedIn(matter).settled ?? matter.title
    const { villageId, orgId, id: parentId } = matter
    const by = { personId: actor.personId, name: actor.name }
    const given = { villageId, orgId, title, deadline, roomId: room?.id ?? null, parentId, by }
    const task = await giveTask(scene, given, assignees)
    const notice = taskNotice(task, now)
    const others = assignees.map(({ personId }) => personId).filter((id) => id !== actor.personId)
    const { tells } = await toGroups(scene, others, notice)
    const told = `说事 ${no(matter)} 派人办了：${people.map(({ name }) => name).join('、')}，办好了请您评一评`
    return reply(
      `${notice}\n（说事 ${no(matter)} 定的）`,
      ...tells,
      ...(isOwn(scene, matter) ? [] : toRequester(matter, told)),
    )
  },
})
