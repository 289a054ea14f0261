import { dayOf, startOfDay } from '../../src/domain/day.ts'
import { masked } from '../../src/domain/mask.ts'
import { GRID_UP, ROOM_NAMES } from '../../src/domain/roles.ts'
import { endOfDay } from '../../src/domain/round.ts'
import { after, hours } from '../../src/domain/time.ts'
import { arg } from '../../src/speech/args/index.ts'
import { deadlinesOf, deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { type Call, readCall } from './calling.ts'
import { callHears } from './hears.ts'
import { howMany, notice } from './words.ts'
import { DAY_BEGINS, MORNING, muster, WANTED } from './workflow.ts'

/** When those who said that they come are reminded of it, on the day itself. */
const REMINDED = hours(7.5)

const EXAMPLE = '吹哨 党员 那良屯修水渠缺5人 周六上午'
const LACKING = { people: '叫谁来？', count: '缺几个人？', date: '哪天去？', what: '去做什么？' } as const

/** 吹哨 党员 …, also said 召集 党员 …: hands of the village are called, nobody has to come. */
export default defineCommand({
  id: 'call-helpers',
  says: ['召集'],
  wished: 'with-words',
  hears: callHears,
  ages: true,
  summary: '叫党员、志愿者来帮忙，报满为止（自愿）',
  roles: GRID_UP,
  places: ['cadres', 'members', 'volunteers', 'direct'],
  args: {
    text: arg.text({ longest: 300 }),
  },
  examples: [{ say: '召集 党员 那良屯修水渠缺5人 周六上午', replies: '那良屯修水渠' }],
  async handle(scene, { text }) {
    const call = readCall(masked(text), scene.saidAt)
    return 'lacks' in call ? refuse(`${LACKING[call.lacks]}请这样发：${EXAMPLE}`) : callThem(scene, call)
  },
})

async function callThem(scene: Scene, { to, title, wanted, date }: Call): Promise<Outcome> {
  const { actor, village, room, now, tx } = scene
  if (!actor || !village) return {}
  const until = deadlinesOf(date).find((one) => one > now)
  if (!until) return refuse(`日子没看懂，或者已经过了。请这样发：${EXAMPLE}`)
  const before = await saidBefore(scene, muster, title)
  if (before) return reply(`${no(before)} 刚才已经叫过了，不用再发，${howMany(before)}`)
  const rooms = await tx.rooms.ofVillage(village.id, to)
  const names = to.map((kind) => ROOM_NAMES[kind]).join('、')
  if (rooms.length === 0) return refuse(`还没有绑定${names}，叫不到人。请在那个群里发：绑定本群`)
  const day = dayOf(until)
  const isToday = day === dayOf(now)
  const matter = await raise(scene, muster, {
    villageId: village.id,
    orgId: village.id,
    title,
    roomId: room?.id ?? null,
    state: isToday ? 'underway' : 'open',
    deadline: endOfDay(day),
    details: {
      ...{ to, [WANTED]: wanted, when: `${deadlineText(until, now)} 前` },
      [DAY_BEGINS]: startOfDay(day).toISOString(),
      [MORNING]: after(startOfDay(day), REMINDED).toISOString(),
    },
    participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
    by: actor.personId,
  })
  const here = rooms.some(({ id }) => id === room?.id)
  const tell = { to: { villageId: village.id, rooms: to, except: room?.id }, text: notice(matter) }
  return reply(here ? notice(matter) : `${no(matter)} 在${names}叫人了：${brief(title, 40)}，缺 ${wanted} 人`, tell)
}
