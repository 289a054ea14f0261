import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, minutes } from '../../src/domain/time.ts'
import type { Milestone } from '../../src/speech/on-pages.ts'
import { dayBefore } from './due.ts'
import { termText } from './powers.ts'
import { errandIn } from './workflow.ts'

/** The steps as a line of dots: what was taken on which day, where it stands and until when, what is to come. */
export function milestones(matter: Matter): readonly Milestone[] {
  const { at, steps, taken } = errandIn(matter)
  const isOver = matter.state === 'done'
  return steps.map(({ does, takes }, nth) => {
    const isHere = matter.state === 'doing' && nth === at
    const by = isHere && matter.deadline ? `${monthAndDay(dayBefore(matter.deadline))}前` : ''
    return {
      name: does,
      standing: isOver || nth < taken.length ? 'passed' : isHere ? 'here' : 'ahead',
      note: taken[nth]?.note || by || (nth < taken.length ? '' : termText(takes)),
      day: taken[nth] ? dayOf(new Date(taken[nth].at)) : null,
    }
  })
}

/** The step it stands in, and until when: the last minute of its day. */
export function runsOut(matter: Matter): { readonly what: string; readonly at: Date } | null {
  const { at, steps } = errandIn(matter)
  const step = steps[at]
  return matter.state === 'doing' && matter.deadline && step
    ? { what: step.does, at: after(matter.deadline, -minutes(1)) }
    : null
}
