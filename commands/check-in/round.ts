import { dayOf } from '../../src/domain/day.ts'
import type { Details } from '../../src/domain/matter.ts'
import { laterOf } from '../../src/domain/time.ts'
import type { DutyKind } from '../../src/speech/duty-parts.ts'
import { itsGroupStill } from '../common/its-group-still.ts'
import { checkInDeadline, nextCheckIn } from './next-check-in.ts'
import { checkInNotice } from './notice.ts'
import { openCheckIn } from './raise.ts'

/** Under this name its details hold those of each of its check-ins. */
export const OF = 'of'

/** A check-in that recurs in its group. */
export const recurringCheckIn: DutyKind = {
  kind: 'checkIn',
  where: 'anywhere',
  ladder: [],
  reminders: {},
  round: {
    deadline: ({ dueAt }) => checkInDeadline(dueAt),
    next: ({ cadence, dueAt, createdAt }, from) => nextCheckIn(cadence, laterOf(dueAt, from), dayOf(createdAt)),
    async raise({ villageId, orgId, title, details, ownerId, owner }, deadline, { tx, now }) {
      const roomId = await itsGroupStill(details, tx)
      // Without a group there is nobody who could sign.
      if (details.roomId && roomId === null) return null
      const of = typeof details[OF] === 'object' ? (details[OF] as Details) : {}
      const by = { personId: ownerId, name: owner.name }
      const matter = await openCheckIn(
        { tx, now },
        { ...{ villageId, orgId, title, roomId, deadline, by }, details: of },
      )
      return { matter, people: [], text: checkInNotice(matter, now) }
    },
  },
}
