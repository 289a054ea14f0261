import { masked } from '../../src/domain/mask.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Org } from '../../src/domain/org.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { homeName } from '../../src/speech/tallies.ts'
import { brief, no } from '../common/phrases.ts'
import { toPeople } from '../common/tells.ts'
import { CLASSES, type ClassId } from './classes.ts'
import { classOf, deadlineIn, momentsFrom, type Sent } from './details.ts'
import { blowHears, partedClass } from './hears.ts'
import { toDepartment, toTown } from './telling.ts'
import { departmentsOf, peopleOf, sentOf, shortName, townshipOf, watchOf } from './township.ts'
import { called, numbered, standing } from './words.ts'
import { whistle } from './workflow.ts'

/** 吹哨: by those who run the village. What cannot wait goes to the township's watch at once; all else is agreed to first. */
export default defineCommand({
  id: 'blow-whistle',
  says: ['吹哨', '吹急哨'],
  hears: blowHears,
  ages: true,
  summary: '村里解决不了的事，请镇里和部门来',
  roles: GRID_UP,
  places: ['cadres', 'members', 'villagers', 'volunteers', 'direct'],
  args: {
    text: arg.text({ longest: 300 }),
  },
  examples: [
    { say: '吹哨 急 那良屯塌方堵路', replies: '急哨' },
    { say: '吹哨 事 水渠三家争水，村里协调不下', replies: '吹哨登记好了' },
  ],
  async handle(scene, { text }) {
    const { village, orgs, words = '' } = scene
    const township = village ? townshipOf(village.id, scene) : undefined
    if (!village || orgs.get(village.id)?.kind !== 'village')
      return refuse('吹哨请到村里的群里说，我才知道是哪个村吹的')
    if (!township) return refuse('花名册上还没有镇，哨吹不出去。请管理员先把镇和部门写进花名册')
    const { id, rest } = partedClass(/^\W*吹急哨/u.test(words) ? `急 ${text}` : text)
    if (rest === '') return refuse('出了什么事？请这样发：吹哨 急 那良屯塌方堵路')
    const title = masked(rest)
    const before = await saidBefore(scene, whistle, title)
    if (before) return reply(`${no(before)} 刚才已经吹过了，不用再发：${brief(title, 40)}\n${standing(before)}`)
    return id === null ? askClass(title) : blow(scene, township, id, title)
  },
})

/** The class in front of the words, in a line that can be sent as it stands. */
function askClass(title: string): Outcome {
  const names = Object.values(CLASSES).map(({ name }) => name)
  return {
    reply: {
      text: `是哪一类？请带上类别再发一次，比如：\n${names.map((name) => `吹哨 ${name} ${brief(title, 20)}`).join('\n')}`,
    },
    outcome: 'asked',
  }
}

/** Raises it where it belongs in its life: an urgent one with the township's watch, others where it is agreed to. */
async function blow(scene: Scene, township: Org, id: ClassId, title: string): Promise<Outcome> {
  const { tx, actor, village, room, now } = scene
  if (!actor || !village) return {}
  const urgent = CLASSES[id].atOnce === true
  const secretaries = (await tx.people.holding(['secretary'], [village.id])).filter((one) => one.id !== actor.personId)
  const waits = !urgent && !actor.roles.has('cadre') && !actor.roles.has('secretary') && secretaries.length > 0
  const sent = urgent ? await watchFor(title, township, scene) : []
  const details = {
    class: id,
    village: homeName(village),
    ...(urgent && { sent, ...momentsFrom(id, now) }),
  }
  const matter = await raise(scene, whistle, {
    villageId: village.id,
    orgId: township.id,
    title,
    roomId: room?.id ?? null,
    state: urgent ? 'dispatched' : waits ? 'drafted' : 'blown',
    details,
    ...deadlineIn(details),
    participants: [
      { personId: actor.personId, name: actor.name, part: 'requester' },
      ...secretaries.map((one) => ({ personId: one.id, name: one.name, part: 'endorser' })),
      ...(await peopleOf(sent, scene)).map((one) => ({ ...one, part: 'responder', state: 'told' })),
    ],
    by: actor.personId,
  })
  if (urgent) return urgently(scene, matter, sent)
  const line = `${no(matter)} 吹哨登记好了（${CLASSES[id].name}）：${brief(title, 40)}`
  if (waits) {
    const asked = `${called(matter)}（${CLASSES[id].name}）${actor.name}申请：${brief(title, 60)}\n同意就发：同意 ${matter.number}；不行就发：不同意 ${matter.number} 原因`
    return reply(
      `${line}\n等村书记同意，答复了我告诉您`,
      ...(await toPeople(
        scene,
        secretaries.map((one) => one.id),
        asked,
      )),
    )
  }
  return reply(`${line}\n等镇里同意，答复了我告诉您`, ...(await askTown(scene, matter)))
}

/** The township's staff, and the department whose name the words hold. */
async function watchFor(title: string, township: Org, scene: Scene): Promise<readonly Sent[]> {
  const named = departmentsOf(township, scene).filter((org) => title.includes(shortName(org, township)))
  const all = [await watchOf(township, scene)]
  for (const org of named) all.push(await sentOf(org, false, township, scene))
  return all.filter(({ people }) => people.length > 0)
}

async function urgently(scene: Scene, matter: Matter, sent: readonly Sent[]): Promise<Outcome> {
  if (sent.length === 0) return reply(`${no(matter)} 急哨记下了，可是花名册上镇里还没有人，请马上打镇里电话`)
  const who = sent.map(({ name }) => name).join('、')
  const text = `急！${called(matter)} ${scene.actor?.name}：${brief(matter.title, 80)}\n看到请马上发：签收 ${numbered(matter)}`
  const tells: Tell[] = []
  for (const one of sent) tells.push(...(await toDepartment(scene, matter, one, text, true)))
  return reply(`${no(matter)} 急哨正在送${who}。10 分钟没人签收，我再叫\n有人受伤、被困先打 120、119`, ...tells)
}

/** The township is asked to agree. */
export function askTown(scene: Scene, matter: Matter): Promise<readonly Tell[]> {
  return toTown(
    scene,
    matter,
    `${called(matter)}（${classOf(matter).name}）：${brief(matter.title, 80)}\n镇书记、镇长同意就发：同意 ${numbered(matter)}；不行就发：不同意 ${numbered(matter)} 原因`,
  )
}
