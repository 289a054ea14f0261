import { dayOf } from '../../src/domain/day.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { cadenceOf, deadlinesOf, deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { uponGiven } from '../../src/speech/given.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { saidBefore, saysTheSame } from '../../src/speech/said-before.ts'
import { askDay, doubtIn } from '../common/doubts.ts'
import { no } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { assignTaskHears } from './hears.ts'
import { nextTask } from './next-task.ts'
import { taskNotice } from './notice.ts'
import { giveTask } from './raise.ts'
import { isForTheSame, recurringTask } from './round.ts'
import { task } from './workflow.ts'

/** Nobody is given a task without a date that everybody reads alike, so it asks before it acts. */
export default defineCommand({
  id: 'assign-task',
  says: ['任务', '派任务', '布置任务', '安排任务'],
  splits: true,
  hears: assignTaskHears,
  ages: true,
  asksMembers: true,
  summary: '派任务',
  roles: GRID_UP,
  places: 'anywhere',
  form: { label: '派任务', tone: 'primary', begins: '派一件任务' },
  args: {
    people: arg.people({ asks: '派给哪些人？回：全体党员、全体村干部、全体网格员、全体志愿者，或者 @ 具体的人' }),
    date: arg.date({ tense: 'future', asks: '要哪天办好？直接回日期就行，比如：本周五、11月30日' }),
    text: arg.text(),
  },
  examples: [
    { say: '任务 @李秀英 @覃小芳 本周五前 核对低保名单', replies: '#' },
    { say: '任务 @韦志强 每月10号 报送防返贫监测情况', replies: '报送防返贫监测情况' },
  ],
  async handle(scene, { people, date, text }) {
    const { actor, village, room, now } = scene
    if (!actor || !village) return {}
    const cadence = cadenceOf(date)
    if (cadence) return begin(scene, people, text, cadence)
    const doubt = doubtIn(date, now)
    if (doubt) return ask(scene, doubt, people, text)
    const assignees = people.map(({ id, name }) => ({ personId: id, name }))
    const [deadline = now] = deadlinesOf(date)
    const before = await saidBefore(scene, task, text, (one) => isSame(one, deadline, assignees))
    if (before) return reply(`${no(before)} 刚才已经派下去了，不用再发。看办得怎样发：任务情况 ${before.number}`)
    const by = { personId: actor.personId, name: actor.name }
    const at = { villageId: village.id, orgId: room?.orgId ?? village.id, roomId: room?.id ?? null }
    const given = await giveTask(scene, { ...at, title: text, deadline, by }, assignees)
    const others = await uponGiven(scene, given)
    const asks = others.flatMap((one) => one.asks ?? [])
    const notice = [taskNotice(given, now), ...others.flatMap(({ line }) => line ?? [])].join('\n')
    const { tells } = await toGroups(
      scene,
      assignees.map((one) => one.personId).filter((id) => id !== actor.personId),
      notice,
    )
    return reply(notice, ...tells, ...asks)
  },
})

/** The same thing for the same people by the same time. */
function isSame(task: Matter, deadline: Date, assignees: readonly { readonly personId: string }[]): boolean {
  const ids = playing(task, 'assignee').map((one) => one.personId)
  const isForThem = ids.length === assignees.length && assignees.every(({ personId }) => ids.includes(personId))
  return isForThem && task.deadline?.getTime() === deadline.getTime()
}

function ask({ actor }: Scene, doubt: string, people: readonly PersonRef[], text: string): Outcome {
  const slots = { people: people.map((one) => one.name), text }
  return askDay(`${actor?.name ?? ''}，${doubt}`, { command: 'assign-task', slots })
}

/** Who was called together by a role is listed anew each time it comes round. */
async function begin(scene: Scene, people: readonly PersonRef[], title: string, cadence: string): Promise<Outcome> {
  const { tx, actor, village, room, now } = scene
  const next = nextTask(cadence, now, dayOf(now))
  if (!next || !actor || !village) return refuse('这个周期我记不住，请这样发：任务 @人 每月10号 要办的事')
  const details = {
    account: scene.bot,
    roomId: room?.id ?? null,
    people: people.filter((one) => !one.as).map((one) => one.id),
    roles: [...new Set(people.flatMap((one) => one.as ?? []))],
  }
  const kept = `到时我派给${nameList(people.map((one) => one.name))}：${title}\n头一次 ${deadlineText(next.deadline, now)} 前办好`
  const known = (await tx.duties.ofVillage(village.id, [recurringTask.kind])).some(
    (one) => saysTheSame(one.title, title) && one.cadence === cadence && isForTheSame(one.details, details),
  )
  if (known) return reply(`已经记着了，不用再发：${kept}`)
  await tx.duties.begin({
    kind: recurringTask.kind,
    villageId: village.id,
    orgId: room?.orgId ?? village.id,
    ownerId: actor.personId,
    title,
    cadence,
    window: next,
    dueAt: next.dueAt,
    details,
    now,
  })
  return reply(`记下了，${kept}`)
}
