import { dayOf } from '../../domain/day.ts'
import type { Matter } from '../../domain/matter.ts'
import type { Role } from '../../domain/roles.ts'
import { checkInDeadline, nextCheckIn, nextTask, taskDeadline } from '../../domain/round.ts'
import { checkInNotice, taskNotice } from '../../speech/notices.ts'
import { giveTask, openCheckIn } from '../../speech/raise.ts'
import type { Recurring, Transaction } from '../../store/index.ts'
import { tellOthers } from '../speak/deliver.ts'

/** What a recurring task remembers of whom it is for: people by name, and roles listed anew each time. */
interface For {
  /** The bot's account that heard of it, for those who have no group. */
  readonly account: string
  readonly roomId: string | null
  readonly people?: readonly string[]
  readonly roles?: readonly Role[]
}

/**
 * A recurring task or check-in comes round: its matter is raised and announced, and the duty waits for the next time.
 * What came round while the bot was down and is over by now is passed by. Null when there was nothing to raise.
 */
export async function comeRound(dutyId: string, tx: Transaction, now: Date): Promise<Matter | null> {
  const duty = await tx.duties.recurring(dutyId)
  if (!duty || duty.dueAt > now) return null
  const { kind, cadence, dueDay, dueAt, createdAt } = duty
  const deadline = kind === 'task' ? taskDeadline(cadence, dueDay) : checkInDeadline(dueAt)
  const anchor = dayOf(createdAt)
  const next =
    kind === 'task' ? nextTask(cadence, later(deadline, now), anchor) : nextCheckIn(cadence, later(dueAt, now), anchor)
  if (!(await tx.duties.comeRound(duty, next, now))) return null
  return deadline > now ? raise(duty, deadline, tx, now) : null
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)

async function raise(duty: Recurring, deadline: Date, tx: Transaction, now: Date): Promise<Matter | null> {
  const { villageId, orgId, title, details } = duty
  const { account, roomId, people = [], roles = [] } = details as unknown as For
  const by = { personId: duty.ownerId, name: duty.owner.name }
  const raised = { villageId, orgId, title, roomId, deadline, by }
  if (duty.kind === 'checkIn') {
    const matter = await openCheckIn({ tx, now }, raised)
    await announce(matter, [], checkInNotice(matter, now), tx, account, now)
    return matter
  }
  const assignees = await listed(people, roles, orgId, tx)
  if (assignees.length === 0) return null
  const matter = await giveTask({ tx, now }, raised, assignees)
  const ids = assignees.map((one) => one.personId)
  await announce(matter, ids, taskNotice(matter, now), tx, account, now)
  return matter
}

/** The people as the roster has them today. */
async function listed(ids: readonly string[], roles: readonly Role[], orgId: string, tx: Transaction) {
  const orgs = await tx.orgs()
  const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, orgId)).map((org) => org.id)
  const named = []
  for (const id of ids) named.push(await tx.people.byId(id))
  const called = roles.length > 0 ? await tx.people.holding(roles, within) : []
  const people = [...named, ...called].flatMap((one) => (one ? [[one.id, one.name] as const] : []))
  return [...new Map(people)].map(([personId, name]) => ({ personId, name }))
}

function announce(
  matter: Matter,
  people: readonly string[],
  text: string,
  tx: Transaction,
  account: string,
  now: Date,
): Promise<void> {
  return tellOthers({ to: { people, roomId: matter.roomId }, text, purpose: 'announcement' }, tx, account, now)
}
