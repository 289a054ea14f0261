import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { laterOf } from '../../src/domain/time.ts'
import type { DutyKind } from '../../src/speech/duty-parts.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { raise } from '../../src/speech/raise.ts'
import { brief, no } from '../common/phrases.ts'
import { nextTask, taskDeadline } from '../task/next-task.ts'
import { nextStep } from './words.ts'
import { mentoring } from './workflow.ts'

/** Under these names the duty's details hold who teaches whom, by id. */
export const MENTOR = 'mentor'
export const APPRENTICE = 'apprentice'

/** Somebody teaches somebody: a matter each period, in which two lines are written. */
export const mentoringDuty: DutyKind = {
  kind: 'mentoring',
  where: 'anywhere',
  ladder: [],
  reminders: {},
  round: {
    deadline: ({ cadence, dueDay }) => taskDeadline(cadence, dueDay),
    next: ({ cadence, dueDay, createdAt }, from) =>
      nextTask(cadence, laterOf(taskDeadline(cadence, dueDay), from), dayOf(createdAt)),
    async raise({ villageId, orgId, title, details }, deadline, { tx, now }) {
      const people = []
      for (const part of [MENTOR, APPRENTICE]) {
        const id = details[part]
        const person = typeof id === 'string' ? await tx.people.byId(id) : null
        if (!person || person.name === '') return null
        people.push({ personId: person.id, name: person.name, part })
      }
      const matter = await period({ tx, now }, { villageId, orgId, title, deadline, people })
      return { matter, people: people.slice(0, 1).map(({ personId }) => personId), text: notice(matter) }
    },
  },
}

interface Period {
  readonly villageId: string
  readonly orgId: string
  readonly title: string
  readonly deadline: Date
  readonly people: readonly { readonly personId: string; readonly name: string; readonly part: string }[]
}

function period(stage: Pick<Scene, 'tx' | 'now'>, { people, ...of }: Period): Promise<Matter> {
  return raise(stage, mentoring, { ...of, roomId: null, participants: people, by: people[0]?.personId ?? null })
}

const notice = (matter: Matter): string =>
  `帮带 ${no(matter)} ${brief(matter.title, 30)}，这一期到了。${nextStep(matter)}`
