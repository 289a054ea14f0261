import { advance, isRefusal, type Part, playing } from '../../domain/matter.ts'
import { decide, rungsOf } from '../../domain/nudge.ts'
import { workflows } from '../../domain/workflows/index.ts'
import type { DueMatter } from '../../store/index.ts'
import type { Subject } from './hearers.ts'
import type { DueKind } from './tick.ts'
import { matterNudge } from './wording.ts'

/** Matters that have stayed in a state for long, by the ladders of their workflows. */
export const matters: DueKind<DueMatter> = {
  column: 'matterId',
  isIn: (matter) => matter.state,
  about: (matter) => `matter ${matter.id} ${matter.state}`,
  read: (tx, until, from, take) => tx.due.matters(until, from, take),
  look: (matter, now, until) => decide(rungsOf(workflows[matter.kind]?.states[matter.state], matter), now, until),
  climb: (tx, climbs) => tx.due.climbMatters(climbs),

  async move(tx, matter, move, now) {
    const workflow = workflows[matter.kind]
    if (!workflow || !(move in workflow.moves)) return false
    const step = advance(workflow, matter, move, { actor: null, now })
    return !isRefusal(step) && tx.matters.apply(step)
  },

  async remind(matter, hearer, at, hearers) {
    const { targets, names } = await hearers.of(hearer, subjectOf(matter))
    const words = matterNudge({ matter, hearer, names, at })
    return targets.map((target) => ({ ...target, ...words }))
  },
}

/** Who has to do with it; whoever has done their part hears nothing more. */
function subjectOf(matter: DueMatter): Subject {
  const ids = (part: Part) =>
    playing(matter, part).flatMap((one) => (one.personId === null || one.state === 'done' ? [] : [one.personId]))
  const creator = matter.createdById === null ? [] : [matter.createdById]
  return {
    villageId: matter.villageId,
    orgId: matter.orgId,
    people: {
      requester: ids('requester'),
      holders: ids('holder'),
      assignees: ids('assignee'),
      creator,
      owner: ids('asked'),
      organiser: creator,
    },
  }
}
