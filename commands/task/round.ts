import { dayOf } from '../../src/domain/day.ts'
import type { Details } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { laterOf } from '../../src/domain/time.ts'
import type { DutyKind } from '../../src/speech/duty-parts.ts'
import type { Transaction } from '../../src/store/index.ts'
import { itsGroupStill } from '../common/its-group-still.ts'
import { nextTask, taskDeadline } from './next-task.ts'
import { taskNotice } from './notice.ts'
import { giveTask } from './raise.ts'

/** What a recurring task remembers of whom it is for: people by name, and roles listed anew each time. */
interface For {
  readonly people?: readonly string[]
  readonly roles?: readonly Role[]
}

/** Whether two of them are for the same people and roles. */
export function isForTheSame(one: Details, other: Details): boolean {
  const named = ({ people = [], roles = [] }: For) => [...people, ...roles].toSorted().join()
  return named(one) === named(other)
}

/** A task that recurs: each round is given to those whom the roster then has. */
export const recurringTask: DutyKind = {
  kind: 'task',
  where: 'anywhere',
  ladder: [],
  reminders: {},
  round: {
    deadline: ({ cadence, dueDay }) => taskDeadline(cadence, dueDay),
    next: ({ cadence, dueDay, createdAt }, from) => {
      return nextTask(cadence, laterOf(taskDeadline(cadence, dueDay), from), dayOf(createdAt))
    },
    async raise({ villageId, orgId, title, details, ownerId, owner }, deadline, { tx, now }) {
      const { people = [], roles = [] } = details as unknown as For
      const roomId = await itsGroupStill(details, tx)
      const assignees = await listed(people, roles, orgId, tx)
      if (assignees.length === 0) return null
      const by = { personId: ownerId, name: owner.name }
      const matter = await giveTask({ tx, now }, { villageId, orgId, title, roomId, deadline, by }, assignees)
      return { matter, people: assignees.map((one) => one.personId), text: taskNotice(matter, now) }
    },
  },
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
