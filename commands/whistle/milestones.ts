/** Where a whistle is on its way, and what of it runs out next. Pure. */
import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Milestone } from '../../src/speech/on-pages.ts'
import { answerBy, arriveBy, classOf, receiveBy, sentTo } from './details.ts'
import { namesOfThose } from './words.ts'
import { type OwnState, UNDERWAY } from './workflow.ts'

const WAY = ['吹哨', '同意', '派哨', '签收', '到场', '办结', '评哨'] as const
type Stage = (typeof WAY)[number]

/** What is next in each state; a whistle that waits for an answer is where it was. */
const NEXT: Readonly<Record<string, Stage>> = {
  ...{ drafted: '同意', blown: '同意', approved: '派哨', meeting: '派哨', county: '派哨' },
  ...{ dispatched: '签收', received: '到场', arrived: '办结', doing: '办结', done: '评哨', unrated: '评哨' },
}
/** Departments that are so far, beside each of their stages. */
const THERE: Readonly<Partial<Record<Stage, readonly OwnState[]>>> = {
  签收: ['received', 'arrived', 'doing', 'done'],
  到场: ['arrived', 'doing', 'done'],
  办结: ['done'],
}

/** The stages in order; what cannot wait is not agreed to before, and nobody has to be there where its class does not say so. */
export function milestones(matter: Matter): readonly Milestone[] {
  const way = WAY.filter((stage) => !(stage === '同意' && classOf(matter).atOnce))
  const next = NEXT[matter.state === 'asked' ? String(matter.details.askedIn) : matter.state]
  const at = next === undefined ? (matter.state === 'closed' ? way.length : 1) : way.indexOf(next)
  return way.map((name, place) => ({
    name,
    standing: place < at ? 'passed' : place === at && next !== undefined ? 'here' : 'ahead',
    note: noteOf(name, matter),
    day: name === '吹哨' ? dayOf(matter.createdAt) : null,
  }))
}

function noteOf(stage: Stage, matter: Matter): string {
  if (stage === '派哨')
    return sentTo(matter)
      .map((one) => `${one.name}${one.lead ? '主办' : '协办'}`)
      .join('、')
  if (stage === '评哨' && typeof matter.details.rating === 'number') return `${matter.details.rating} 分`
  const states = THERE[stage]
  return states ? namesOfThose(matter, ...states) : ''
}

/** The clock that runs now: until somebody has it, is there, or it is answered. */
export function runsOut(matter: Matter): { readonly what: string; readonly at: Date } | null {
  if (!UNDERWAY.some((state) => state === matter.state)) return null
  const clocks = [
    ['签收', receiveBy(matter), ['dispatched']],
    ['到场', arriveBy(matter), ['dispatched', 'received']],
    ['办结', answerBy(matter), UNDERWAY],
  ] as const
  const open = clocks.flatMap(([what, at, during]) =>
    at !== null && during.some((state) => state === matter.state) ? [{ what, at }] : [],
  )
  return open.reduce<(typeof open)[number] | null>((first, one) => (first && first.at <= one.at ? first : one), null)
}
