/** What a whistle remembers, read from its details: rows of an older version lack some of it. */

import { momentIn } from '../../src/domain/ladder.ts'
import type { Details, Matter } from '../../src/domain/matter.ts'
import { CLASSES, type ClassId, isClass, type WhistleClass } from './classes.ts'
import { putOff, runsOut } from './clocks.ts'

/** A department that was sent; `lead` is 主办, the others are 协办. */
export interface Sent {
  readonly orgId: string
  readonly name: string
  readonly lead: boolean
  readonly people: readonly string[]
}

/** Names under which details hold moments, as ISO 8601; those of an urgent whistle are apart, since its rungs cannot wait. */
export const RECEIVE_BY = 'receiveBy'
export const ARRIVE_BY = 'arriveBy'
export const ANSWER_BY = 'answerBy'
export const RECEIVE_NOW_BY = 'receiveNowBy'
export const ARRIVE_NOW_BY = 'arriveNowBy'
/** How long before it is to be answered its departments hear so, in ms below nought; where it is not a day. */
export const SOON = 'soon'
/** How far those who are sent are, as a state of the whole. */
export const STAGE = 'stage'
/** Set once another village of the township has an open one of the same number. */
export const SHARES_NUMBER = 'sharesNumber'
/** The organisation whose question the whistler is to answer. */
export const ASKED_BY = 'askedBy'

export const classIdOf = ({ details }: Pick<Matter, 'details'>): ClassId =>
  isClass(details.class) ? details.class : 'affair'
export const classOf = (matter: Pick<Matter, 'details'>): WhistleClass => CLASSES[classIdOf(matter)]

export function sentTo({ details }: Pick<Matter, 'details'>): readonly Sent[] {
  return Array.isArray(details.sent) ? (details.sent as readonly Sent[]) : []
}

/** A new round: what was given back or put off before counts no more, and it is to be answered anew once it is sent. */
export const NEW_ROUND: Details = { returned: false, extended: false, [ANSWER_BY]: null }

/** The moments of a class, counted from when it is dispatched. */
export function momentsFrom({ atOnce, receive, arrive, answer, soon }: WhistleClass, from: Date): Details {
  return {
    [atOnce ? RECEIVE_NOW_BY : RECEIVE_BY]: runsOut(receive, from).toISOString(),
    ...(arrive && { [atOnce ? ARRIVE_NOW_BY : ARRIVE_BY]: runsOut(arrive, from).toISOString() }),
    [ANSWER_BY]: runsOut(answer, from).toISOString(),
    ...(soon && { [SOON]: -soon }),
  }
}

/** The same moments once it is known what the whistler was asked: none of that time counts. */
export function momentsAfter(matter: Pick<Matter, 'details'>, now: Date): Details {
  const from = momentIn(matter.details.askedAt)
  if (from === null) return {}
  const { receive, arrive, answer } = classOf(matter)
  const clocks = [
    [RECEIVE_BY, receive],
    [RECEIVE_NOW_BY, receive],
    [ARRIVE_BY, arrive ?? receive],
    [ARRIVE_NOW_BY, arrive ?? receive],
    [ANSWER_BY, answer],
  ] as const
  const kept = clocks.flatMap(([name, clock]) => {
    const until = momentIn(matter.details[name])
    return until ? [[name, putOff(clock, until, { from, to: now }).toISOString()]] : []
  })
  return { ...Object.fromEntries(kept), askedAt: null }
}

export const receiveBy = ({ details }: Pick<Matter, 'details'>): Date | null =>
  momentIn(details[RECEIVE_BY]) ?? momentIn(details[RECEIVE_NOW_BY])
export const arriveBy = ({ details }: Pick<Matter, 'details'>): Date | null =>
  momentIn(details[ARRIVE_BY]) ?? momentIn(details[ARRIVE_NOW_BY])
export const answerBy = ({ details }: Pick<Matter, 'details'>): Date | null => momentIn(details[ANSWER_BY])

/** Under this name with a department's id details keep whether it said in time that it has it. */
const HEARD = 'heard:'

/** A department's first word of a whistle: whether that came in time. */
export function heardAt(matter: Pick<Matter, 'details'>, orgId: string, now: Date): Details {
  const by = receiveBy(matter)
  return by === null ? {} : { [HEARD + orgId]: now <= by }
}

/** Null while it said nothing. */
export function heardInTime({ details }: Pick<Matter, 'details'>, orgId: string): boolean | null {
  const kept = details[HEARD + orgId]
  return typeof kept === 'boolean' ? kept : null
}

/** The village that blew it, as the township calls it. */
export const villageOf = ({ details }: Pick<Matter, 'details'>): string =>
  typeof details.village === 'string' ? details.village : ''

/** When it is to be answered, as the deadline of a matter; nothing where the details do not say. */
export function deadlineIn(details: Details): { readonly deadline?: Date } {
  const deadline = momentIn(details[ANSWER_BY])
  return deadline ? { deadline } : {}
}
