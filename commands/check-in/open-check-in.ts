import { dayOf } from '../../src/domain/day.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { endOfDay } from '../../src/domain/round.ts'
import { type Found, findDate, leadingDate } from '../../src/language/dates/index.ts'
import { trimText } from '../../src/language/edges.ts'
import { arg } from '../../src/speech/args/index.ts'
import { cadenceOf, deadlinesOf, deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { saidBefore, saysTheSame } from '../../src/speech/said-before.ts'
import { openCheckInHears } from './hears.ts'
import { checkInDeadline, nextCheckIn } from './next-check-in.ts'
import { checkInNotice } from './notice.ts'
import { openCheckIn } from './raise.ts'
import { recurringCheckIn } from './round.ts'
import { checkIn } from './workflow.ts'

/** Voluntary, and it says so. 每周一 9:00 in front or behind the word makes it recur. */
export default defineCommand({
  id: 'open-check-in',
  says: ['发起签到', '发个签到', '开个签到'],
  splits: true,
  hears: openCheckInHears,
  ages: true,
  summary: '发起一次签到（自愿）',
  roles: GRID_UP,
  places: ['members', 'cadres', 'volunteers', 'villagers', 'town', 'department'],
  args: {
    activity: arg.text({ slot: 'activity' }),
    date: arg.date({ tense: 'future', optional: true }),
  },
  examples: [
    { say: '发起签到 周六清主沟渠 截止 周六早上8点', replies: '周六清主沟渠' },
    { say: '发起签到 党员学习', replies: '党员学习' },
    { say: '每周一 9:00 发起签到 值班', replies: '值班' },
  ],
  async handle(scene, { activity, date }) {
    const { actor, village, room, now, saidAt } = scene
    if (!actor || !village || !room) return {}
    const said = recurring(activity, date, saidAt)
    if (said) return begin(scene, said.title, said.cadence)
    const deadline = date ? deadlinesOf(date).find((one) => one > now) : lastsUntil(activity, saidAt, now)
    if (!deadline) return refuse('截止时间没看懂，或者已经过了。请这样发：发起签到 活动 截止 今晚8点')
    const before = await saidBefore(scene, checkIn, activity, (one) => one.roomId === room.id)
    if (before) return reply(checkInNotice(before, now, '还没截止'))
    const by = { personId: actor.personId, name: actor.name }
    const at = { villageId: village.id, orgId: room.orgId, roomId: room.id }
    const matter = await openCheckIn(scene, { ...at, title: activity, deadline, by })
    return reply(checkInNotice(matter, now))
  },
})

/** 每周一 9:00 is the date that was said, or what the activity begins with. */
function recurring(activity: string, date: Found | null, saidAt: Date): { title: string; cadence: string } | null {
  const own = date && cadenceOf(date)
  if (own) return { title: activity, cadence: own }
  const leading = leadingDate(activity, saidAt)
  const cadence = leading && cadenceOf(leading)
  const title = trimText(activity.slice(leading?.span.end ?? 0))
  return cadence && title ? { title, cadence } : null
}

async function begin(scene: Scene, title: string, cadence: string): Promise<Outcome> {
  const { tx, actor, village, room, now } = scene
  const next = nextCheckIn(cadence, now, dayOf(now))
  if (!next || !actor || !village || !room) return refuse('这个周期我记不住，请这样发：每周一 9:00 发起签到 值班')
  const kept = `${title}，到时我在这里发起签到，自愿参加\n下一次 ${deadlineText(next.dueAt, now)}`
  const known = (await tx.duties.ofVillage(village.id, [recurringCheckIn.kind])).some(
    (one) => saysTheSame(one.title, title) && one.cadence === cadence && one.details.roomId === room.id,
  )
  if (known) return reply(`已经记着了，不用再发：${kept}`)
  await tx.duties.begin({
    kind: recurringCheckIn.kind,
    villageId: village.id,
    orgId: room.orgId,
    ownerId: actor.personId,
    title,
    cadence,
    window: next,
    dueAt: next.dueAt,
    details: { account: scene.bot, roomId: room.id },
    now,
  })
  return reply(`记下了：${kept}`)
}

/** Without a deadline it lasts as long as the day the activity names, else as long as today. */
function lastsUntil(activity: string, saidAt: Date, now: Date): Date {
  const found = findDate(activity, saidAt)
  const [named] = found ? deadlinesOf(found) : []
  return named && named > now ? endOfDay(dayOf(named)) : checkInDeadline(now)
}
