/** How whistles went, for both sides: numerators and denominators, in the roster's order; nobody is ranked (§20). Pure. */
import type { Matter } from '../../src/domain/matter.ts'
import { answerBy, classOf, heardInTime, receiveBy, type Sent, sentTo } from './details.ts'
import { ownState } from './words.ts'
import { UNDERWAY } from './workflow.ts'

/** So many of so many. */
export interface Share {
  readonly yes: number
  readonly of: number
}

/** 响应率: received in time, of those that had to be. 解决率: done and not refused, of those that had to be. 满意率: 4 or 5, of those rated. */
export interface Rates {
  readonly heard: Share
  readonly solved: Share
  readonly pleased: Share
}

export interface OfVillage extends Rates {
  readonly blown: number
  /** Whether it was theirs to blow: agreed to, of those the township decided on. */
  readonly agreed: Share
}

export interface OfDepartment extends Rates {
  readonly orgId: string
  readonly name: string
}

/** What was blown by a village. */
export function ofVillage(whistles: readonly Matter[], now: Date): OfVillage {
  const each = whistles.flatMap((matter) => sentTo(matter).map((sent) => wasHeard(matter, sent, now)))
  return {
    blown: whistles.length,
    agreed: share(whistles.map(wasAgreed)),
    heard: share(each),
    solved: share(whistles.map((matter) => (sentTo(matter).length > 0 ? wasSolved(matter, now) : null))),
    pleased: share(whistles.map(wasPleased)),
  }
}

/** What the departments did, each that was sent. */
export function ofDepartments(whistles: readonly Matter[], now: Date): readonly OfDepartment[] {
  const all = new Map<string, { name: string; of: [Matter, Sent][] }>()
  for (const matter of whistles)
    for (const sent of sentTo(matter)) {
      const one = all.get(sent.orgId) ?? { name: sent.name, of: [] }
      one.of.push([matter, sent])
      all.set(sent.orgId, one)
    }
  return [...all].map(([orgId, { name, of }]) => {
    const theirs = of.filter(([matter, sent]) => ownState(matter, sent) !== 'returned')
    const done = theirs.filter(([matter, sent]) => ownState(matter, sent) === 'done')
    return {
      ...{ orgId, name },
      heard: share(of.map(([matter, sent]) => wasHeard(matter, sent, now))),
      solved: share(theirs.map(([matter]) => wasSolved(matter, now))),
      pleased: share(done.map(([matter]) => wasPleased(matter))),
    }
  })
}

/** Null: it does not count yet. */
type Verdict = boolean | null

function share(verdicts: readonly Verdict[]): Share {
  const known = verdicts.filter((one) => one !== null)
  return { yes: known.filter(Boolean).length, of: known.length }
}

function wasHeard(matter: Matter, sent: Sent, now: Date): Verdict {
  const said = heardInTime(matter, sent.orgId)
  if (said !== null) return said
  const by = receiveBy(matter)
  const isWaiting = isAmong(UNDERWAY, matter.state) && ownState(matter, sent) === 'told'
  return isWaiting && by !== null && by < now ? false : null
}

function wasSolved(matter: Matter, now: Date): Verdict {
  if (isAmong(['done', 'unrated', 'closed'], matter.state)) return true
  if (isAmong(['meeting', 'county'], matter.state) || matter.details.reopened === true) return false
  const by = answerBy(matter)
  return isAmong(UNDERWAY, matter.state) && by !== null && by < now ? false : null
}

/** Of what cannot wait nobody is asked before. */
function wasAgreed(matter: Matter): Verdict {
  if (classOf(matter).atOnce || isAmong(['drafted', 'blown', 'cancelled', 'asked'], matter.state)) return null
  return matter.state !== 'rejected'
}

function wasPleased({ details: { rating, firstRating } }: Matter): Verdict {
  const last = rating ?? firstRating
  return typeof last === 'number' ? last >= 4 : null
}

const isAmong = (states: readonly string[], state: string): boolean => states.includes(state)
