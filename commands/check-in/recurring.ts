import { dayOf } from '../../src/domain/day.ts'
import type { Details } from '../../src/domain/matter.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { saysTheSame } from '../../src/speech/said-before.ts'
import { nextCheckIn } from './next-check-in.ts'
import { OF, recurringCheckIn } from './round.ts'

interface Recurring {
  readonly title: string
  readonly cadence: string
  /** The details of each of its check-ins. */
  readonly details?: Details
}

/** A check-in that comes round in the group it is said in. */
export async function beginRecurring(scene: Scene, { title, cadence, details = {} }: Recurring): Promise<Outcome> {
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
    details: { account: scene.bot, roomId: room.id, [OF]: details },
    now,
  })
  return reply(`记下了：${kept}`)
}
