import { GRID_UP } from '../../src/domain/roles.ts'
import { type Found, leadingDate } from '../../src/language/dates/index.ts'
import { trimText } from '../../src/language/edges.ts'
import { arg } from '../../src/speech/args/index.ts'
import { cadenceOf, deadlinesOf } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { openCheckInHears } from './hears.ts'
import { lastsUntil } from './lasts-until.ts'
import { checkInNotice } from './notice.ts'
import { openCheckIn } from './raise.ts'
import { beginRecurring } from './recurring.ts'
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
  form: { label: '发起', tone: 'primary', begins: '发起一次签到', inGroup: true, insists: ['date'] },
  args: {
    activity: arg.text({ slot: 'activity', called: '活动' }),
    date: arg.date({ tense: 'future', optional: true, called: '到哪天截止' }),
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
    if (said) return beginRecurring(scene, said)
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
