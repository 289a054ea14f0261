/** The steps of a decision as a line of dots: what was passed with which figures, where it stands, what is to come. */
import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Milestone } from '../../src/speech/on-pages.ts'
import { figureWords } from './figures.ts'
import { pictureOf } from './pictures.ts'
import { decidedIn, ENDED, type Meeting, type Procedure, RATED, type Step } from './procedure.ts'
import { judge } from './quorum.ts'

export function milestones({ steps }: Procedure, matter: Matter): readonly Milestone[] {
  const here = steps.findIndex(({ state }) => state === matter.state)
  // Dropped: what was passed is known by what was recorded of it.
  const passed = here >= 0 ? here : matter.state === ENDED ? steps.length : lastTaken(steps, matter) + 1
  return steps.map((step, at) => ({
    name: nameOf(step),
    standing: at < passed ? 'passed' : at === here ? 'here' : 'ahead',
    note: noteOf(step, matter),
    day: at < passed ? dayTaken(step, matter) : null,
    picture: pictureOf(matter, step),
  }))
}

/** 决议公布 and 结果公布 are two. */
const nameOf = ({ publishes, word, rated }: Step): string => (rated ? RATED : publishes ? `${publishes}${word}` : word)

function lastTaken(steps: readonly Step[], matter: Matter): number {
  return steps.findLastIndex((step) => dayTaken(step, matter) !== null)
}

function dayTaken({ move }: Step, matter: Matter): string | null {
  const at = decidedIn(matter).taken[move]
  return at === undefined ? null : dayOf(new Date(at))
}

function noteOf({ move }: Step, matter: Matter): string {
  const { meetings, told } = decidedIn(matter)
  const held = meetings.filter((one) => one.move === move)
  return [...held.map(meetingNote), told[move] ?? ''].filter(Boolean).join('；')
}

function meetingNote(meeting: Meeting): string {
  const { isQuorate, isPassed } = judge(meeting.rule, meeting)
  const why = isPassed ? '' : isQuorate ? '，没有通过' : '，人数不够'
  return `${figureWords(meeting)}${why}`
}
