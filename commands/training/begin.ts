import { dayOf } from '../../src/domain/day.ts'
import { endOfDay } from '../../src/domain/round.ts'
import { type Found, leadingDate } from '../../src/language/dates/index.ts'
import { trimText } from '../../src/language/edges.ts'
import { cadenceOf, deadlinesOf } from '../../src/speech/deadline.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { lastsUntil } from '../check-in/lasts-until.ts'
import { checkInNotice } from '../check-in/notice.ts'
import { openCheckIn } from '../check-in/raise.ts'
import { beginRecurring } from '../check-in/recurring.ts'
import { checkIn } from '../check-in/workflow.ts'
import { COURSE, COURSES, type Course, courseIn, type Sort, titleOf } from './course.ts'

/** A course is a check-in: whoever comes signs. 每月10号 in front makes it recur. */
export async function begin(scene: Scene, sort: Sort, said: string, date: Found | null): Promise<Outcome> {
  const { actor, village, room, now, saidAt, words } = scene
  if (!actor || !village || !room) return {}
  const leading = leadingDate(said, saidAt)
  const cadence = (date && cadenceOf(date)) ?? (leading && cadenceOf(leading))
  const found = courseIn(cadence && !date ? trimText(said.slice(leading?.span.end ?? 0)) : said)
  const how = `请这样发：${COURSES[sort]} 防火知识 2小时 韦志强讲`
  if (found.topic === '') return refuse(`${COURSES[sort]}讲什么？${how}`)
  const course: Course = { sort, ...found }
  const [title, details] = [titleOf(course), { [COURSE]: { ...course } }]
  if (cadence) return beginRecurring(scene, { title, cadence, details })
  const deadline = date ? until(date, now, words ?? '') : lastsUntil(said, saidAt, now)
  if (!deadline) return refuse(`时间没看懂，或者已经过了。${how}`)
  const before = await saidBefore(scene, checkIn, title, (one) => one.roomId === room.id)
  if (before) return reply(checkInNotice(before, now, '还没截止'))
  const by = { personId: actor.personId, name: actor.name }
  const at = { villageId: village.id, orgId: room.orgId, roomId: room.id }
  return reply(checkInNotice(await openCheckIn(scene, { ...at, title, deadline, details, by }), now))
}

/** The moment that was said to be the last; else the end of the day on which it is held. */
function until(date: Found, now: Date, words: string): Date | undefined {
  const isLast = /截止|之?前/u.test(words)
  return deadlinesOf(date)
    .map((one) => (isLast ? one : endOfDay(dayOf(one))))
    .find((one) => one > now)
}
